import { basename } from 'node:path';
import type { FormDefinition, FormTask, TaskId } from '../../core/form/types.ts';
import type { A1 } from '../../core/grid/types.ts';
import { capital, COMPLETION, STATUS } from '../../core/report/index.ts';
import { listSheet } from '../lists/list-sheet.ts';
import type { ListCell } from '../lists/list-sheet.ts';
import { COLOR } from '../lists/looks.ts';
import type { SheetSpec } from '../write/spec.ts';
import { DISPUTED_TEXT } from './agency-state.ts';
import { inDispute, isOutside, nameOf } from './answers.ts';
import type { AgencyAnswers } from './types.ts';

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
const HEAD = 'Toàn văn theo nhiệm vụ và cơ quan';
const DISPUTES = 'Ô nền đỏ: các tệp của cùng cơ quan ghi khác nhau, ô giữ đủ các bản.';
const FILTER = 'Lọc theo nhiệm vụ, cơ quan hay tình hình ở hàng tiêu đề.';
/** Two title lines, a blank one and the header stand above. */
const FIRST_ROW = 5;

/** Where an agency's texts for a task stand. */
export type TextPlaces = Map<AgencyAnswers, Map<TaskId, A1>>;

function sourceText({ origins }: AgencyAnswers, line: number | null): string {
  const names = origins.map(({ name }) => basename(name)).join('; ');
  return line === null ? names : `${names}, dòng ${line}`;
}

function lineOf(task: FormTask, agency: AgencyAnswers): ListCell[] | null {
  const row = agency.rows.get(task.id);
  if (!row || isOutside(task, row)) return null;
  const { inScope, completion, status } = row;
  const isDisputed = (name: 'result' | 'basis' | 'note') => inDispute(agency, task.id, name);
  const field = (name: 'result' | 'basis' | 'note'): ListCell => ({
    text: row.texts[name],
    ...(isDisputed(name) && { fill: COLOR.red }),
  });
  return [
    { text: task.id },
    { text: task.text },
    { text: nameOf(agency) },
    { text: inScope ? 'Có' : 'Không' },
    { text: isDisputed('result') ? DISPUTED_TEXT : capital(COMPLETION[completion]) },
    { text: isDisputed('basis') ? DISPUTED_TEXT : status ? capital(STATUS[status]) : '' },
    field('result'),
    field('basis'),
    field('note'),
    { text: sourceText(agency, row.line) },
  ];
}

/** One line per task and agency, to be filtered by either; not where there is nothing to say. */
export function textsSheet(form: FormDefinition, agencies: AgencyAnswers[]): { sheet: SheetSpec; places: TextPlaces } {
  const places: TextPlaces = new Map(agencies.map((agency) => [agency, new Map()]));
  const lines: ListCell[][] = [];
  for (const task of form.groups.flatMap((group) => group.tasks)) {
    for (const agency of agencies) {
      const line = lineOf(task, agency);
      if (!line) continue;
      places.get(agency)!.set(task.id, `C${FIRST_ROW + lines.length}`);
      lines.push(line);
    }
  }
  return {
    sheet: listSheet({
      name: TEXTS_SHEET,
      head: [HEAD, agencies.some(({ disputes }) => disputes.size > 0) ? DISPUTES : FILTER],
      columns: COLUMNS,
      lines,
    }),
    places,
  };
}
