import { readFileSync } from 'node:fs';
import {
  AgencyDirectory,
  COLUMNS,
  type Column,
  FormDefinition,
  fromA1,
  LegacyLetters,
  LegalDocuments,
  readForm,
  toA1,
  type CheckContext,
  type FormRow,
  type FormSheet,
} from '../core/index.ts';
import { unicodeGrid } from '../core/read-form/index.ts';
import * as seeds from '../seeds/index.ts';
import { openWorkbook, toBook } from '../workbook/index.ts';

const form = FormDefinition.parse(seeds.form);
const ROWS = form.groups.flatMap(({ tasks }) => tasks).length;
export const context: CheckContext = {
  form,
  directory: AgencyDirectory.parse(seeds.directory),
  documents: LegalDocuments.parse(seeds.documents),
  legacyLetters: LegacyLetters.parse(seeds.legacyLetters),
  reportDate: '2026-11-24',
};

/** The filled form of a ministry, as a stranger's file holds it. */
export function filledSheet(): FormSheet {
  const bytes = readFileSync(new URL('../seeds/samples/bo-tai-chinh-day-du.xlsx', import.meta.url));
  const result = readForm(toBook(openWorkbook(new Uint8Array(bytes))), form);
  if (!result.ok) throw new Error('The sample is not the form.');
  return result.sheet;
}

/**
 * A form of more tasks than the real one has, filled in alike: copy after copy of its table, each with task numbers of
 * its own. So every row is a row to the rules, not a doubled one. What officers write is another text in every row (and
 * round), so that nothing is known of it from before.
 */
export function wideForm(rows: number, round = 0): { sheet: FormSheet; ctx: CheckContext } {
  const sheet = filledSheet();
  const copies = Math.ceil(rows / ROWS);
  const { firstRow, lastRow } = sheet.table;
  const height = lastRow - firstRow + 1;
  const lines = <T>(block: T[][]): T[][] => [
    ...block.slice(0, firstRow - sheet.grid.row),
    ...repeated(copies, () => block.slice(firstRow - sheet.grid.row, lastRow - sheet.grid.row + 1)),
  ];
  const { merges: _, ...grid } = sheet.grid;
  const text = lines(grid.text).map((line, at) => line.map((each, col) => varied(each, sheet, col, round * rows + at)));
  const moves = repeated(copies, (copy) => sheet.rows.map((row) => moved(row, copy, copy * height))).slice(0, rows);
  return {
    sheet: {
      ...sheet,
      grid: { ...grid, text, values: text },
      table: { firstRow, lastRow: firstRow + copies * height - 1 },
      rows: moves.map((row) => ({ ...row, texts: textsIn(text, row, sheet) })),
      structure: [],
    },
    ctx: { ...context, form: { ...form, groups: repeated(copies, (copy) => form.groups.map(renumbered(copy))) } },
  };
}

/** Work on sheet after sheet, so that no run meets texts that the one before has read. */
export function inTurn<T>(cases: T[], work: (each: T) => unknown): () => unknown {
  let turn = 0;
  return () => work(cases[turn++ % cases.length] as T);
}

const OWN: Column[] = ['result', 'basis', 'note'];

function varied(text: string, { header, grid }: FormSheet, col: number, at: number): string {
  const own = at > header.lastRow - grid.row && OWN.some((column) => header.columns[column] === grid.col + col);
  return own && text !== '' ? `${text} (lần ${at})` : text;
}

function textsIn(text: string[][], { row }: FormRow, { header, grid }: FormSheet): FormRow['texts'] {
  const line = text[row - grid.row] ?? [];
  const read = COLUMNS.map((column) => [column, line[(header.columns[column] ?? 0) - grid.col] ?? '']);
  return Object.fromEntries(read) as FormRow['texts'];
}

function repeated<T>(times: number, part: (copy: number) => T[]): T[] {
  return Array.from({ length: times }, (_, copy) => part(copy)).flat();
}

const idIn = (copy: number, id: string) => `${copy + 1}.${id}`;

function renumbered(copy: number) {
  return (group: FormDefinition['groups'][number]) => ({
    ...group,
    tasks: group.tasks.map((task) => ({ ...task, id: idIn(copy, task.id) })),
  });
}

function moved(row: FormRow, copy: number, down: number): FormRow {
  const cells = COLUMNS.map((column) => {
    const at = row.cells[column] === null ? null : fromA1(row.cells[column]);
    return [column, at && toA1(at.row + down, at.col)];
  });
  return {
    ...row,
    task: idIn(copy, row.task),
    row: row.row + down,
    lines: row.lines.map((line) => line + down),
    cells: Object.fromEntries(cells) as FormRow['cells'],
  };
}

/** The sheet as it would be read again after one cell of one row was typed over: every row a new object. */
export function readAgain(sheet: FormSheet, task: number, text: string): FormSheet {
  const rows = sheet.rows.map((row) => ({
    ...row,
    lines: [...row.lines],
    cells: { ...row.cells },
    texts: { ...row.texts },
  }));
  const row = rows[task];
  const col = sheet.header.columns.result;
  if (!row || col === null) throw new Error('There is no such row.');
  row.texts.result = text;
  const written = sheet.grid.text.map((line) => [...line]);
  const line = written[row.row - sheet.grid.row];
  if (line) line[col - sheet.grid.col] = text;
  const grid = { ...sheet.grid, text: written, values: written, about: { ...sheet.grid.about } };
  // Reading has looked at the fonts of a sheet before it is checked.
  if (context.legacyLetters) unicodeGrid(grid, context.legacyLetters);
  return { ...sheet, rows, grid };
}
