import { isoDay } from './calendar.ts';
import { isCapital, isMark, isWord, type Token } from './tokens.ts';

/** A written date: `from`/`end` are the tokens of the day to the year; `date` null for a day that does not exist. */
export type DateReading = { date: string | null; from: number; end: number };

const UNITS = ['một', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
/** After "mười" and "mươi": "năm" there begins the year ("tháng mười năm 2022"). */
const AFTER_TENS = ['mốt', 'hai', 'ba', 'tư', 'lăm', 'sáu', 'bảy', 'tám', 'chín'];

/** "chín", "mười một", "hai mươi bảy"; "tháng tư" is written out so that nobody reads "tháng 4" for another month. */
function inWords(tokens: Token[], i: number): { value: number; end: number } | null {
  const placeIn = (words: string[], at: number) => words.indexOf(tokens[at]?.key ?? '') + 1;
  const first = placeIn(UNITS, i);
  const ten = isWord(tokens[i], 'mười') ? i : first > 0 && isWord(tokens[i + 1], 'mươi') ? i + 1 : null;
  if (ten === null) return first > 0 ? { value: first, end: i + 1 } : null;
  const ones = isWord(tokens[ten + 1], 'một') ? 1 : placeIn(AFTER_TENS, ten + 1);
  return { value: 10 * (ten === i ? 1 : first) + ones, end: ones > 0 ? ten + 2 : ten + 1 };
}

/** A day or month: `9` or in words. */
function dayOrMonth(tokens: Token[], i: number): { value: number; end: number } | null {
  const token = tokens[i];
  if (token?.type !== 'number') return inWords(tokens, i);
  return token.text.length <= 2 ? { value: Number(token.text), end: i + 1 } : null;
}

/** `05/9/2022`, `28-10-2015`, `20 tháng 12 năm 2021`, "mùng 5 tháng chín năm 2022", with blanks and line breaks anywhere. */
export function dateAt(tokens: Token[], i: number): DateReading | null {
  const day = dayOrMonth(tokens, isWord(tokens[i], 'mùng', 'mồng') ? i + 1 : i);
  const month = day && dayOrMonth(tokens, day.end + 1);
  if (!day || !month) return null;
  const comma = isMark(tokens[month.end], ',') && isWord(tokens[month.end + 1], 'năm') ? 1 : 0;
  const [between, next, year] = [day.end, month.end + comma, month.end + comma + 1].map((at) => tokens[at]);
  const words = isWord(between, 'tháng') && (isWord(next, 'năm') || isMark(next, '/'));
  const marks = isMark(between, '/', '-', '–', '.') && isMark(next, '/', '-', '–', '.');
  if ((!words && !marks) || year?.type !== 'number' || (year.text.length !== 4 && year.text.length !== 2)) return null;
  // Two digits do not say which century: the date is written, but not read.
  const date = year.text.length === 4 ? isoDay(Number(year.text), month.value, day.value) : null;
  return { date, from: i, end: month.end + comma + 2 };
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

/** "Tổ công tác triển khai Đề án 06/CP": the number within an issuer's name. */
function afterNickname(tokens: Token[], i: number): number {
  if (!isWord(tokens[i - 1], 'án', 'tác') || tokens[i]?.type !== 'number') return i;
  return isMark(tokens[i + 1], '/') && tokens[i + 2]?.type === 'word' ? i + 3 : i + 1;
}

/** "của Thủ tướng Chính phủ" between the symbol and "ngày". */
function afterIssuer(tokens: Token[], i: number): number {
  if (!isWord(tokens[i], 'của') || !isCapital(tokens[i + 1])) return i;
  for (let at = i + 2; at < i + LONGEST_ISSUER; at++) {
    at = afterNickname(tokens, at);
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

function afterIssuing(tokens: Token[], i: number): number {
  if (isWord(tokens[i], 'ký', 'ra')) return i + 1;
  return isWord(tokens[i], 'ban') && isWord(tokens[i + 1], 'hành') ? i + 2 : i;
}

/** The date of issue that follows a document which ends before token `i`. */
export function dateAfter(tokens: Token[], i: number): DateReading | null {
  let at = afterPassing(tokens, afterIssuer(tokens, i));
  const bracket = isMark(tokens[at], '(');
  if (bracket || isMark(tokens[at], ',', '-', '–')) at++;
  at = afterIssuing(tokens, at);
  if (!isWord(tokens[at], 'ngày')) return bracket ? dateAt(tokens, at) : null;
  // "ngày ban hành: 05/9/2022"
  at = afterIssuing(tokens, at + 1);
  return dateAt(tokens, isMark(tokens[at], ':') ? at + 1 : at);
}
