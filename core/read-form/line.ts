import { COLUMNS, type Column } from '../form/types.ts';
import { columnMeaning } from './column-meaning.ts';
import type { ColumnMap } from './columns.ts';
import type { FormIndex } from './form-index.ts';
import { parseOrdinal, splitOrdinal, type Ordinal } from './ordinal.ts';
import { isSignature } from './signature.ts';
import { topScore, wordsOf, type Matches, type Words } from './similarity.ts';
import type { View } from './view.ts';

/**
 * `task`: has a number under TT, or the words of a task. `text`: words in the task column that may go on with the line
 * above. `rest`: only columns right of the task are filled. `leader`: a line whose words stand under TT.
 */
export type LineKind =
  'blank' | 'numbers' | 'header' | 'group' | 'footnote' | 'signature' | 'task' | 'text' | 'rest' | 'leader';

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
};

/** A task's text is at least this much like the form's. */
export const LIKELY = 0.5;
const GROUP_LIKELY = 0.7;
const FOOTNOTE_LIKELY = 0.6;
const NOTE = /^[\s(*]*(?:ghi\s+chú|lưu\s+ý|chú\s+thích)\s*[:：]/iu;
const COUNTED = /^\(?([a-z]|\d{1,2})\)?[\s\d()=+-]*$/i;
/** Group lines and footnotes begin here; the same words further right are an officer's answer. */
const LEFT_EDGE: ReadonlySet<Column> = new Set(['tt', 'task', 'lead', 'deadline'] as const);
const MIN_HEADER_CELLS = 3;

export function readLine(view: View, row: number, columns: ColumnMap, index: FormIndex): Line {
  const at = (column: keyof ColumnMap) => (columns[column] === null ? '' : view.text(row, columns[column]));
  const filled = COLUMNS.filter((column) => columns[column] !== null && !view.isBlank(row, columns[column]));
  const under = parseOrdinal(at('tt'));
  const inText = splitOrdinal(at('task'));
  const marked = under.numeral !== null || under.number !== null;
  const ordinal = marked || filled.includes('tt') ? under : { numeral: inText.numeral, number: inText.number };
  const text = inText.rest;
  const words = wordsOf(text);
  const matches = index.byText(words);
  const line = { row, ordinal, text, matches, numeral: null };

  if (filled.length === 0) return { ...line, kind: 'blank' };
  if (filled.length >= MIN_HEADER_CELLS && filled.every((column) => COUNTED.test(at(column).trim()))) {
    return { ...line, kind: 'numbers' };
  }
  if (topScore(matches) < LIKELY) {
    const first = filled[0] as Column;
    const lead = filled.includes('task') ? text : splitOrdinal(at(first)).rest;
    const leadWords = filled.includes('task') ? words : wordsOf(lead);
    const numeral = LEFT_EDGE.has(first) ? groupNumeral(leadWords, ordinal, index) : null;
    if (numeral !== null) return { ...line, kind: 'group', numeral };
    if (LEFT_EDGE.has(first) && isFootnote(lead, leadWords, index)) return { ...line, kind: 'footnote' };
  }
  if (marked && under.number !== null) return { ...line, kind: 'task' };
  if (filled.some((column) => isSignature(at(column)))) return { ...line, kind: 'signature' };
  if (isRepeatedHeader(at, filled, index)) return { ...line, kind: 'header' };
  if (filled.includes('task'))
    return { ...line, kind: matches.exact === null && ordinal.number === null ? 'text' : 'task' };
  return filled.includes('tt') ? { ...line, kind: 'leader', text: at('tt') } : { ...line, kind: 'rest' };
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
  return NOTE.test(text) || topScore(index.footnotes(words)) >= FOOTNOTE_LIKELY;
}

/** A header printed again on the next page: its cells mean the columns they stand in. */
function isRepeatedHeader(at: (column: keyof ColumnMap) => string, filled: string[], index: FormIndex): boolean {
  if (filled.length < MIN_HEADER_CELLS) return false;
  const same = COLUMNS.filter((column) => columnMeaning(at(column), index.form)?.column === column);
  return same.length >= MIN_HEADER_CELLS;
}
