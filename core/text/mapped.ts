import { isZeroWidth, ZERO_WIDTH } from './invisible.ts';

/** A cleaned text whose every UTF-16 unit knows the stretch of the original it came from. */
export type MappedText = {
  text: string;
  /** Original offset where unit `i` begins. */
  starts: readonly number[];
  /** Original offset where unit `i` ends. */
  ends: readonly number[];
};

function isCombining(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x300 && code <= 0x36f;
}

/** End of the letter that starts at `from` with its marks, also where a zero-width character has come between. */
function letterEnd(original: string, from: number): number {
  let end = from + 1;
  for (let at = end; at < original.length; at++) {
    if (isCombining(original, at)) end = at + 1;
    else if (!isZeroWidth(original.charAt(at))) break;
  }
  return end;
}

function visible(unit: string): string {
  let out = '';
  for (const char of unit) if (!isZeroWidth(char)) out += char;
  return out;
}

const COMBINING = /[\u0300-\u036F]/;

/** Nearly every text: nothing is composed and nothing left out. */
export function isMappedAlready(original: string): boolean {
  return !COMBINING.test(original) && !ZERO_WIDTH.test(original) && original.normalize('NFC') === original;
}

/** 0, 1, 2 …: copying is faster than counting. */
const COUNT = Array.from({ length: 4_001 }, (_, at) => at);

function counted(from: number, to: number): number[] {
  return to <= COUNT.length ? COUNT.slice(from, to) : Array.from({ length: to - from }, (_, at) => from + at);
}

function mappedOntoItself(text: string): MappedText {
  return { text, starts: counted(0, text.length), ends: counted(1, text.length + 1) };
}

/** NFC without zero-width characters; offsets lead back to `original`, so that a citation can be shown where it stands. */
export function mapNfc(original: string): MappedText {
  if (isMappedAlready(original)) return mappedOntoItself(original);
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (let from = 0, to = 0; from < original.length; from = to) {
    to = from + 1;
    if (isZeroWidth(original.charAt(from))) continue;
    to = letterEnd(original, from);
    const composed =
      to - from > 1 ? visible(original.slice(from, to)).normalize('NFC') : composedSingle(original.charAt(from));
    for (let i = 0; i < composed.length; i++) {
      starts.push(from);
      ends.push(to);
    }
    text += composed;
  }
  return { text, starts, ends };
}

function composedSingle(char: string): string {
  return char < '\u00A0' ? char : char.normalize('NFC');
}

/** The original stretch behind `[from, to)` of the mapped text. */
export function originalSpan(mapped: MappedText, from: number, to: number): { start: number; end: number } {
  const start = mapped.starts[from] ?? 0;
  return { start, end: to > from ? (mapped.ends[to - 1] ?? start) : start };
}
