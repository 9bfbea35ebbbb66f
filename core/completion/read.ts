import type { CitationScan } from '../citation/index.ts';
import { readDeadline } from '../deadline/index.ts';
import type { FormTask } from '../form/types.ts';
import type { Completion } from '../summary/types.ts';
import { readDocuments, type ReadResultText } from './documents.ts';
import { gather, type Evidence } from './evidence.ts';
import { figure } from './figures.ts';
import { dateIn } from './spans.ts';

export type CompletionReading = { completion: Completion; evidence: string | null };

function answer(completion: Completion, evidence: string | null): CompletionReading {
  return { completion, evidence };
}

/** What a document task claims without a full citation ("đã ban hành Thông tư"): done, and rule F-03 asks for the rest. */
function claimedIssue(reading: ReadResultText, evidence: Evidence, task: FormTask): string | null {
  const cited = reading.documents.find(({ role }) => role === 'result');
  return evidence.issued && (task.yields === 'document' || cited?.citation.symbol) ? evidence.issued : null;
}

/** A law that was passed settles the proposal for it; its number is rule F-03's to ask for. */
function passedLaw(reading: ReadResultText, evidence: Evidence): string | null {
  const law = reading.documents.find(({ role, citation }) => role === 'result' && /luật$/i.test(citation.kind));
  return law ? evidence.issued : null;
}

/**
 * An operation without a document counts with a go-live date or figures (CONTRACTS §2), a recurring task also with the
 * number of what was approved ("đã phê duyệt 05 đề tài").
 */
function proven(reading: ReadResultText, evidence: Evidence, task: FormTask): string | null {
  if (task.yields === 'document' || task.yields === 'proposal') return null;
  const counted = figure(reading.folded.text);
  if (counted && task.yields === 'recurring' && evidence.issued) return evidence.issued;
  return counted || dateIn(reading.folded.text) ? evidence.did : null;
}

/** Nothing but a date to come: "Năm 2024", "Quý IV/2023 (…)". */
function planned(reading: ReadResultText): string | null {
  const said = /(?<!\p{L})(?:đã|hoàn thành|được)(?!\p{L})/u.test(reading.folded.text);
  const startsWithDate = /^(?:trong |đến |trước |cuối |hết )?(?:tháng|quý|năm|ngày|giai đoạn|[0-9])/.test(
    reading.folded.text,
  );
  if (said || !startsWithDate || readDeadline(reading.original).dates.length === 0) return null;
  return reading.original.trim();
}

/** Reads how far a task is from column 5 (CONTRACTS §2). `scan` is `scanCitations(result)`. */
export function readCompletion(result: string, task: FormTask, scan: CitationScan): CompletionReading {
  if (!/[\p{L}\p{N}]/u.test(result)) return answer('unreported', null);
  const reading = readDocuments(result, scan);
  const evidence = gather(reading, task.yields);
  const { notApplicable, notStarted, open, keptUp, done, handedIn, did, document, proposal } = evidence;
  const progress = document ?? done ?? did ?? evidence.issued ?? handedIn;
  const recurring = task.yields === 'recurring';

  if (notApplicable && !progress && !open) return answer('not-applicable', notApplicable);
  if (notStarted)
    return progress || open || keptUp ? answer('in-progress', notStarted) : answer('not-started', notStarted);
  if (open) return answer('in-progress', open);
  if (document) return answer('completed', document);
  // Submitting is the task: with its document it is done, without one it is a question (CONTRACTS §2).
  if (task.yields === 'proposal' && proposal) return answer('completed', proposal);
  const passed = task.yields === 'proposal' && !handedIn ? passedLaw(reading, evidence) : null;
  if (passed) return answer('completed', passed);
  if (task.yields === 'proposal' && handedIn) return answer('unclear', handedIn);
  if (done || (keptUp && recurring)) return answer('completed', done ?? keptUp);
  const claimed = claimedIssue(reading, evidence, task);
  if (claimed) return answer('completed', claimed);
  if (keptUp?.toLowerCase().startsWith('đã và đang')) return answer('in-progress', keptUp);
  if (handedIn && task.yields === 'document') return answer('in-progress', handedIn);
  const fact = proven(reading, evidence, task);
  if (fact) return answer('completed', fact);
  const plan = progress ? null : planned(reading);
  if (plan) return answer('in-progress', plan);
  return answer('unclear', handedIn ?? did ?? null);
}
