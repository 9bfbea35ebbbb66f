import { scanCitations } from '../citation/index.ts';
import type { CitationScan } from '../citation/types.ts';
import { COLUMNS, type Field } from '../form/types.ts';
import { fromA1, readA1, textAt, toA1, type A1, type CellFacts, type Grid } from '../grid/index.ts';
import type { FormRow, FormSheet } from '../read-form/types.ts';
import type { WrittenCell } from '../rules/types.ts';
import { once } from './once.ts';

const NOTHING: CitationScan = { citations: [], drafts: [] };
const CITING: Field[] = ['result', 'basis', 'note'];

type Scan = (field: Field, text: string) => CitationScan;

/** A sheet and its texts in Unicode. */
type Read = { sheet: FormSheet; grid: Grid };

/** The cells above the table in which something stands. */
export function headCells(read: Read): WrittenCell[] {
  const { sheet } = read;
  const agency = sheet.agency.cell;
  const header = COLUMNS.flatMap((column) => sheet.header.cells[column] ?? []);
  return [
    ...sheet.title.cells.filter((cell) => cell !== agency).map((cell) => single(read, cell, 'title')),
    ...(agency === null ? [] : [single(read, agency, 'agency')]),
    ...header.map((cell) => single(read, cell, 'header')),
  ].filter(({ text }) => text !== '');
}

function single(read: Read, cell: A1, field: Field): WrittenCell {
  const { row, col } = fromA1(cell);
  return { task: null, field, cell, ...cellAt(read, cell, row, col), scan: NOTHING };
}

const NO_FACTS: CellFacts = {};

function cellAt(
  { sheet, grid }: Read,
  cell: A1,
  row: number,
  col: number,
): Pick<WrittenCell, 'text' | 'written' | 'facts'> {
  const text = textAt(grid, row, col);
  const written = sheet.grid === grid ? text : textAt(sheet.grid, row, col);
  return { text, written, facts: grid.about[cell] ?? NO_FACTS };
}

/** The cells of one row in which something stands. */
export function rowCells(read: Read, { task, row: first, lines, cells: at }: FormRow, scan: Scan): WrittenCell[] {
  const cells: WrittenCell[] = [];
  const bare = !linesWithFacts(read.grid).has(first) && lines.length === 1 && read.sheet.grid === read.grid;
  for (const field of COLUMNS) {
    const col = read.sheet.header.columns[field];
    if (col === null) continue;
    for (const row of lines) {
      const text = textAt(read.grid, row, col);
      if (text === '') continue;
      const cell = (row === first && at[field]) || toA1(row, col);
      const { written, facts } = bare ? { written: text, facts: NO_FACTS } : cellAt(read, cell, row, col);
      const plain = { task, field, cell, text, written, facts, scan: NOTHING };
      cells.push(CITING.includes(field) ? withScan(plain, scan) : plain);
    }
  }
  return cells;
}

const withFacts = new WeakMap<Grid['about'], Set<number>>();

/** Of most lines no host tells anything, and looking up cell by cell takes its time. */
function linesWithFacts({ about }: Grid): Set<number> {
  let lines = withFacts.get(about);
  if (!lines) withFacts.set(about, (lines = new Set(Object.keys(about).map((cell) => readA1(cell)?.row ?? 0))));
  return lines;
}

/** Only the columns that hold citations are read for them, and only when a rule first asks. */
function withScan(cell: WrittenCell, scan: Scan): WrittenCell {
  const read = once(() => scan(cell.field, cell.text));
  return {
    ...cell,
    get scan() {
      return read();
    },
  };
}

export function scanFor(field: Field, text: string): CitationScan {
  return text !== '' && CITING.includes(field) ? scanCitations(text) : NOTHING;
}
