import { FormDefinition, type FormTask } from '../../../core/form/types.ts';
import type { Book, CellValue, Grid, Rect } from '../../../core/grid/index.ts';
import { form as formData } from '../../../seeds/index.ts';

export const form: FormDefinition = FormDefinition.parse(formData);
export const tasks: FormTask[] = form.groups.flatMap((group) => group.tasks);
export const taskIds = tasks.map(({ id }) => id);

/** A sheet as rows of displayed texts; the damage suite edits these. */
export type Lines = string[][];

export const TITLE: Lines = [
  ['Phụ lục IV'],
  ['RÀ SOÁT, XÁC ĐỊNH CƠ SỞ PHÁP LÝ ĐỂ THỰC HIỆN CÁC NHIỆM VỤ, GIẢI PHÁP/MỤC TIÊU CỦA ĐỀ ÁN 06'],
  ['(Cơ quan rà soát: Bộ Tài chính)'],
  ['(Kèm theo Công văn số 2367/TCT ngày 09/6/2023 của Tổ công tác)'],
];
export const HEADER: Lines = [form.headers.map(({ text }) => text)];

export function taskLine(task: FormTask): string[] {
  const tt = task.id.split('.')[1] as string;
  return [tt, task.text, task.lead, task.deadline, task.issued.result, task.issued.basis, task.issued.note];
}

export function body(): Lines {
  return form.groups.flatMap(({ numeral, title, tasks: own }) => [[numeral, title], ...own.map(taskLine)]);
}

export function issued(): Lines {
  return [...TITLE, ...HEADER, ...body()];
}

export function gridOf(lines: Lines, rest: Partial<Grid> = {}): Grid {
  const values: CellValue[][] = lines.map((line) => line.map((text) => (text === '' ? null : text)));
  return { name: 'Phụ lục IV', row: 1, col: 1, values, text: lines, about: {}, ...rest };
}

export function bookOf(...sheets: Grid[]): Book {
  return { host: 'file', active: sheets[0]?.name ?? '', sheets };
}

/** Merged areas as the issued layout has them: title and group lines across, nothing else. */
export function acrossMerges(lines: Lines): Rect[] {
  return lines.flatMap((line, at) => (line.length <= 2 ? [{ top: at + 1, left: 1, bottom: at + 1, right: 7 }] : []));
}
