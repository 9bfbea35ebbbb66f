import type { Status } from '../form/types.ts';
import { foldMap, fold, originalSpan } from '../text/index.ts';
import { LEAD_IN, PHRASES } from './phrases.ts';

/** A phrase found: offsets in the text given, lead-in included. */
export type StatusSpan = { status: Status; start: number; end: number };

/** A missing comma in the second phrase is the commonest slip; nothing else may stand between its words. */
function pattern(status: Status): RegExp {
  return new RegExp(fold(PHRASES[status]).replace(', ', ' ?,? ?'), 'g');
}

const PATTERNS: [Status, RegExp][] = (['sufficient', 'needs-completion', 'none'] as const).map((status) => [
  status,
  pattern(status),
]);

/** A clause begins at the text's start or after a mark; a word before the phrase ("không phải …") makes it another sentence. */
const CLAUSE_START = /(?:^|[^\p{L}\p{N}\s]|(?:^|[^\p{L}\p{N}])[0-9]{1,2}) ?$/u;
const LEAD_INS_BEFORE = new RegExp(`(?:(?<=^|[^\\p{L}])${LEAD_IN} ?[:,]? ?)+$`, 'u');

/**
 * How a clause that says the phrase may go on. "… hay chưa", "… chưa?" and any unknown word make it a different
 * statement, so the phrase does not count ("by whole clauses", CONTRACTS §3).
 */
const CLAUSE_END =
  /^(?:$| ?[^\p{L}\p{N}\s]| (?:tại|theo|trong|gồm|bao gồm|là|như|cụ thể|để|do|vì|nhiệm vụ|quy định|căn cứ|được|và|thực hiện|triển khai)(?![\p{L}]))/u;
const DOUBT = /^ ?(?:hay (?:chưa|không)|\?)/;

/** Longest lead-in considered before a phrase; keeps the look-back bounded. */
const LOOK_BACK = 120;

/** A line break ends a clause as a mark does; inside a phrase it is only a break of the cell's line. */
const LINE_BEFORE = /\n\s*$/;
const LINE_AFTER = /^[^\S\n]*\n/;

export function findStatuses(text: string): StatusSpan[] {
  const folded = foldMap(text);
  const spans: StatusSpan[] = [];
  for (const [status, phrase] of PATTERNS) {
    for (const match of folded.text.matchAll(phrase)) {
      const end = match.index + match[0].length;
      const before = folded.text.slice(Math.max(0, match.index - LOOK_BACK), match.index);
      const leadIn = LEAD_INS_BEFORE.exec(before)?.[0] ?? '';
      const span = originalSpan(folded, match.index - leadIn.length, end);
      const begins =
        CLAUSE_START.test(before.slice(0, before.length - leadIn.length)) ||
        LINE_BEFORE.test(text.slice(Math.max(0, span.start - LOOK_BACK), span.start));
      if (begins && endsClause(folded.text.slice(end, end + 20), text.slice(span.end, span.end + 20)))
        spans.push({ status, ...span });
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}

function endsClause(folded: string, written: string): boolean {
  return !DOUBT.test(folded) && (CLAUSE_END.test(folded) || LINE_AFTER.test(written));
}
