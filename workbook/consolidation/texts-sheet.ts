import { basename } from 'node:path';
import type { A1, TaskId } from '../../core/index.ts';
import type { SheetSpec } from '../../workbook/index.ts';
import { form } from '../seeds.ts';
import { listSheet } from '../../workbook/index.ts';
import type { ListCell } from '../../workbook/index.ts';
import { COLOR } from '../../workbook/index.ts';
import { capital, COMPLETION, STATUS } from '../../core/report/index.ts';
import { isOutside } from './agency-column.ts';
import type { AgencyColumn } from './agency-column.ts';
import { DISPUTED_TEXT } from './agency-state.ts';

export const TEXTS_SHEET = 'Toàn văn';
const COLUMNS: [title: string, width: number][] = [
  ['TT', 7],
  ['Nhiệm vụ, giải pháp', 36],
  ['Cơ quan', 24],
  ['Thuộc phạm vi', 9],
  ['Tình hình', 16],
  ['Mức cơ sở pháp lý', 18],
  ['Kết quả, tình hình thực hiện', 50],
  ['Cơ sở pháp lý', 50],
  ['Ghi chú', 34],
  ['Nguồn', 26],
];
const HEAD = [
  'Toàn văn theo nhiệm vụ và cơ quan',
  'Ô nền đỏ: các tệp của cùng cơ quan ghi khác nhau, ô giữ đủ các bản.',
];
/** Title lines, a blank one and the header stand above. */
const FIRST_ROW = HEAD.length + 3;

/** Where an agency's texts for a task stand. */
export type TextPlaces = Map<AgencyColumn, Map<TaskId, A1>>;

function sourceText({ group }: AgencyColumn, row: number): string {
  const names = group.sources.map(({ file }) => basename(file)).join('; ');
  return group.sources.length === 1 ? `${names}, dòng ${row}` : names;
}

function lineOf(task: TaskId, column: AgencyColumn): ListCell[] | null {
  const found = column.row(task);
  if (!found || isOutside(found)) return null;
  const { row, inScope, completion, status } = found;
  const field = (name: 'result' | 'basis' | 'note'): ListCell => ({
    text: row.texts[name],
    ...(column.inDispute(task, name) && { fill: COLOR.red }),
  });
  return [
    { text: task },
    { text: found.task.text },
    { text: column.group.name },
    { text: inScope ? 'Có' : 'Không' },
    { text: column.inDispute(task, 'result') ? DISPUTED_TEXT : capital(COMPLETION[completion]) },
    { text: column.inDispute(task, 'basis') ? DISPUTED_TEXT : status ? capital(STATUS[status]) : '' },
    field('result'),
    field('basis'),
    field('note'),
    { text: sourceText(column, row.row) },
  ];
}

/** One line per task and agency, to be filtered by either; not where there is nothing to say. */
export function textsSheet(columns: AgencyColumn[]): { sheet: SheetSpec; places: TextPlaces } {
  const places: TextPlaces = new Map(columns.map((column) => [column, new Map()]));
  const lines: ListCell[][] = [];
  for (const { id } of form.groups.flatMap((group) => group.tasks)) {
    for (const column of columns) {
      const line = lineOf(id, column);
      if (!line) continue;
      places.get(column)!.set(id, `C${FIRST_ROW + lines.length}`);
      lines.push(line);
    }
  }
  return { sheet: listSheet({ name: TEXTS_SHEET, head: HEAD, columns: COLUMNS, lines }), places };
}
