import { COLUMNS } from '../form/types.ts';
import { columnMeaning } from './column-meaning.ts';
import type { ColumnMap } from './columns.ts';
import type { FormIndex } from './form-index.ts';
import { parseOrdinal, splitOrdinal, type Ordinal } from './ordinal.ts';
import { isSignature } from './signature.ts';
import { topScore, type Matches } from './similarity.ts';
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
const MIN_HEADER_CELLS = 3;

export function readLine(view: View, row: number, columns: ColumnMap, index: FormIndex): Line {
  const at = (column: keyof ColumnMap) => (columns[column] === null ? '' : view.text(row, columns[column]));
  const filled = COLUMNS.filter((column) => columns[column] !== null && !view.isBlank(row, columns[column]));
  const under = parseOrdinal(at('tt'));
  const inText = splitOrdinal(at('task'));
  const marked = under.numeral !== null || under.number !== null;
  const ordinal = marked || filled.includes('tt') ? under : { numeral: inText.numeral, number: inText.number };
  const text = inText.rest;
  const matches = index.byText(text);
  const line = { row, ordinal, text, matches, numeral: null };

  if (filled.length === 0) return { ...line, kind: 'blank' };
  if (filled.length >= MIN_HEADER_CELLS && filled.every((column) => COUNTED.test(at(column).trim()))) {
    return { ...line, kind: 'numbers' };
  }
  const lead = filled.includes('task') ? text : (filled[0] && at(filled[0])) || '';
  if (matches.exact === null && isFootnote(lead, filled[0], index, matches)) return { ...line, kind: 'footnote' };
  const numeral = groupNumeral(filled.includes('task') ? text : at('tt'), ordinal, index, matches);
  if (numeral !== null) return { ...line, kind: 'group', numeral };
  if (marked && under.number !== null) return { ...line, kind: 'task' };
  if (filled.some((column) => isSignature(at(column)))) return { ...line, kind: 'signature' };
  if (isRepeatedHeader(at, filled, index)) return { ...line, kind: 'header' };
  if (filled.includes('task'))
    return { ...line, kind: matches.exact === null && ordinal.number === null ? 'text' : 'task' };
  return filled.includes('tt') ? { ...line, kind: 'leader', text: at('tt') } : { ...line, kind: 'rest' };
}

/** By its title, with or without a numeral; or by a numeral of the form alone when the words are no task's. */
function groupNumeral(words: string, ordinal: Ordinal, index: FormIndex, matches: Matches): string | null {
  const titles = index.groups(splitOrdinal(words).rest);
  if (titles.exact !== null) return titles.exact;
  const best = titles.ranked[0];
  if (best && best.score >= GROUP_LIKELY && best.score > topScore(matches)) return best.id;
  if (ordinal.numeral === null || ordinal.number !== null || topScore(matches) >= LIKELY) return null;
  return index.form.groups.some((group) => group.numeral === ordinal.numeral) ? ordinal.numeral : null;
}

/** Footnotes stand under the table from its left edge on; the same words further right are an officer's answer. */
function isFootnote(words: string, first: string | undefined, index: FormIndex, matches: Matches): boolean {
  if (first === undefined || ['result', 'basis', 'note'].includes(first)) return false;
  if (NOTE.test(words) && topScore(matches) < LIKELY) return true;
  const best = index.footnotes(words).ranked[0];
  return best !== undefined && best.score >= FOOTNOTE_LIKELY && best.score > topScore(matches);
}

/** A header printed again on the next page: its cells mean the columns they stand in. */
function isRepeatedHeader(at: (column: keyof ColumnMap) => string, filled: string[], index: FormIndex): boolean {
  if (filled.length < MIN_HEADER_CELLS) return false;
  const same = COLUMNS.filter((column) => columnMeaning(at(column), index.form)?.column === column);
  return same.length >= MIN_HEADER_CELLS;
}
