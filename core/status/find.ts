import type { Status } from '../form/types.ts';
import { fold, foldMap, originalSpan, type MappedText } from '../text/index.ts';
import { LEAD_IN, PHRASES } from './phrases.ts';

/** A phrase found: offsets in the text given, lead-in included. */
export type StatusSpan = { status: Status; start: number; end: number };

/** Slips that leave the phrase what it is: a missing comma in the second one, "pháp lí" for "pháp lý". */
const PATTERNS = (['sufficient', 'needs-completion', 'none'] as const).map(
  (status) =>
    [status, new RegExp(fold(PHRASES[status]).replace(', ', ' ?,? ?').replace('pháp lý', 'pháp l[ýí]'), 'g')] as const,
);

/**
 * A clause begins at the text's start, after a mark or an item's number, also with "hiện nay"; any other word before the
 * phrase ("không phải …") makes it another sentence: negation first (CONTRACTS §3).
 */
const CLAUSE_START =
  /(?:^|[^\p{L}\p{N}\s]|(?<![\p{L}\p{N}])[0-9]{1,2})(?: ?(?<!\p{L})(?:hiện nay|hiện tại|hiện|đến nay))? ?$/u;
const LEAD_IN_BEFORE = new RegExp(`(?<!\\p{L})${LEAD_IN} ?[:,]? ?$`, 'u');

/**
 * How a clause that says the phrase may go on. "… hay chưa", "… chưa?" and any unknown word make it a different
 * statement, so the phrase does not count ("by whole clauses", CONTRACTS §3).
 */
const GOES_ON =
  'tại|theo|trong|gồm|bao gồm|là|như|cụ thể|để|do|vì|của|cho|về|nhiệm vụ|quy định|căn cứ|được|và|thực hiện|triển khai|' +
  'nghị định|nghị quyết|thông tư|quyết định|bộ luật|luật|pháp lệnh|điều|khoản|điểm';
const CLAUSE_END = new RegExp(`^(?:$| ?[^\\p{L}\\p{N}\\s]| (?:${GOES_ON})(?!\\p{L}))`, 'u');
const DOUBT = /^ ?(?:hay (?:chưa|không)|\?)/;

/** A line break ends a clause as a mark does; inside a phrase it is only a break of the cell's line. */
const LINE_BEFORE = /\n\s*$/;
const LINE_AFTER = /^[^\S\n]*\n/;

/** Longer than any lead-in, beginning or continuation of a clause; keeps every look bounded. */
const LOOK = 80;

/** Offset where the lead-ins before a phrase begin; people repeat them. */
function leadInStart(folded: MappedText, phrase: number): number {
  for (let start = phrase; ;) {
    const leadIn = LEAD_IN_BEFORE.exec(folded.text.slice(Math.max(0, start - LOOK), start));
    if (!leadIn) return start;
    start -= leadIn[0].length;
  }
}

function beginsClause(folded: string, written: string): boolean {
  return CLAUSE_START.test(folded) || LINE_BEFORE.test(written);
}

function endsClause(folded: string, written: string): boolean {
  return !DOUBT.test(folded) && (CLAUSE_END.test(folded) || LINE_AFTER.test(written));
}

export function findStatuses(text: string): StatusSpan[] {
  const folded = foldMap(text);
  const spans: StatusSpan[] = [];
  for (const [status, phrase] of PATTERNS) {
    for (const match of folded.text.matchAll(phrase)) {
      const [from, to] = [leadInStart(folded, match.index), match.index + match[0].length];
      const span = originalSpan(folded, from, to);
      const begins = beginsClause(
        folded.text.slice(Math.max(0, from - LOOK), from),
        text.slice(Math.max(0, span.start - LOOK), span.start),
      );
      if (begins && endsClause(folded.text.slice(to, to + LOOK), text.slice(span.end, span.end + LOOK)))
        spans.push({ status, ...span });
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}
