import { FormDefinition } from '../../../core/form/types.ts';
import type { Column } from '../../../core/form/types.ts';
import { readForm } from '../../../core/read-form/index.ts';
import type { Grid } from '../../../core/grid/types.ts';
import { contentHash, contentOf, pruneGrid } from '../../../core/wire/index.ts';
import type { SubmissionRequest } from '../../../core/wire/types.ts';
import * as seeds from '../../../seeds/index.ts';

const form = FormDefinition.parse(seeds.form);

type Cells = Partial<Record<Column, string>>;
export type SheetOptions = {
  agency: string;
  /** Texts written over the form's, by task. */
  tasks?: Record<string, Cells>;
  without?: string[];
};

/** The form as an officer's sheet, with the agency filled in. */
export function sheetOf({ agency, tasks = {}, without = [] }: SheetOptions): Grid {
  const titles = form.titleLines.map(({ role, text }) => [role === 'agency' ? `(Cơ quan rà soát: ${agency})` : text]);
  const lines = form.groups.flatMap(({ numeral, title, tasks: groupTasks }) => [
    [numeral, title],
    ...groupTasks
      .filter(({ id }) => !without.includes(id))
      .map(({ id, text, lead, deadline, issued }) => {
        const cells = { tt: id.split('.')[1] ?? '', task: text, lead, deadline, ...issued, ...tasks[id] };
        return [cells.tt, cells.task, cells.lead, cells.deadline, cells.result, cells.basis, cells.note];
      }),
  ]);
  const text = [...titles, [], form.headers.map(({ text: header }) => header), ...lines];
  return { name: 'Phụ lục IV', row: 1, col: 1, values: text, text, about: {} };
}

/** What an honest client sends for this sheet. */
export function requestFor(code: string, grid: Grid, more: Partial<SubmissionRequest> = {}): SubmissionRequest {
  const result = readForm({ host: 'file', active: grid.name, sheets: [grid] }, form);
  return {
    form: form.id,
    agency: code,
    contentHash: result.ok ? contentHash(contentOf(result.sheet, code)) : `sha256:${'0'.repeat(64)}`,
    grid: result.ok ? pruneGrid(result.sheet) : grid,
    explanation: 'Số liệu đang được tổng hợp.',
    client: { kind: 'other', version: 'test' },
    ...more,
  };
}
