import { COLUMNS, fold, sameText, textAt, toA1 } from '../../core/index.ts';
import type { FormDefinition, FormRow, FormSheet, Grid } from '../../core/index.ts';
import { splitOrdinal } from '../../core/read-form/ordinal.ts';
import { formWorkbook, listSheet, openWorkbook, toBook, writeSheets } from '../../workbook/index.ts';
import type { FormTexts } from '../../workbook/index.ts';

/** A cell of the old sheet whose text has no place in the form. */
export type KeptCell = { row: number; cell: string; text: string };
export type Rebuilt = { bytes: Uint8Array; kept: KeptCell[]; tasks: number };

const KEPT_SHEET = 'Phần chưa chép';
/** What the office itself writes; columns 1 to 4 are the form's own. */
const ANSWERS = ['result', 'basis', 'note'] as const;

/**
 * The form anew, in its official layout, with all answers by task. What of the old sheet has no place there – rows of no
 * task, copies, other words for a task, columns and lines of the office – stands on a second sheet: nothing is lost.
 */
export function rebuild(sheet: FormSheet, form: FormDefinition): Rebuilt {
  const spec = formWorkbook(form, { agency: agencyOf(sheet), texts: textsOf(sheet) });
  const bare = writeSheets(spec);
  const kept = keptCells(sheet, form, textsIn(bare));
  if (kept.length === 0) return { bytes: bare, kept, tasks: sheet.rows.length };
  const second = listSheet({
    name: KEPT_SHEET,
    head: ['Nội dung chưa đưa vào biểu mẫu mới', `Trang tính cũ: ${sheet.sheet}`],
    columns: [
      ['Dòng', 8],
      ['Ô', 8],
      ['Nội dung', 100],
    ],
    lines: kept.map(({ row, cell, text }) => [{ text: `${row}` }, { text: cell }, { text }]),
  });
  const [first, ...others] = spec.sheets;
  return { bytes: writeSheets({ ...spec, sheets: [first!, second, ...others] }), kept, tasks: sheet.rows.length };
}

/** Dots where a name should be are no name. */
function agencyOf({ agency: { raw } }: FormSheet): string | undefined {
  return raw !== null && /\p{L}/u.test(raw) ? raw.trim() : undefined;
}

function textsOf({ rows }: FormSheet): FormTexts {
  return Object.fromEntries(
    rows.map(({ task, texts }) => [task, Object.fromEntries(ANSWERS.map((column) => [column, texts[column]]))]),
  );
}

/** All that the new form says by itself or took over, to tell what else the old sheet said. */
function textsIn(bytes: Uint8Array): Set<string> {
  const texts = toBook(openWorkbook(bytes)).sheets.flatMap(({ text }) => text.flat());
  return new Set(texts.map(fold));
}

function keptCells(sheet: FormSheet, form: FormDefinition, there: ReadonlySet<string>): KeptCell[] {
  const taken = takenCells(sheet, form);
  return cellsOf(sheet.grid).filter(({ cell, text }) => !taken.has(cell) && !there.has(fold(text)));
}

function cellsOf(grid: Grid): KeptCell[] {
  return grid.text.flatMap((line, r) =>
    line.flatMap((_, c) => {
      const [row, col] = [grid.row + r, grid.col + c];
      const text = textAt(grid, row, col);
      return text.trim() === '' ? [] : [{ row, cell: toA1(row, col), text }];
    }),
  );
}

/** The form's own frame, and of each task its number, its answers, and what says the same as the form. */
function takenCells({ header, agency, rows, leftOut }: FormSheet, form: FormDefinition): Set<string> {
  const taken = new Set<string>(agency.cell === null ? [] : [agency.cell]);
  const add = (row: number, columns: readonly (typeof COLUMNS)[number][]) =>
    columns.forEach((column) => {
      const col = header.columns[column];
      if (col !== null) taken.add(toA1(row, col));
    });
  for (let row = header.row; row <= header.lastRow; row += 1) add(row, COLUMNS);
  leftOut.filter(({ reason }) => reason === 'numbers').forEach(({ row }) => add(row, COLUMNS));
  for (const row of rows) row.lines.forEach((line) => add(line, ['tt', ...ANSWERS, ...sameAsForm(row, form)]));
  return taken;
}

function sameAsForm({ task, texts }: FormRow, form: FormDefinition): ('task' | 'lead' | 'deadline')[] {
  const printed = form.groups.flatMap(({ tasks }) => tasks).find(({ id }) => id === task);
  if (!printed) return [];
  const said = { task: splitOrdinal(texts.task).rest, lead: texts.lead, deadline: texts.deadline };
  const official = { task: printed.text, lead: printed.lead, deadline: printed.deadline };
  return (['task', 'lead', 'deadline'] as const).filter((column) => sameText(said[column], official[column]));
}
