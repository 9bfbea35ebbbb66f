import type { Column, FormDefinition } from '../form/types.ts';
import { columnMeaning, distinctColumns, type Meaning } from './column-meaning.ts';
import { parseOrdinal } from './ordinal.ts';
import { filledCols, type View } from './view.ts';

/** Letterhead, title and notes come above; a table that starts lower is not looked for. */
const SEARCH_ROWS = 400;
export const MAX_LINES = 3;
/** Fewer columns than this are words in a title, not a header. */
const MIN_COLUMNS = 3;
/** The first line of a header names some columns whole: those that are merged down. */
const WORTH_GOING_ON = 2;
/** A line with more cells than this is data of another kind. */
const MAX_CELLS = 60;

/** A header of one to three lines: per grid column the words of its lines together. */
export type HeaderBlock = {
  row: number;
  lastRow: number;
  labels: Map<number, string>;
  /** Per grid column the words of its lowest line alone. */
  lowest: Map<number, string>;
  meanings: Map<number, Meaning>;
};

export function findHeader(view: View, form: FormDefinition): HeaderBlock | null {
  const lastRow = Math.min(view.lastRow, view.firstRow + SEARCH_ROWS - 1);
  let best: HeaderBlock | null = null;
  for (let row = view.firstRow; row <= lastRow; row += 1) {
    for (const block of blocksFrom(view, row, form)) {
      if (!best || isBetter(block, best)) best = block;
    }
  }
  return best && distinctColumns(best.meanings.values()).length >= MIN_COLUMNS ? best : null;
}

/** The blocks of one, two and three lines that start here; a line with a number or numeral under TT is none of a header. */
function blocksFrom(view: View, row: number, form: FormDefinition): HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  let block: HeaderBlock = { row, lastRow: row - 1, labels: new Map(), lowest: new Map(), meanings: new Map() };
  for (let line = row; line < row + MAX_LINES && line <= view.lastRow; line += 1) {
    const cols = filledCols(view, line);
    if (cols.length === 0 || cols.length > MAX_CELLS || startsData(view, line, cols)) break;
    block = withHeaderLine(block, view, form);
    blocks.push(block);
    if (distinctColumns(block.meanings.values()).length < WORTH_GOING_ON) break;
  }
  return blocks;
}

/** The header with the line below it. */
export function withHeaderLine(
  { row, lastRow, labels: above, lowest: lowestAbove }: HeaderBlock,
  view: View,
  form: FormDefinition,
): HeaderBlock {
  const labels = new Map(above);
  const lowest = new Map(lowestAbove);
  const line = lastRow + 1;
  for (const col of filledCols(view, line)) {
    lowest.set(col, view.text(line, col));
    labels.set(col, `${labels.get(col) ?? ''} ${view.text(line, col)}`.trim());
  }
  return { row, lastRow: line, labels, lowest, meanings: meaningsOf(labels, lowest, form) };
}

function startsData(view: View, row: number, cols: number[]): boolean {
  const ordinal = parseOrdinal(view.text(row, cols[0] as number));
  return ordinal.number !== null || ordinal.numeral !== null;
}

function meaningsOf(
  labels: Map<number, string>,
  lowest: Map<number, string>,
  form: FormDefinition,
): Map<number, Meaning> {
  const meanings = new Map<number, Meaning>();
  for (const [col, label] of labels) {
    const meaning = columnMeaning(label, form);
    if (meaning) meanings.set(col, meaning);
  }
  for (const [col, label] of lowest) {
    const own = label === labels.get(col) ? null : columnMeaning(label, form);
    if (own && isUnderHeading(col, own, meanings)) meanings.set(col, own);
  }
  return meanings;
}

/**
 * A heading over several columns stands in the first of them and says nothing of that one: "Tình hình thực hiện" over
 * "Cơ quan chủ trì". Then another column has the meaning of both lines together, and none that of the lower line.
 */
function isUnderHeading(col: number, own: Meaning, meanings: Map<number, Meaning>): boolean {
  const together = meanings.get(col)?.column;
  const others = [...meanings].filter(([other]) => other !== col).map(([, { column }]) => column);
  return !others.includes(own.column) && (together === undefined || others.includes(together));
}

/**
 * More columns first, then surer wordings, then fewer lines. Only a block that begins within the other's lines is
 * compared by wordings: further down it is the header printed again.
 */
function isBetter(block: HeaderBlock, best: HeaderBlock): boolean {
  const [columns, wordings] = strength(block);
  const [bestColumns, bestWordings] = strength(best);
  if (columns !== bestColumns) return columns > bestColumns;
  if (block.row >= best.row + MAX_LINES) return false;
  return wordings - height(block) / 10 > bestWordings - height(best) / 10;
}

/** How many columns are named, and how surely, each by its best cell. */
function strength({ meanings }: HeaderBlock): [columns: number, wordings: number] {
  const best = new Map<Column, number>();
  for (const { column, score } of meanings.values()) best.set(column, Math.max(score, best.get(column) ?? 0));
  return [best.size, Array.from(best.values()).reduce((sum, score) => sum + score, 0)];
}

function height({ row, lastRow }: HeaderBlock): number {
  return lastRow - row;
}
