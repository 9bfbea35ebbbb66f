import type { FormDefinition, FormTask } from '../../core/form/types.ts';
import { columnLetters, toA1 } from '../../core/grid/index.ts';
import { readableDay } from '../../core/vietnam-time/index.ts';
import { BODY, FONT, HEADER, TITLE } from '../lists/looks.ts';
import { OFFICIAL_PAGE } from '../write/official-page.ts';
import { neededHeight } from '../write/row-height.ts';
import { sheetLocation } from '../write/sheet-name.ts';
import type { CellSpec, CellStyleSpec, PageSpec, RowSpec, SheetSpec } from '../write/spec.ts';
import { statesOf } from './agency-state.ts';
import { isCompleted, nameOf } from './answers.ts';
import type { AgencyAnswers } from './types.ts';
import type { TextPlaces } from './texts-sheet.ts';
import { TEXTS_SHEET } from './texts-sheet.ts';

const NAME = 'Tổng hợp';
const HEADER_ROW = 4;
const FIRST_ROW = HEADER_ROW + 2;
/** TT, task, count of agencies; then two columns for each agency. */
const FIXED = [6, 50, 12];
const OF_AGENCY = [25, 18];
const ON_ONE_PAGE = 3;

const CENTRED: CellStyleSpec = { ...BODY, align: 'center' };
const BOLD: CellStyleSpec = { ...BODY, bold: true };
const columnOf = (agency: number): number => FIXED.length + 1 + agency * OF_AGENCY.length;

const stateCells = (agency: AgencyAnswers, task: FormTask, first: number): CellSpec[] =>
  statesOf(agency, task).map(({ text, fill }, n) => ({
    column: first + n,
    content: text,
    style: fill === undefined ? CENTRED : { ...CENTRED, fill },
  }));

/** "3/5": agencies that have completed it, of those that it concerns. */
function countText({ id }: FormTask, agencies: AgencyAnswers[]): string {
  const concerned = agencies.filter(({ rows }) => rows.get(id)?.inScope);
  return `${concerned.filter((agency) => isCompleted(agency, id)).length}/${concerned.length}`;
}

function taskRow(task: FormTask, row: number, agencies: AgencyAnswers[]): RowSpec {
  const cells: CellSpec[] = [
    { column: 1, content: task.id, style: CENTRED },
    { column: 2, content: task.text, style: BODY },
    { column: 3, content: countText(task, agencies), style: CENTRED },
    ...agencies.flatMap((agency, n) => stateCells(agency, task, columnOf(n))),
  ];
  return fitted({ row, cells }, agencies.length);
}

function totalRow(row: number, agencies: AgencyAnswers[]): RowSpec {
  const cells = agencies.flatMap((agency, n): CellSpec[] => {
    const inScope = [...agency.rows].filter(([, answer]) => answer.inScope);
    const done = inScope.filter(([task]) => isCompleted(agency, task)).length;
    return [
      { column: columnOf(n), content: `${done}/${inScope.length}`, style: { ...CENTRED, bold: true } },
      { column: columnOf(n) + 1, content: `${agency.errors} lỗi`, style: CENTRED },
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

/** Few agencies fit a page; of more a page shows some, the tasks beside them. */
function pageFor(agencies: number): PageSpec {
  const page: PageSpec = { ...OFFICIAL_PAGE, titleRows: [HEADER_ROW, HEADER_ROW + 1] };
  return agencies <= ON_ONE_PAGE ? page : { ...page, wide: { titleColumns: ['A', 'C'], scale: 55 } };
}

function headerRows(agencies: AgencyAnswers[]): RowSpec[] {
  const fixed = ['TT', 'Nhiệm vụ, giải pháp', 'Số cơ quan hoàn thành'];
  const blank = (column: number): CellSpec => ({ column, content: '', style: HEADER });
  const above = agencies.flatMap((agency, n): CellSpec[] => [
    { column: columnOf(n), content: nameOf(agency), style: HEADER },
    blank(columnOf(n) + 1),
  ]);
  const below = agencies.flatMap((_, n): CellSpec[] => [
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

function bodyRows(form: FormDefinition, agencies: AgencyAnswers[]): { rows: RowSpec[]; taskRows: Map<string, number> } {
  const rows: RowSpec[] = [];
  const taskRows = new Map<string, number>();
  let at = FIRST_ROW;
  for (const { numeral, title, tasks } of form.groups) {
    rows.push(groupRow(numeral, title, at++, agencies.length));
    for (const task of tasks) {
      taskRows.set(task.id, at);
      rows.push(taskRow(task, at++, agencies));
    }
  }
  rows.push(totalRow(at, agencies));
  return { rows, taskRows };
}

/** Tasks down, agencies across: completion and legal basis, each leading to the full texts. */
export function overviewSheet(
  form: FormDefinition,
  agencies: AgencyAnswers[],
  places: TextPlaces,
  reportDate: string | null,
): SheetSpec {
  const { rows, taskRows } = bodyRows(form, agencies);
  const day = reportDate === null ? 'Ngày báo cáo: ngày gửi' : `Ngày báo cáo ${readableDay(reportDate)}`;
  const merged = (first: number, last: number, from: number, to: number): string =>
    `${columnLetters(first)}${from}:${columnLetters(last)}${to}`;
  return {
    name: NAME,
    widths: widthsFor(agencies.length),
    rows: [
      {
        row: 1,
        cells: [
          { column: 1, content: `Tổng hợp ${form.titleLines[0]!.text} của ${agencies.length} cơ quan`, style: TITLE },
        ],
      },
      {
        row: 2,
        cells: [{ column: 1, content: `${day}. Bấm vào tình hình để xem toàn văn.` }],
      },
      ...headerRows(agencies),
      ...rows,
    ],
    merges: [
      ...FIXED.map((_, n) => merged(n + 1, n + 1, HEADER_ROW, HEADER_ROW + 1)),
      ...agencies.map((_, n) => merged(columnOf(n), columnOf(n) + 1, HEADER_ROW, HEADER_ROW)),
    ],
    frozenAt: toA1(FIRST_ROW, FIXED.length + 1),
    links: agencies.flatMap((agency, n) =>
      [...taskRows].flatMap(([task, row]) => {
        const place = places.get(agency)?.get(task);
        return place ? [{ cell: toA1(row, columnOf(n)), location: sheetLocation(TEXTS_SHEET, place) }] : [];
      }),
    ),
    page: pageFor(agencies.length),
  };
}
