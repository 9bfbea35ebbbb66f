import { COLUMNS, type Column } from '../form/types.ts';
import { toA1, type A1 } from '../grid/index.ts';
import { columnMeaning } from './column-meaning.ts';
import type { ColumnMap } from './columns.ts';
import type { FormIndex } from './form-index.ts';
import { parseOrdinal, splitOrdinal, type Ordinal } from './ordinal.ts';
import { isSignature } from './signature.ts';
import { topScore, wordsOf, type Matches, type Words } from './similarity.ts';
import type { View } from './view.ts';

/**
 * `task`: has a number under TT, or the words of a task. `text`: words in the task column that may go on with the line
 * above. `rest`: only columns right of the task are filled. `aside`: TT holds something that is no number.
 */
export type LineKind =
  'blank' | 'numbers' | 'header' | 'group' | 'footnote' | 'signature' | 'task' | 'text' | 'rest' | 'aside';

export type Line = {
  row: number;
  kind: LineKind;
  ordinal: Ordinal;
  /** Text in the task column, without the ordinal written in front of it. */
  text: string;
  /** How well that text fits a task. */
  matches: Matches;
  /** Of a group line. */
  numeral: string | null;
  /** Result, basis or note is filled. */
  answers: boolean;
  /** Has a lead agency and a deadline of its own: a row by itself, however its text reads. */
  whole: boolean;
  /** Only the task column is filled. */
  bare: boolean;
  /** Where an official looks first, and what stands there. */
  cell: A1;
  shown: string;
};

/** A task's text is at least this much like the form's. */
export const LIKELY = 0.5;
/** A group's title, likewise; there are few, and short ones. */
export const GROUP_LIKELY = 0.7;
const FOOTNOTE_LIKELY = 0.6;
/** What a broken formula shows says nothing. */
const ERROR = /^\s*#[A-Z0-9/]+[!?]?\s*$/;
const NOTE = /^[\s(*]*(?:ghi\s+chú|lưu\s+ý|chú\s+thích)\s*[:：]/iu;
const COUNTED = /^\(?([a-z]|\d{1,2})\)?[\s\d¹²³⁴-⁹()=+-]*$/i;
/** Group lines and footnotes begin here; the same words further right are an officer's answer. */
const LEFT_EDGE: ReadonlySet<Column> = new Set(['tt', 'task', 'lead', 'deadline'] as const);
const ANSWERS: readonly Column[] = ['result', 'basis', 'note'];
/** Fewer cells than this are no header and no line of column numbers. */
const MIN_CELLS = 3;

export function readLine(view: View, row: number, columns: ColumnMap, index: FormIndex): Line {
  const at = (column: Column) => (columns[column] === null ? '' : view.text(row, columns[column]));
  const filled = COLUMNS.filter((column) => columns[column] !== null && !view.isBlank(row, columns[column]));
  const under = parseOrdinal(at('tt'));
  const { rest, ...inText } = splitOrdinal(at('task'));
  const text = ERROR.test(rest) ? '' : rest;
  const words = wordsOf(text);
  const first = filled[0] ?? 'task';
  const spot = filled.includes('task') || under.number !== null ? 'task' : first;
  const line: Line = {
    row,
    kind: 'blank',
    ordinal: filled.includes('tt') ? under : inText,
    text,
    matches: index.byText(words),
    numeral: null,
    answers: ANSWERS.some((column) => filled.includes(column)),
    whole: filled.includes('lead') && filled.includes('deadline'),
    bare: filled.length === 1 && filled[0] === 'task',
    cell: toA1(row, columns[spot] ?? view.firstCol),
    shown: at(spot),
  };
  if (filled.length === 0) return line;
  if (isCounting(filled.map(at))) return { ...line, kind: 'numbers' };
  if (topScore(line.matches) < LIKELY && LEFT_EDGE.has(first)) {
    // A number may stand by itself under TT or, where there is no TT, under the task: the words come behind it.
    const edge =
      text !== '' ? text : (filled.map((column) => splitOrdinal(at(column)).rest).find((rest) => rest !== '') ?? '');
    const edgeWords = text !== '' ? words : wordsOf(edge);
    const numeral = groupNumeral(edgeWords, line.ordinal, index);
    if (numeral !== null) return { ...line, kind: 'group', numeral };
    if (isFootnote(edge, edgeWords, index)) return { ...line, kind: 'footnote' };
  }
  if (under.number !== null) return { ...line, kind: 'task' };
  if (filled.some((column) => isSignature(at(column)))) return { ...line, kind: 'signature' };
  if (isRepeatedHeader(at, filled, index)) return { ...line, kind: 'header' };
  return { ...line, kind: rowKind(line, filled) };
}

function rowKind({ matches, ordinal }: Line, filled: Column[]): LineKind {
  if (filled.includes('task')) return matches.exact === null && ordinal.number === null ? 'text' : 'task';
  return filled.includes('tt') ? 'aside' : 'rest';
}

/** "(1) (2) … (7)". */
function isCounting(texts: string[]): boolean {
  return texts.length >= MIN_CELLS && texts.every((text) => COUNTED.test(text.trim()));
}

/** By its title, with or without a numeral; or by a numeral of the form alone. */
function groupNumeral(words: Words, ordinal: Ordinal, index: FormIndex): string | null {
  const titles = index.groups(words);
  if (titles.exact !== null) return titles.exact;
  const best = titles.ranked[0];
  if (best && best.score >= GROUP_LIKELY) return best.id;
  if (ordinal.numeral === null || ordinal.number !== null) return null;
  return index.form.groups.some((group) => group.numeral === ordinal.numeral) ? ordinal.numeral : null;
}

function isFootnote(text: string, words: Words, index: FormIndex): boolean {
  return NOTE.test(text.slice(0, 40).normalize('NFC')) || topScore(index.footnotes(words)) >= FOOTNOTE_LIKELY;
}

/** A header printed again on the next page: its cells mean the columns they stand in. */
function isRepeatedHeader(at: (column: Column) => string, filled: Column[], index: FormIndex): boolean {
  if (filled.length < MIN_CELLS) return false;
  const same = COLUMNS.filter((column) => columnMeaning(at(column), index.form)?.column === column);
  return same.length >= MIN_CELLS;
}
