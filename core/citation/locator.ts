import { kindAt } from './kinds.ts';
import { DASHES } from './symbol.ts';
import { isMark, isWord, type Token } from './tokens.ts';

/** Parts of a document, by what their value looks like. */
const LETTER_UNITS = ['điểm', 'tiết'];
const NUMBER_UNITS = ['khoản', 'điều', 'đoạn'];
const HEADING_UNITS = ['mục', 'chương', 'phần'];
const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const ROMAN = /^[IVXLC]{1,6}$/;
const MAX_NUMBER_DIGITS = 3;

type Unit = { valueAt: number; accepts: (token: Token | undefined) => boolean };

const isLetter = (token: Token | undefined) => token?.type === 'word' && token.text.length === 1;
const isNumber = (token: Token | undefined) => token?.type === 'number' && token.text.length <= MAX_NUMBER_DIGITS;
const isHeading = (token: Token | undefined) =>
  isNumber(token) || (token?.type === 'word' && (ROMAN.test(token.text) || /^[A-ZĐ]$/.test(token.text)));

function unitAt(tokens: Token[], i: number): Unit | null {
  const token = tokens[i];
  if (token?.type !== 'word') return null;
  if (LETTER_UNITS.includes(token.key))
    return { valueAt: i + 1, accepts: (value) => isLetter(value) || isNumber(value) };
  if (NUMBER_UNITS.includes(token.key)) return { valueAt: i + 1, accepts: isNumber };
  // "Phần thứ hai Bộ luật Dân sự"
  if (token.key === 'phần' && isWord(tokens[i + 1], 'thứ'))
    return { valueAt: i + 2, accepts: (value) => isWord(value, ...ORDINALS) };
  if (HEADING_UNITS.includes(token.key)) return { valueAt: i + 1, accepts: isHeading };
  if (token.key === 'tiểu' && isWord(tokens[i + 1], 'mục')) return { valueAt: i + 2, accepts: isHeading };
  if (token.key === 'phụ' && isWord(tokens[i + 1], 'lục')) return { valueAt: i + 2, accepts: isHeading };
  return null;
}

/** One value with what is written onto it: `284a`, `a)`, `1.2`. */
function valueEnd(tokens: Token[], i: number, unit: Unit): number {
  if (!unit.accepts(tokens[i])) return i;
  let end = i + 1;
  const after = tokens[end];
  if (tokens[i]?.type === 'number' && isLetter(after) && !after?.gap) end++;
  while (isMark(tokens[end], '.') && !tokens[end]?.gap && tokens[end + 1]?.type === 'number' && !tokens[end + 1]?.gap)
    end += 2;
  if (isMark(tokens[end], ')') && isLetter(tokens[i])) end++;
  return end;
}

const JOIN_WORDS = ['và', 'hoặc', 'đến', 'tới'];

/** `b, c, d và g` after a unit word. */
function valuesEnd(tokens: Token[], unit: Unit): number {
  let end = valueEnd(tokens, unit.valueAt, unit);
  if (end === unit.valueAt) return end;
  for (;;) {
    const join = isMark(tokens[end], ',', ';', ...DASHES) || isWord(tokens[end], ...JOIN_WORDS);
    const next = join ? valueEnd(tokens, end + 1, unit) : end;
    // "khoản 2, 59/2022/NĐ-CP": the number belongs to a document.
    if (!join || next === end + 1 || isMark(tokens[next], '/')) return end;
    end = next;
  }
}

/** "Phụ lục [ban hành kèm theo] Quyết định số …": the only one, which has no number. */
function onlyAppendixEnd(tokens: Token[], i: number): number {
  if (!isWord(tokens[i], 'phụ') || !isWord(tokens[i + 1], 'lục')) return i;
  const at = isWord(tokens[i + 2], 'ban') && isWord(tokens[i + 3], 'hành') ? i + 4 : i + 2;
  const attached = isWord(tokens[at], 'kèm') && isWord(tokens[at + 1], 'theo');
  return attached || kindAt(tokens, i + 2) ? i + 2 : i;
}

const BETWEEN_WORDS = [...JOIN_WORDS, 'các', 'từ', 'tại', 'của', 'thuộc'];

/**
 * A run of locators that starts at `i` (`điểm a khoản 2 Điều 5`, `khoản 1 và khoản 2 Điều 9`, `Điều 5, khoản 2`); returns
 * its end, or `i` when there is none.
 */
export function locatorEnd(tokens: Token[], i: number): number {
  let end = i;
  for (let at = i; ;) {
    const unit = unitAt(tokens, at);
    const values = unit ? valuesEnd(tokens, unit) : at;
    const past = unit && values > unit.valueAt ? values : onlyAppendixEnd(tokens, at);
    if (past > at) {
      end = at = past;
      continue;
    }
    const joins = at - end < 3 && (isMark(tokens[at], ',', ';', ...DASHES) || isWord(tokens[at], ...BETWEEN_WORDS));
    if (end === i || !joins) return end;
    at++;
  }
}

const LEVELS = ['điểm', 'tiết', 'đoạn', 'khoản', 'điều', 'tiểu mục', 'mục', 'chương', 'phần', 'phụ lục'];
const LEVEL = new RegExp(`( ?, ?)?(?<!\\p{L})(${LEVELS.join('|')})(?!\\p{L})`, 'giu');

/**
 * As written with the commas between levels dropped (type `Citation.locator`). The commas of a list stay: before the same
 * level again ("Điều 5, Điều 7"), and where another place begins ("khoản 1 Điều 5, khoản 2 Điều 6").
 */
export function locatorText(written: string): string {
  let [level, direction] = [-1, 0];
  const text = written.split(/\s+/).join(' ').replace(/Ð/g, 'Đ');
  return text
    .replace(LEVEL, (match: string, comma: string | undefined, unit: string) => {
      const next = LEVELS.indexOf(unit.toLowerCase());
      const turn = level < 0 ? 0 : Math.sign(next - level);
      const another = level >= 0 && (turn === 0 || turn === -direction);
      direction = another ? 0 : turn;
      level = next;
      return comma === undefined ? match : (another ? ', ' : ' ') + unit;
    })
    .trim();
}
