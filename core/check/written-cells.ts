import { scanCitations } from '../citation/index.ts';
import type { CitationScan } from '../citation/types.ts';
import { COLUMNS, type Field } from '../form/types.ts';
import { fromA1, textAt, toA1, type A1, type CellFacts, type Grid } from '../grid/index.ts';
import type { FormRow, FormSheet } from '../read-form/types.ts';
import type { WrittenCell } from '../rules/types.ts';

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

/** The cells of one row in which something stands, each scanned once. */
export function rowCells(read: Read, { task, lines }: FormRow, scan: Scan = scanFor): WrittenCell[] {
  const cells: WrittenCell[] = [];
  for (const field of COLUMNS) {
    const col = read.sheet.header.columns[field];
    if (col === null) continue;
    for (const row of lines) {
      const cell = toA1(row, col);
      const { text, written, facts } = cellAt(read, cell, row, col);
      if (text !== '') cells.push({ task, field, cell, text, written, facts, scan: scan(field, text) });
    }
  }
  return cells;
}

/** Only the columns that hold citations are read for them. */
export function scanFor(field: Field, text: string): CitationScan {
  return text !== '' && CITING.includes(field) ? scanCitations(text) : NOTHING;
}
