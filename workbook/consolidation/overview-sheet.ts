import { columnLetters, toA1 } from '../../core/index.ts';
import type { FormTask, TaskId } from '../../core/index.ts';
import { neededHeight, OFFICIAL_PAGE, sheetLocation } from '../../workbook/index.ts';
import type { CellSpec, CellStyleSpec, RowSpec, SheetSpec } from '../../workbook/index.ts';
import { readableDay } from '../../core/vietnam-time/index.ts';
import { form } from '../seeds.ts';
import { BODY, FONT, HEADER, TITLE } from '../../workbook/index.ts';
import { isCompleted } from './agency-column.ts';
import type { AgencyColumn } from './agency-column.ts';
import { statesOf } from './agency-state.ts';
import type { TextPlaces } from './texts-sheet.ts';
import { TEXTS_SHEET } from './texts-sheet.ts';

const NAME = 'Tổng hợp';
const HEADER_ROW = 4;
const FIRST_ROW = HEADER_ROW + 2;
/** TT, task, count of agencies; then two columns for each agency. */
const FIXED = [6, 50, 12];
const OF_AGENCY = [25, 18];

const CENTRED: CellStyleSpec = { ...BODY, align: 'center' };
const BOLD: CellStyleSpec = { ...BODY, bold: true };
const columnOf = (agency: number): number => FIXED.length + 1 + agency * OF_AGENCY.length;

const stateCells = (column: AgencyColumn, task: TaskId, first: number): CellSpec[] =>
  statesOf(column, task).map(({ text, fill }, n) => ({
    column: first + n,
    content: text,
    style: fill === undefined ? CENTRED : { ...CENTRED, fill },
  }));

/** "3/5": agencies that have completed it, of those that it concerns. */
function countText(task: FormTask, columns: AgencyColumn[]): string {
  const concerned = columns.filter((column) => column.row(task.id)?.inScope);
  return `${concerned.filter((column) => isCompleted(column, column.row(task.id)!)).length}/${concerned.length}`;
}

function taskRow(task: FormTask, row: number, columns: AgencyColumn[]): RowSpec {
  const cells: CellSpec[] = [
    { column: 1, content: task.id, style: CENTRED },
    { column: 2, content: task.text, style: BODY },
    { column: 3, content: countText(task, columns), style: CENTRED },
    ...columns.flatMap((column, n) => stateCells(column, task.id, columnOf(n))),
  ];
  return fitted({ row, cells }, columns.length);
}

function totalRow(row: number, columns: AgencyColumn[]): RowSpec {
  const cells = columns.flatMap((column, n): CellSpec[] => {
    const { rows, summary } = column.assessment;
    const done = rows.filter((row) => row.inScope && isCompleted(column, row)).length;
    return [
      { column: columnOf(n), content: `${done}/${summary.inScope}`, style: { ...CENTRED, bold: true } },
      { column: columnOf(n) + 1, content: `${summary.errors} lỗi`, style: CENTRED },
    ];
  });
  const label = { column: 2, content: 'Cộng: hoàn thành/thuộc phạm vi; lỗi khi kiểm tra', style: BOLD };
  return {
    row,
    cells: [{ column: 1, content: '', style: BOLD }, label, { column: 3, content: '', style: BOLD }, ...cells],
  };
}

const widthsFor = (agencies: number): number[] => [
  ...FIXED,
  ...Array.from({ length: agencies }, () => OF_AGENCY).flat(),
];
const fitted = (row: RowSpec, agencies: number): RowSpec => ({
  ...row,
  fittedHeight: neededHeight(row, widthsFor(agencies), FONT.size),
});

function headerRows(columns: AgencyColumn[]): RowSpec[] {
  const fixed = ['TT', 'Nhiệm vụ, giải pháp', 'Số cơ quan hoàn thành'];
  const blank = (column: number): CellSpec => ({ column, content: '', style: HEADER });
  const above = columns.flatMap(({ group }, n): CellSpec[] => [
    { column: columnOf(n), content: group.name, style: HEADER },
    blank(columnOf(n) + 1),
  ]);
  const below = columns.flatMap((_, n): CellSpec[] => [
    { column: columnOf(n), content: 'Tình hình', style: HEADER },
    { column: columnOf(n) + 1, content: 'Cơ sở pháp lý', style: HEADER },
  ]);
  return [
    {
      row: HEADER_ROW,
      height: 36,
      cells: [...fixed.map((content, n) => ({ column: n + 1, content, style: HEADER })), ...above],
    },
    { row: HEADER_ROW + 1, cells: [...fixed.map((_, n) => blank(n + 1)), ...below] },
  ];
}

function groupRow(numeral: string, title: string, row: number, agencies: number): RowSpec {
  const cells = Array.from({ length: FIXED.length + agencies * OF_AGENCY.length }, (_, n): CellSpec => ({
    column: n + 1,
    content: n === 0 ? numeral : n === 1 ? title : '',
    style: n === 0 ? { ...BOLD, align: 'center' } : BOLD,
  }));
  return fitted({ row, cells }, agencies);
}

function bodyRows(columns: AgencyColumn[]): { rows: RowSpec[]; taskRows: Map<string, number> } {
  const rows: RowSpec[] = [];
  const taskRows = new Map<string, number>();
  let at = FIRST_ROW;
  for (const { numeral, title, tasks } of form.groups) {
    rows.push(groupRow(numeral, title, at++, columns.length));
    for (const task of tasks) {
      taskRows.set(task.id, at);
      rows.push(taskRow(task, at++, columns));
    }
  }
  rows.push(totalRow(at, columns));
  return { rows, taskRows };
}

/** Tasks down, agencies across: completion and legal basis, each leading to the full texts. */
export function overviewSheet(columns: AgencyColumn[], places: TextPlaces, reportDate: string): SheetSpec {
  const { rows, taskRows } = bodyRows(columns);
  const merged = (first: number, last: number, from: number, to: number): string =>
    `${columnLetters(first)}${from}:${columnLetters(last)}${to}`;
  return {
    name: NAME,
    widths: widthsFor(columns.length),
    rows: [
      { row: 1, cells: [{ column: 1, content: `Tổng hợp Phụ lục IV của ${columns.length} cơ quan`, style: TITLE }] },
      {
        row: 2,
        cells: [{ column: 1, content: `Ngày báo cáo ${readableDay(reportDate)}. Bấm vào tình hình để xem toàn văn.` }],
      },
      ...headerRows(columns),
      ...rows,
    ],
    merges: [
      ...FIXED.map((_, n) => merged(n + 1, n + 1, HEADER_ROW, HEADER_ROW + 1)),
      ...columns.map((_, n) => merged(columnOf(n), columnOf(n) + 1, HEADER_ROW, HEADER_ROW)),
    ],
    frozenAt: toA1(FIRST_ROW, FIXED.length + 1),
    links: columns.flatMap((column, n) =>
      [...taskRows].flatMap(([task, row]) => {
        const place = places.get(column)?.get(task);
        return place ? [{ cell: toA1(row, columnOf(n)), location: sheetLocation(TEXTS_SHEET, place) }] : [];
      }),
    ),
    page: { ...OFFICIAL_PAGE, titleRows: [HEADER_ROW, HEADER_ROW + 1] },
  };
}
