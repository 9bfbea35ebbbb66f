import type { FormDefinition } from '../../core/form/types.ts';
import { OWN_SHEET, columnLetters } from '../../core/grid/index.ts';
import { COLUMNS } from '../../core/form/types.ts';
import { footnoteRows, groupRow, headerRow, taskRow, titleRows } from './form-rows.ts';
import type { FormTexts } from './form-rows.ts';
import { OFFICIAL_PAGE } from './official-page.ts';
import type { RowSpec, SheetSpec, WorkbookSpec } from './spec.ts';
import { neededHeight } from './row-height.ts';
import { writeSheets } from './workbook.ts';

/** The list of the three phrases, as a name: a literal list is split at every comma and ends at 255 characters. */
const LIST_NAME = 'CanCu_CoSoPhapLy';
export const FORM_SHEET = 'Phụ lục IV';
/** Near the width of an A4 page at 13 points, so that printing shrinks the text little; and the pane fits beside it. */
export const WIDTHS = [5, 28, 12, 12, 22, 22, 26];
export const FORM_FONT = { name: 'Times New Roman', size: 13 };
export type FormOptions = {
  /** Takes the place of the dots in "(Cơ quan rà soát:…)". */
  agency?: string;
  texts?: FormTexts;
};

type Table = { rows: RowSpec[]; basisRanges: string[]; next: number };

function tableRows(form: FormDefinition, texts: FormTexts, from: number): Table {
  const basis = columnLetters(COLUMNS.indexOf('basis') + 1);
  const table: Table = { rows: [], basisRanges: [], next: from };
  for (const { numeral, title, tasks } of form.groups) {
    table.rows.push(groupRow(numeral, title, table.next++));
    const first = table.next;
    for (const task of tasks) table.rows.push(taskRow(task, texts[task.id], table.next++));
    table.basisRanges.push(`${basis}${first}:${basis}${table.next - 1}`);
  }
  table.rows = table.rows.map((row) => ({ ...row, fittedHeight: neededHeight(row, WIDTHS, FORM_FONT.size) }));
  return table;
}

/** What stands between the form's header and its footnotes; `next` is the first row below. */
export type FramedTable = { rows: RowSpec[]; next: number; merges?: string[]; lists?: SheetSpec['lists'] };

/** The form's sheet in its official layout, around a table that begins in the row `tableFrom` is given. */
export function framedSheet(
  form: FormDefinition,
  agency: string | undefined,
  tableFrom: (row: number) => FramedTable,
): SheetSpec {
  const titles = titleRows(form, agency);
  const headerAt = titles.length + 2;
  const { rows, next, merges = [], lists = [] } = tableFrom(headerAt + 1);
  const footnotes = footnoteRows(form, next + 1);
  const acrossTable = (row: number): string => `A${row}:${columnLetters(COLUMNS.length)}${row}`;
  return {
    name: FORM_SHEET,
    widths: WIDTHS,
    rows: [...titles, headerRow(form, headerAt), ...rows, ...footnotes],
    merges: [...[...titles, ...footnotes].map(({ row }) => acrossTable(row)), ...merges],
    lists,
    page: { ...OFFICIAL_PAGE, titleRows: [headerAt, headerAt] },
  };
}

const formSheet = (form: FormDefinition, { agency, texts = {} }: FormOptions): SheetSpec =>
  framedSheet(form, agency, (from) => {
    const { rows, basisRanges, next } = tableRows(form, texts, from);
    return { rows, next, lists: [{ ranges: basisRanges, source: LIST_NAME }] };
  });

/** The workbook around the form: its sheet, and the very hidden one with the three phrases. */
export function formWorkbook(form: FormDefinition, options: FormOptions = {}): WorkbookSpec {
  const phrases = form.statuses.map(({ phrase }, n) => ({ row: n + 1, cells: [{ column: 1, content: phrase }] }));
  return {
    font: FORM_FONT,
    sheets: [formSheet(form, options), { name: OWN_SHEET, veryHidden: true, rows: phrases }],
    names: [{ name: LIST_NAME, refersTo: `${OWN_SHEET}!$A$1:$A$${phrases.length}` }],
  };
}

/** The official form as .xlsx, blank unless texts are given. */
export const writeForm = (form: FormDefinition, options: FormOptions = {}): Uint8Array =>
  writeSheets(formWorkbook(form, options));
