import { codeAt, isYear, type Code } from './code.ts';
import type { BareNumber } from './document.ts';
import { DASHES } from './symbol.ts';
import { isMark, isWord, type Token } from './tokens.ts';

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
  if (isMark(tokens[end], '/', '-', '%') || isMark(tokens[at + 1], '.')) return null;
  return { number: token.text, year, from: at, end };
}
