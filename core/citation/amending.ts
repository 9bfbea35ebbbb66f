import { isLaw, kindAt } from './kinds.ts';
import { isProof, plainNameEnd } from './law.ts';
import { codeAfter, yearAfter } from './number.ts';
import { isCapital, isMark, isWord, type Token } from './tokens.ts';

/*
 * "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương": an amending law is
 * one document, the laws it amends are part of its name.
 */

const LONGEST_PHRASE = 32;
const MOST_LAWS = 24;
const BEFORE_THE_LAW = ['của', 'các', 'đổi', 'sung'];
const NOT_IN_THE_PHRASE = ['này', 'theo', 'được', 'đã', 'bởi', 'tại'];
const AFTER_COUNTED = [...NOT_IN_THE_PHRASE, 'sẽ', 'chưa', 'đang', 'số', 'năm'];

/** Kind word of what is amended first, where "sửa đổi[, bổ sung] …" begins at `i`. */
function firstAmended(tokens: Token[], i: number): number | null {
  if (!isWord(tokens[i], 'sửa') || !isWord(tokens[i + 1], 'đổi')) return null;
  for (let at = i + 2; at < i + LONGEST_PHRASE; at++) {
    const [token, before] = [tokens[at], tokens[at - 1]];
    const kind = kindAt(tokens, at);
    // "sửa đổi quy định về hộ khẩu của Luật …": written small, "quy định" is no document.
    if (kind && (isLaw(kind.kind) || isCapital(token)))
      return before?.type === 'number' || isWord(before, ...BEFORE_THE_LAW) ? at : null;
    if ((token?.type === 'mark' && token.text !== ',') || isWord(token, ...NOT_IN_THE_PHRASE)) return null;
  }
  return null;
}

/** "11 luật có liên quan đến an ninh, trật tự": laws that are counted, not named. */
function countedEnd(tokens: Token[], i: number): number {
  let end = i;
  while (end < i + LONGEST_PHRASE && tokens[end]?.type === 'word' && !isCapital(tokens[end])) {
    if (isWord(tokens[end], ...AFTER_COUNTED)) break;
    end++;
  }
  return end;
}

/** End of one law amended, its kind word at `at`; of a law `numbered` already, with the number that its title names. */
function amendedLawEnd(tokens: Token[], at: number, numbered: boolean): number | null {
  const kind = kindAt(tokens, at);
  if (!kind || !isLaw(kind.kind)) return null;
  const counted = tokens[at - 1]?.type === 'number';
  const named = plainNameEnd(tokens, kind.end);
  if (named === kind.end && !counted) return null;
  const end = named === kind.end ? countedEnd(tokens, kind.end) : named;
  return numbered ? (codeAfter(tokens, end)?.end ?? end) : end;
}

/** What leads to the next law of the list; "và" leads to the last one. */
function joinAt(tokens: Token[], i: number): { at: number; last: boolean } | null {
  const comma = isMark(tokens[i], ',') ? 1 : 0;
  const last = isWord(tokens[i + comma], 'và');
  return comma || last ? { at: i + comma + (last ? 1 : 0), last } : null;
}

/**
 * End of the laws amended, the first one at `first`. A list by commas belongs to the name where "và", a number or a year
 * closes it; else only its first law does ("Luật sửa đổi … của Luật A, Luật B" may be two documents). Behind a number the
 * whole list is the title (Luật 43/2024/QH15), up to a law with a year of its own.
 */
function amendedEnd(tokens: Token[], first: number, numbered: boolean): number {
  let end = amendedLawEnd(tokens, first, numbered) ?? first;
  let sure = end;
  for (let laws = 1; laws < MOST_LAWS && !isProof(tokens, end); laws++) {
    const join = joinAt(tokens, end);
    const next = join && amendedLawEnd(tokens, join.at, numbered);
    if (!next || (numbered && !join.last && yearAfter(tokens, next).year !== null)) break;
    end = next;
    if (numbered || join.last || isProof(tokens, isMark(tokens[end], '(') ? end + 1 : end)) sure = end;
    if (join.last) break;
  }
  return sure;
}

/** End of the name of an amending law that starts at `i`; `i` when there is none. */
export function amendingEnd(tokens: Token[], i: number): number {
  const first = firstAmended(tokens, i);
  const end = first === null ? i : amendedEnd(tokens, first, false);
  return first !== null && end > first ? end : i;
}

/** End of the title of an amending law behind its number: "Luật số 47/2019/QH14 sửa đổi, bổ sung …"; `i` when there is none. */
export function amendingTitleEnd(tokens: Token[], i: number): number {
  const at = isWord(tokens[i], 'của') && isWord(tokens[i + 1], 'quốc') && isWord(tokens[i + 2], 'hội') ? i + 3 : i;
  const first = firstAmended(tokens, isMark(tokens[at], ',') ? at + 1 : at);
  const end = first === null ? i : amendedEnd(tokens, first, true);
  return first !== null && end > first ? yearAfter(tokens, end).end : i;
}

/** End of the law's name that starts at `i`; `i` when there is none. */
export function nameEnd(tokens: Token[], i: number): number {
  const amending = amendingEnd(tokens, i);
  return amending > i ? amending : plainNameEnd(tokens, i);
}
