import { isZeroWidth } from './invisible.ts';

/** A cleaned text whose every UTF-16 unit knows the stretch of the original it came from. */
export type MappedText = {
  text: string;
  /** Original offset where unit `i` begins. */
  starts: number[];
  /** Original offset where unit `i` ends. */
  ends: number[];
};

function isCombining(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x300 && code <= 0x36f;
}

/** NFC without zero-width characters; offsets lead back to `original`, so that a citation can be shown where it stands. */
export function mapNfc(original: string): MappedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (let from = 0; from < original.length;) {
    let to = from + 1;
    while (isCombining(original, to)) to++;
    const unit = original.slice(from, to);
    const composed = to - from > 1 ? unit.normalize('NFC') : composedSingle(unit);
    for (let i = 0; i < composed.length; i++) {
      starts.push(from);
      ends.push(to);
    }
    text += composed;
    from = to;
  }
  return { text, starts, ends };
}

function composedSingle(char: string): string {
  if (char < '\u00A0') return char;
  return isZeroWidth(char) ? '' : char.normalize('NFC');
}

/** The original stretch behind `[from, to)` of the mapped text. */
export function originalSpan(mapped: MappedText, from: number, to: number): { start: number; end: number } {
  const start = mapped.starts[from] ?? 0;
  return { start, end: to > from ? (mapped.ends[to - 1] ?? start) : start };
}
