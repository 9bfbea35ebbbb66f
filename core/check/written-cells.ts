import { scanCitations } from '../citation/index.ts';
import type { CitationScan } from '../citation/types.ts';
import { COLUMNS, type Column, type Field } from '../form/types.ts';
import { factsAt, fromA1, textAt, toA1, type A1, type Grid } from '../grid/index.ts';
import type { FormRow, FormSheet } from '../read-form/types.ts';
import type { WrittenCell } from '../rules/types.ts';

const NOTHING: CitationScan = { citations: [], drafts: [] };
const CITING: Field[] = ['result', 'basis', 'note'];

type Scan = (field: Field, text: string) => CitationScan;

/** The cells above the table in which something stands. */
export function headCells(sheet: FormSheet): WrittenCell[] {
  const agency = sheet.agency.cell;
  const header = COLUMNS.flatMap((column) => sheet.header.cells[column] ?? []);
  return [
    ...sheet.title.cells.filter((cell) => cell !== agency).map((cell) => single(sheet.grid, cell, 'title')),
    ...(agency === null ? [] : [single(sheet.grid, agency, 'agency')]),
    ...header.map((cell) => single(sheet.grid, cell, 'header')),
  ].filter(({ text }) => text !== '');
}

function single(grid: Grid, cell: A1, field: Field): WrittenCell {
  const { row, col } = fromA1(cell);
  return { task: null, field, cell, text: textAt(grid, row, col), facts: factsAt(grid, row, col), scan: NOTHING };
}

/** The cells of one row in which something stands, each scanned once. */
export function rowCells({ grid, header }: FormSheet, { task, lines }: FormRow, scan: Scan = scanFor): WrittenCell[] {
  return COLUMNS.flatMap((field: Column) => {
    const col = header.columns[field];
    if (col === null) return [];
    return lines.flatMap((row): WrittenCell[] => {
      const text = textAt(grid, row, col);
      if (text === '') return [];
      return [{ task, field, cell: toA1(row, col), text, facts: factsAt(grid, row, col), scan: scan(field, text) }];
    });
  });
}

/** Only the columns that hold citations are read for them. */
export function scanFor(field: Field, text: string): CitationScan {
  return text !== '' && CITING.includes(field) ? scanCitations(text) : NOTHING;
}
