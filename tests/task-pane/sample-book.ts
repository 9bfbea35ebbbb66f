import { AgencyDirectory } from '../../core/agency/types.ts';
import { FormDefinition } from '../../core/form/types.ts';
import { LegalDocuments } from '../../core/legal-documents/index.ts';
import { LegacyLetters } from '../../core/text/index.ts';
import type { Book, Grid } from '../../core/grid/types.ts';
import * as seeds from '../../seeds/index.ts';

export const form = FormDefinition.parse(seeds.form);
export const directory = AgencyDirectory.parse(seeds.directory);
export const documents = LegalDocuments.parse(seeds.documents);
export const legacyLetters = LegacyLetters.parse(seeds.legacyLetters);

export type Filled = { result?: string; basis?: string; note?: string; lead?: string; deadline?: string };
export type SampleOptions = {
  agency?: string;
  sheet?: string;
  /** By task id. */
  cells?: Record<string, Filled>;
  /** For every task that `cells` does not name. */
  all?: Filled;
  /** Tasks whose lines are left out. */
  leftOut?: string[];
};

/** The form as a sheet somebody filled in: columns A–G, header in line 6, the first task in line 9. */
export function sampleGrid({ agency = '', sheet = 'PL4', cells = {}, all = {}, leftOut = [] }: SampleOptions): Grid {
  const agencyLine = `(Cơ quan rà soát: ${agency || '…………………'})`;
  const titles = form.titleLines.map(({ role, text }) => (role === 'agency' ? agencyLine : text));
  const lines: string[][] = [
    ...titles.map((text) => [text]),
    [],
    form.headers.map(({ text }) => text),
    ['1', '2', '3', '4', '5', '6', '7'],
  ];
  for (const { numeral, title, tasks } of form.groups) {
    lines.push([numeral, title]);
    for (const task of tasks) {
      if (leftOut.includes(task.id)) continue;
      const filled = { ...all, ...cells[task.id] };
      const number = task.id.split('.')[1] ?? '';
      const { lead = task.lead, deadline = task.deadline, result = '', basis = '', note = '' } = filled;
      lines.push([number, task.text, lead, deadline, result, basis, note]);
    }
  }
  const text = lines.map((line) => Array.from({ length: 7 }, (_, i) => line[i] ?? ''));
  return { name: sheet, row: 1, col: 1, values: text.map((line) => line.map((cell) => cell || null)), text, about: {} };
}

export function sampleBook(options: SampleOptions = {}, host: Book['host'] = 'excel'): Book {
  const grid = sampleGrid(options);
  return { host, active: grid.name, sheets: [grid] };
}

/** A1 of a task's column in a sample grid. */
export function cellOf(grid: Grid, task: string, column: 'lead' | 'deadline' | 'result' | 'basis' | 'note'): string {
  const [numeral, number] = task.split('.');
  const group = grid.text.findIndex((line) => line[0] === numeral);
  const row = grid.text.findIndex((line, i) => i > group && line[0] === number);
  return `${{ lead: 'C', deadline: 'D', result: 'E', basis: 'F', note: 'G' }[column]}${row + 1}`;
}

export const DONE: Filled = { result: 'Đã hoàn thành theo Báo cáo số 205/BC-BTC ngày 18/8/2026' };
export const UNDER_WAY: Filled = {
  result: 'Đang thực hiện',
  basis: 'Đã có đầy đủ cơ sở pháp lý: Luật Căn cước',
};
