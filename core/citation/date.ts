import { isoDay } from './calendar.ts';
import { isCapital, isMark, isWord, type Token } from './tokens.ts';

/** A written date: `from`/`end` are the tokens of the day to the year; `date` null for a day that does not exist. */
export type DateReading = { date: string | null; from: number; end: number };

function num(token: Token | undefined, digits: number): number | null {
  return token?.type === 'number' && token.text.length <= digits ? Number(token.text) : null;
}

/** "tháng tư" is written out so that nobody reads "tháng 4" for it. */
const APRIL = 4;

/** `05/9/2022`, `28-10-2015`, `20 tháng 12 năm 2021`, with blanks and line breaks anywhere. */
export function dateAt(tokens: Token[], i: number): DateReading | null {
  const day = num(tokens[i], 2);
  const month = isWord(tokens[i + 2], 'tư') ? APRIL : num(tokens[i + 2], 2);
  if (day === null || month === null) return null;
  const words = isWord(tokens[i + 1], 'tháng') && (isWord(tokens[i + 3], 'năm') || isMark(tokens[i + 3], '/'));
  const marks = isMark(tokens[i + 1], '/', '-', '–', '.') && isMark(tokens[i + 3], '/', '-', '–', '.');
  const year = tokens[i + 4];
  if ((!words && !marks) || year?.type !== 'number' || (year.text.length !== 4 && year.text.length !== 2)) return null;
  // Two digits do not say which century: the date is written, but not read.
  return { date: year.text.length === 4 ? isoDay(Number(year.text), month, day) : null, from: i, end: i + 5 };
}

/** "từ ngày", "trước ngày": a day the document speaks of, not the day it was issued. */
const OTHER_DAY = ['từ', 'đến', 'trước', 'sau', 'kể', 'vào', 'hết', 'trong', 'hằng', 'hàng', 'mỗi', 'tới'];
const NOT_ISSUER = [
  'có',
  'được',
  'đã',
  'về',
  'quy',
  'hiệu',
  'thi',
  'để',
  'nhằm',
  'theo',
  'cho',
  'tại',
  'đang',
  'sẽ',
  'và',
  ...OTHER_DAY,
];
const LONGEST_ISSUER = 14;

/** "của Thủ tướng Chính phủ" between the symbol and "ngày". */
function afterIssuer(tokens: Token[], i: number): number {
  if (!isWord(tokens[i], 'của') || !isCapital(tokens[i + 1])) return i;
  for (let at = i + 2; at < i + LONGEST_ISSUER; at++) {
    const token = tokens[at];
    if (isWord(token, 'ngày') || isMark(token, ',', '(')) {
      if (isWord(tokens[at], 'ngày') || isWord(tokens[at + 1], 'ngày')) return at;
      if (isMark(token, '(')) return i;
    } else if (
      token?.type !== 'word' ||
      (NOT_ISSUER.includes(token.key) && !(token.key === 'và' && isCapital(tokens[at + 1])))
    )
      return i;
  }
  return i;
}

/** "[đã] được Quốc hội thông qua", "do Bộ trưởng Bộ Công an ký" between the symbol and "ngày". */
function afterPassing(tokens: Token[], i: number): number {
  const start = isWord(tokens[i], 'đã') ? i + 1 : i;
  if (!isWord(tokens[start], 'được', 'do')) return i;
  for (let at = start + 1; at < start + LONGEST_ISSUER; at++) {
    const token = tokens[at];
    if (isWord(token, 'ngày')) return isWord(tokens[at - 1], 'hành', 'ký', 'qua', 'duyệt') ? at : i;
    if (token?.type !== 'word' || NOT_ISSUER.includes(token.key)) return i;
  }
  return i;
}

/** The date of issue that follows a document which ends before token `i`. */
export function dateAfter(tokens: Token[], i: number): DateReading | null {
  let at = afterPassing(tokens, afterIssuer(tokens, i));
  const bracket = isMark(tokens[at], '(');
  if (bracket || isMark(tokens[at], ',')) at++;
  if (isWord(tokens[at], 'ký', 'ra')) at++;
  else if (isWord(tokens[at], 'ban') && isWord(tokens[at + 1], 'hành')) at += 2;
  if (isWord(tokens[at], 'ngày')) return dateAt(tokens, at + 1);
  return bracket ? dateAt(tokens, at) : null;
}
