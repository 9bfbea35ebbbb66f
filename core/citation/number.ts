import { codeAt } from './code.ts';
import type { BareNumber, Code } from './document.ts';
import { DASHES } from './symbol.ts';
import { isMark, isWord, isYear, type Token } from './tokens.ts';

/** Skips "số", "số:" and the bracket of "Luật Căn cước (số 26/2023/QH15)". */
export function skipNumberWord(tokens: Token[], i: number): number {
  let at = i;
  if (isMark(tokens[at], '(', ':', ',')) at++;
  if (isWord(tokens[at], 'số')) at++;
  else if (at > i && !isMark(tokens[i], ':')) return i;
  if (isMark(tokens[at], ':', '.')) at++;
  return at;
}

/** Number and symbol after a kind word or a name. */
export function codeAfter(tokens: Token[], i: number): Code | null {
  const at = skipNumberWord(tokens, i);
  return tokens[at]?.type === 'number' ? codeAt(tokens, at) : null;
}

const LONGEST_LIST = 16;

/** "các Thông tư số 55, 56 và 57/2021/TT-BCA": a number that shares year and symbol with the one that ends the list. */
export function sharedCode(tokens: Token[], i: number): Code | null {
  const number = tokens[i];
  for (let at = i; at < i + LONGEST_LIST && tokens[at]?.type === 'number'; at += 2) {
    const code = codeAt(tokens, at);
    if (code) return { ...code, number: number?.text ?? '', start: i, end: i + 1, flaws: [] };
    if (!isMark(tokens[at + 1], ',', ';') && !isWord(tokens[at + 1], 'và')) return null;
  }
  return null;
}

/** "Kế hoạch 5 năm 2021 - 2025" */
function isPeriod(tokens: Token[], i: number): boolean {
  return isYear(tokens[i]) && (isMark(tokens[i + 1], ...DASHES) || isWord(tokens[i + 1], 'đến'));
}

/** `08` or `71/2025`, with no symbol after it; `byYear` = of a kind that is numbered by year, also "59 năm 2022". */
export function bareNumberAt(tokens: Token[], at: number, byYear = false): BareNumber | null {
  const token = tokens[at];
  if (token?.type !== 'number' || token.text.length > 6) return null;
  if (isYear(token) && !isWord(tokens[at - 1], 'số')) return null;
  const written = isMark(tokens[at + 1], '/') || (byYear && isWord(tokens[at + 1], 'năm') && !isPeriod(tokens, at + 2));
  const year = written && isYear(tokens[at + 2]) ? (tokens[at + 2]?.text ?? null) : null;
  const end = year === null ? at + 1 : at + 3;
  // "số 5." ends a sentence, "5.2" is another number.
  const dotted = isMark(tokens[at + 1], '.') && tokens[at + 2]?.type === 'number' && !tokens[at + 2]?.gap;
  if (dotted || isMark(tokens[end], '/', '-', '%')) return null;
  return { number: token.text, year, from: at, end };
}

/** "năm 2023", "2023" after a name; not the first day of a date or of a period. */
export function yearAfter(tokens: Token[], i: number): { year: string | null; end: number } {
  const at = isWord(tokens[i], 'năm') ? i + 1 : i;
  const year = tokens[at];
  if (!isYear(year) || isMark(tokens[at + 1], '/', '-')) return { year: null, end: i };
  return { year: year?.text ?? null, end: at + 1 };
}
