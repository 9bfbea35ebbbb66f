/** What stands under TT: a group numeral, a number within the group, or both (`I.1`). */
export type Ordinal = { numeral: string | null; number: number | null };

const NOTHING: Ordinal = { numeral: null, number: null };
const MAX_LENGTH = 20;
/** `1,0` and `1.00` are what a number format makes of 1. */
const SHAPE = /^(?:(nhom|muc|phan)\s+)?([ivx]+)?\s*[.)\-/]?\s*(?:(\d{1,3})(?:[.,]0{1,2})?)?\s*[.)/]?$/i;
const OUTLINE = /^\s*\d{1,2}\.\d{1,3}[.)]?\s*$/;
/** A leading ordinal inside a text: `I.1. Ban hành …`, `2) …`, `Nhóm II: …`; `1.2. …` is set aside, too, but says no number. */
const LEADING =
  /^\s*(?:(?:nhóm|mục|phần)\s+)?(?:([IVX]+)\s*[.)\-–:/]\s*(\d{1,3})?|(\d{1,3})|\d{1,2}\.\d{1,3})\s*[.)\-–:/]*\s+/iu;

export function parseOrdinal(text: string): Ordinal {
  if (text.length > MAX_LENGTH) return NOTHING;
  const match = SHAPE.exec(
    text
      .normalize('NFKC')
      .replace(/[()\s\u200B]+/g, ' ')
      .trim(),
  );
  if (!match) return NOTHING;
  return { numeral: match[2]?.toUpperCase() ?? null, number: match[3] === undefined ? null : Number(match[3]) };
}

/** Splits a task or group text from the ordinal written in front of it. */
export function splitOrdinal(text: string): Ordinal & { rest: string } {
  const alone = parseOrdinal(text);
  if (alone.number !== null || OUTLINE.test(text)) return { ...alone, rest: '' };
  const match = LEADING.exec(text);
  if (!match) return { ...alone, rest: text };
  const number = match[2] ?? match[3];
  return {
    numeral: match[1]?.toUpperCase() ?? null,
    number: number === undefined ? null : Number(number),
    rest: text.slice(match[0].length),
  };
}
