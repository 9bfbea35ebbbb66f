import { scanCitations } from '../citation/index.ts';
import type { CitationScan } from '../citation/types.ts';
import { COLUMNS, type Column, type Field } from '../form/types.ts';
import { factsAt, fromA1, textAt, toA1, type A1, type Grid } from '../grid/index.ts';
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
  return { task: null, field, cell, ...contentAt(read, row, col), scan: NOTHING };
}

function contentAt({ sheet, grid }: Read, row: number, col: number): Pick<WrittenCell, 'text' | 'written' | 'facts'> {
  const text = textAt(grid, row, col);
  const written = sheet.grid === grid ? text : textAt(sheet.grid, row, col);
  return { text, written, facts: factsAt(grid, row, col) };
}

/** The cells of one row in which something stands, each scanned once. */
export function rowCells(read: Read, { task, lines }: FormRow, scan: Scan = scanFor): WrittenCell[] {
  return COLUMNS.flatMap((field: Column) => {
    const col = read.sheet.header.columns[field];
    if (col === null) return [];
    return lines.flatMap((row): WrittenCell[] => {
      const content = contentAt(read, row, col);
      if (content.text === '') return [];
      return [{ task, field, cell: toA1(row, col), ...content, scan: scan(field, content.text) }];
    });
  });
}

/** Only the columns that hold citations are read for them. */
export function scanFor(field: Field, text: string): CitationScan {
  return text !== '' && CITING.includes(field) ? scanCitations(text) : NOTHING;
}
