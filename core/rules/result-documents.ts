import type { Citation, CitationScan } from '../citation/types.ts';
import { foldMap } from '../text/index.ts';
import {
  AFTER_VERB,
  ANY_DAY,
  ATTACHED,
  DAY_AFTER,
  ISSUED_KIND,
  LIST_MARK,
  LIST_OPENING,
  NOT_YET,
  ORDINARY_WORD,
} from './issue-words.ts';

/** A document that the text says was issued; `citation` is null when only its kind is named ("đã ban hành Thông tư"). */
export type ResultDocument = {
  written: string;
  citation: Citation | null;
  /** The sentence gives its day elsewhere ("Ngày 27/01/2022, Bộ Công an ban hành …"). */
  dated: boolean;
};

/** How far back a governing word is looked for. */
const LOOK_BACK = 300;

type Positioned = { citation: Citation; start: number; end: number };
type WithRole = Positioned & { issued: boolean; attached: boolean };

/** Documents after "ban hành, phê duyệt, ký, thông qua, công bố"; not those acted upon ("theo", "căn cứ", "thực hiện" …). */
export function resultDocuments(text: string, scan: CitationScan): ResultDocument[] {
  const folded = foldMap(text);
  const cited = withRoles(
    folded.text,
    scan.citations.map((citation) => ({
      citation,
      start: firstFrom(folded.starts, citation.start),
      end: firstFrom(folded.starts, citation.end),
    })),
  );
  const named = cited.filter(({ issued }) => issued);
  const documents = [
    ...named.map(({ citation, start, end }) => ({
      start,
      document: { written: citation.raw, citation, dated: datedElsewhere(folded.text, start, end, cited) },
    })),
    ...kindsAlone(folded.text, cited).map(([from, to]) => ({
      start: from,
      document: {
        written: text.slice(folded.starts[from], folded.ends[to - 1]),
        citation: null,
        dated: dayInSentence(folded.text, from),
      },
    })),
  ];
  return documents
    .filter(({ document }) => document.citation !== null || !isOrdinaryWord(document.written))
    .sort((a, b) => a.start - b.start)
    .map(({ document }) => document);
}

/** A list goes on with the role of its first document; any other word before a document makes it a reference. */
function withRoles(text: string, positions: Positioned[]): WithRole[] {
  const known: WithRole[] = [];
  for (const position of positions) {
    const before = text.slice(Math.max(0, position.start - LOOK_BACK), position.start).trimEnd();
    const previous = known[known.length - 1];
    const sameSentence =
      previous !== undefined && !/\.(?: |$)/.test(text.slice(previous.end, position.start).trimEnd());
    let issued = AFTER_VERB.test(before) && !isPlannedLaw(position.citation, before);
    if (!issued && sameSentence && LIST_MARK.test(before)) issued = previous.issued;
    if (!issued && !sameSentence) issued = LIST_OPENING.test(lastSentence(before));
    known.push({ ...position, issued, attached: ATTACHED.test(before) });
  }
  return known;
}

/** A law has a name before it has a number: "trình Quốc hội thông qua Luật Căn cước" is a plan. */
function isPlannedLaw({ number }: Citation, before: string): boolean {
  const verb = AFTER_VERB.exec(before);
  return number === null && verb !== null && NOT_YET.test(clauseBefore(before, verb.index));
}

/** Kinds named without number: where they start and end. */
function kindsAlone(text: string, cited: WithRole[]): [number, number][] {
  return [...text.matchAll(ISSUED_KIND)].flatMap((match): [number, number][] => {
    const end = match.index + match[0].length;
    const start = end - (match[1] as string).length;
    const planned = NOT_YET.test(clauseBefore(text, match.index));
    return planned || numberedInSentence(text, start, cited) ? [] : [[start, end]];
  });
}

function isOrdinaryWord(written: string): boolean {
  return ORDINARY_WORD.test(written.normalize('NFC'));
}

/** The sentence gives the number: before ("Quyết định số … ban hành Kế hoạch"), here, or attached after. */
function numberedInSentence(text: string, mention: number, cited: WithRole[]): boolean {
  const [from, to] = sentenceAround(text, mention);
  return cited.some(
    ({ start, issued, attached }) => start >= from && start < to && (issued || attached || start <= mention),
  );
}

function datedElsewhere(text: string, start: number, end: number, cited: WithRole[]): boolean {
  const [from, to] = sentenceAround(text, start);
  const previous = cited.filter((other) => other.end <= start).pop();
  const next = cited.find((other) => other.start >= end);
  const before = text.slice(Math.max(from, previous?.end ?? 0), start);
  return ANY_DAY.test(before) || DAY_AFTER.test(text.slice(end, Math.min(to, next?.start ?? to)));
}

function dayInSentence(text: string, at: number): boolean {
  return ANY_DAY.test(text.slice(...sentenceAround(text, at)));
}

function sentenceAround(text: string, at: number): [number, number] {
  const stop = text.indexOf('. ', at);
  return [text.lastIndexOf('. ', at) + 1, stop < 0 ? text.length : stop];
}

function clauseBefore(text: string, end: number): string {
  const before = text.slice(Math.max(0, end - 80), end);
  return before.slice(Math.max(...[',', '.', ';', ':'].map((mark) => before.lastIndexOf(mark))) + 1);
}

function lastSentence(before: string): string {
  return before.slice(before.lastIndexOf('. ') + 1);
}

/** Index of the first offset that is at least this one; the offsets ascend. */
function firstFrom(offsets: readonly number[], offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
