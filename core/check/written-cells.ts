import { scanCitations } from '../citation/index.ts';
import type { CitationScan } from '../citation/types.ts';
import { COLUMNS, type Column, type Field } from '../form/types.ts';
import { factsAt, fromA1, textAt, toA1, type A1, type Grid } from '../grid/index.ts';
import type { FormRow, FormSheet } from '../read-form/types.ts';
import type { WrittenCell } from '../rules/types.ts';

const NOTHING: CitationScan = { citations: [], drafts: [] };
const CITING: Field[] = ['result', 'basis', 'note'];

/** Every cell of the form in which something stands, each scanned once. */
export function writtenCells(sheet: FormSheet): WrittenCell[] {
  const agency = sheet.agency.cell;
  const header = COLUMNS.flatMap((column) => sheet.header.cells[column] ?? []);
  return [
    ...sheet.title.cells.filter((cell) => cell !== agency).map((cell) => single(sheet.grid, cell, 'title')),
    ...(agency === null ? [] : [single(sheet.grid, agency, 'agency')]),
    ...header.map((cell) => single(sheet.grid, cell, 'header')),
    ...sheet.rows.flatMap((row) => rowCells(sheet, row)),
  ].filter(({ text }) => text !== '');
}

function single(grid: Grid, cell: A1, field: Field): WrittenCell {
  const { row, col } = fromA1(cell);
  return written(grid, row, col, field, null);
}

function rowCells(sheet: FormSheet, row: FormRow): WrittenCell[] {
  return COLUMNS.flatMap((column: Column) => {
    const col = sheet.header.columns[column];
    return col === null ? [] : row.lines.map((line) => written(sheet.grid, line, col, column, row.task));
  });
}

function written(grid: Grid, row: number, col: number, field: Field, task: string | null): WrittenCell {
  const text = textAt(grid, row, col);
  return { task, field, cell: toA1(row, col), text, facts: factsAt(grid, row, col), scan: scanFor(field, text) };
}

/** Only the columns that hold citations are read for them. */
export function scanFor(field: Field, text: string): CitationScan {
  return text !== '' && CITING.includes(field) ? scanCitations(text) : NOTHING;
}
