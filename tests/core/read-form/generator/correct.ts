import { COLUMNS, type FormTask } from '../../../../core/form/types.ts';
import { form, tasks, TITLE } from '../sheets.ts';
import type { Draft, FreeLine, TableLine } from './draft.ts';
import type { Random } from './random.ts';

/** Stands in a task's answer and nowhere else, so that the answer read can be told from all others. */
export function markOf(task: string): string {
  return `${100 + tasks.findIndex(({ id }) => id === task)}/KH-BTC`;
}

/** How much of the sheet is filled in: all rows, about half of them, none. */
export const FILLINGS = { all: 1, some: 0.5, none: 0 } as const;
export type Filling = keyof typeof FILLINGS;

/** The form, filled in by an agency as it should be. */
export function correctSheet(filling: Filling, random: Random): Draft {
  return {
    title: TITLE.map((cells): FreeLine => ({ kind: 'free', cells })),
    header: [{ kind: 'header', cells: Object.fromEntries(form.headers.map(({ column, text }) => [column, text])) }],
    body: form.groups.flatMap(({ numeral, title, tasks: own }): TableLine[] => [
      { kind: 'group', numeral, cells: { tt: numeral, task: title } },
      ...own.map((task) => taskLine(task, numeral, random.chance(FILLINGS[filling]), random)),
    ]),
    tail: [],
    columns: [...COLUMNS],
    hiddenColumns: [],
    sheet: 'Phụ lục IV',
    before: [],
    behind: [],
    host: random.pick(['excel', 'sheets', 'file'] as const),
    row: 1,
    col: 1,
    filtered: false,
    merges: random.chance(0.5),
  };
}

const RESULTS = [
  (mark: string) => `Đã ban hành Kế hoạch số ${mark} ngày 15/3/2023`,
  (mark: string) => `Bộ đang xây dựng dự thảo theo Kế hoạch số ${mark}, dự kiến trình trong tháng 12/2023`,
  (mark: string) => `- Đã hoàn thành kết nối;\n- Kế hoạch số ${mark} ngày 05/4/2023`,
];

function taskLine(task: FormTask, numeral: string, filled: boolean, random: Random): TableLine {
  const { id, text, lead, deadline } = task;
  const answers = filled && {
    result: random.pick(RESULTS)(markOf(id)),
    basis: `${random.pick(form.statuses).phrase}: Nghị định số 59/2022/NĐ-CP ngày 05/9/2022`,
    note: random.chance(0.2) ? 'Đề nghị điều chỉnh thời hạn' : '',
  };
  const cells = { tt: id.split('.')[1] as string, task: text, lead, deadline, ...answers };
  return { kind: 'task', numeral, task: id, first: true, cells };
}
