import type { Yield } from '../form/types.ts';
import { maskSpans, originalSpan } from '../text/index.ts';
import type { CitedDocument, ReadResultText } from './documents.ts';
import { partDone } from './figures.ts';
import {
  DID,
  DONE,
  GOING_ON,
  HANDED_IN,
  ISSUED,
  KEPT_UP,
  NOTHING_NEW,
  NOT_APPLICABLE,
  NOT_OURS,
  NOT_STARTED,
  OPEN,
  PROPOSED,
  REASON,
} from './signals.ts';

/** All that the result says, each with the words that say it. */
export type Evidence = Record<
  'notApplicable' | 'notStarted' | 'open' | 'keptUp' | 'done' | 'issued' | 'handedIn' | 'did' | 'document' | 'proposal',
  string | null
>;

/** A few words more than the signal make it readable: "đang xây dựng phần 2", "đã cấp 1.200.000 tài khoản". */
const REST_OF_CLAUSE = /^(?: [\p{L}\p{N}/]+(?:[.,]\p{N}+)*){0,5}/u;

/** The first words that match, as written. */
function found(reading: ReadResultText, text: string, signal: RegExp): string | null {
  const match = signal.exec(text);
  signal.lastIndex = 0;
  if (!match) return null;
  const end = match.index + match[0].length;
  const rest = REST_OF_CLAUSE.exec(reading.folded.text.slice(end, end + 60))?.[0] ?? '';
  const span = originalSpan(reading.folded, match.index, end + rest.length);
  return reading.original.slice(span.start, span.end);
}

function documentThat(documents: CitedDocument[], test: (document: CitedDocument) => boolean): string | null {
  return documents.find(test)?.citation.raw ?? null;
}

const LONGEST_CLAUSE = 300;

/**
 * "Chưa ban hành" says nothing of "ban hành": what is denied, and why, is taken out before the signals of progress are
 * looked for.
 */
function withoutDenied(text: string): string {
  const spans: { start: number; end: number }[] = [];
  for (const { index, 0: denied } of text.matchAll(NOT_STARTED)) {
    if (index < (spans[spans.length - 1]?.end ?? 0)) continue;
    const end = index + denied.length;
    const clause = text.slice(end, end + LONGEST_CLAUSE);
    spans.push({ start: index, end: end + (REASON.exec(clause)?.[0].length ?? 0) });
  }
  return maskSpans(text, spans, ';');
}

/** What is not the agency's, and what nothing new is compared with, is no progress of its own. */
function withoutForeign(text: string): string {
  return [NOT_OURS, NOTHING_NEW].reduce((rest, words) => rest.replace(words, (said) => ';'.repeat(said.length)), text);
}

/** What is kept up is no open part of a task that recurs; a proposal is one of a document. */
function openPart(reading: ReadResultText, affirmed: string, yields: Yield): string | null {
  const text = yields === 'recurring' ? affirmed.replace(GOING_ON, (word) => ';'.repeat(word.length)) : affirmed;
  return found(reading, text, OPEN) ?? (yields === 'document' ? found(reading, text, PROPOSED) : null);
}

export function gather(reading: ReadResultText, yields: Yield): Evidence {
  const { documents, drafts } = reading;
  const text = reading.folded.text;
  const affirmed = withoutDenied(withoutForeign(text));
  const parts = partDone(text);
  return {
    notApplicable: found(reading, text, NOT_APPLICABLE),
    notStarted: found(reading, text, NOT_STARTED),
    open: openPart(reading, affirmed, yields) ?? parts.open ?? drafts[0]?.raw ?? null,
    keptUp: found(reading, affirmed, KEPT_UP),
    done: found(reading, affirmed, DONE) ?? parts.whole,
    issued: found(reading, affirmed, ISSUED),
    handedIn: found(reading, affirmed, HANDED_IN),
    did: found(reading, affirmed, DID),
    document: documentThat(documents, ({ role, complete }) => complete && (role === 'result' || role === 'report')),
    proposal: documentThat(documents, ({ role, complete }) => complete && role === 'proposal'),
  };
}
