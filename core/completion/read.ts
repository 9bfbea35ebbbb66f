import type { CitationScan } from '../citation/index.ts';
import { readDeadline } from '../deadline/index.ts';
import type { FormTask } from '../form/types.ts';
import type { Completion } from '../summary/types.ts';
import { originalSpan } from '../text/index.ts';
import { readDocuments, type CitedDocument, type ReadResultText } from './documents.ts';
import { figure, partDone } from './figures.ts';
import { DID, DONE, HANDED_IN, ISSUED, KEPT_UP, NOT_APPLICABLE, NOT_STARTED, OPEN } from './signals.ts';
import { dateIn } from './spans.ts';

export type CompletionReading = { completion: Completion; evidence: string | null };

/** The first words that match, as written. */
function found(reading: ReadResultText, signal: RegExp): string | null {
  const match = [...reading.folded.text.matchAll(signal)][0];
  if (!match) return null;
  const span = originalSpan(reading.folded, match.index, match.index + match[0].length);
  return reading.original.slice(span.start, span.end);
}

/** All that the result says, each with the words that say it. */
type Evidence = Record<
  'notApplicable' | 'notStarted' | 'open' | 'keptUp' | 'done' | 'issued' | 'handedIn' | 'did' | 'document' | 'proposal',
  string | null
>;

function documentThat(documents: CitedDocument[], test: (document: CitedDocument) => boolean): string | null {
  return documents.find(test)?.citation.raw ?? null;
}

function gather(reading: ReadResultText): Evidence {
  const { documents, drafts } = reading;
  const parts = partDone(reading.folded.text);
  return {
    notApplicable: found(reading, NOT_APPLICABLE),
    notStarted: found(reading, NOT_STARTED),
    open: found(reading, OPEN) ?? parts.open ?? drafts[0]?.raw ?? null,
    keptUp: found(reading, KEPT_UP),
    done: found(reading, DONE) ?? parts.whole,
    issued: found(reading, ISSUED),
    handedIn: found(reading, HANDED_IN),
    did: found(reading, DID),
    document: documentThat(documents, ({ role, complete }) => complete && (role === 'result' || role === 'report')),
    proposal: documentThat(documents, ({ role, complete }) => complete && role === 'proposal'),
  };
}

function answer(completion: Completion, evidence: string | null): CompletionReading {
  return { completion, evidence };
}

/** What a document task claims without a full citation ("đã ban hành Thông tư"): done, and rule F-03 asks for the rest. */
function claimedIssue(reading: ReadResultText, evidence: Evidence, task: FormTask): string | null {
  const cited = reading.documents.find(({ role }) => role === 'result');
  return evidence.issued && (task.yields === 'document' || cited?.citation.symbol) ? evidence.issued : null;
}

/** An operation without a document counts with a go-live date or figures (CONTRACTS §2). */
function proven(reading: ReadResultText, evidence: Evidence, task: FormTask): string | null {
  if (!evidence.did || task.yields === 'document' || task.yields === 'proposal') return null;
  return figure(reading.folded.text) || dateIn(reading.folded.text) ? evidence.did : null;
}

/** Reads how far a task is from column 5 (CONTRACTS §2). `scan` is `scanCitations(result)`. */
export function readCompletion(result: string, task: FormTask, scan: CitationScan): CompletionReading {
  if (!/[\p{L}\p{N}]/u.test(result)) return answer('unreported', null);
  const reading = readDocuments(result, scan);
  const evidence = gather(reading);
  const { notApplicable, notStarted, open, keptUp, done, handedIn, did, document, proposal } = evidence;
  const progress = document ?? done ?? did ?? evidence.issued ?? handedIn;
  const recurring = task.yields === 'recurring';

  if (notApplicable && !progress && !open) return answer('not-applicable', notApplicable);
  if (notStarted) return progress || open ? answer('in-progress', notStarted) : answer('not-started', notStarted);
  if (open) return answer('in-progress', open);
  if (document) return answer('completed', document);
  if (handedIn && task.yields === 'proposal')
    return proposal ? answer('completed', proposal) : answer('unclear', handedIn);
  if (done || (keptUp && recurring)) return answer('completed', done ?? keptUp);
  const claimed = claimedIssue(reading, evidence, task);
  if (claimed) return answer('completed', claimed);
  if (keptUp?.toLowerCase().startsWith('đã và đang')) return answer('in-progress', keptUp);
  if (handedIn && task.yields === 'document') return answer('in-progress', handedIn);
  const fact = proven(reading, evidence, task);
  if (fact) return answer('completed', fact);
  if (!progress && readDeadline(result).dates.length > 0) return answer('in-progress', result.trim());
  return answer('unclear', handedIn ?? did ?? null);
}
