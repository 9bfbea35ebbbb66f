import { AgencyDirectory } from '../../../core/agency/index.ts';
import { assess, type Assessment, type CheckContext } from '../../../core/check/index.ts';
import { COLUMNS, FormDefinition, type Column } from '../../../core/form/types.ts';
import { toA1, type Book, type CellFacts, type Grid } from '../../../core/grid/index.ts';
import type { Issue } from '../../../core/issues/index.ts';
import { LegalDocuments } from '../../../core/legal-documents/index.ts';
import { readForm, type FormSheet } from '../../../core/read-form/index.ts';
import { LegacyLetters } from '../../../core/text/index.ts';
import * as seeds from '../../../seeds/index.ts';

export const form = FormDefinition.parse(seeds.form);
export const directory = AgencyDirectory.parse(seeds.directory);
export const documents = LegalDocuments.parse(seeds.documents);
export const legacyLetters = LegacyLetters.parse(seeds.legacyLetters);
export const tasks = form.groups.flatMap((group) => group.tasks);

export type RowTexts = Partial<Record<Column, string>>;
export type Setup = {
  /** What stands after "Cơ quan rà soát:"; the issued form's dots when absent. */
  agency?: string;
  /** Texts by task id, over those of the blank form. */
  rows?: Record<string, RowTexts>;
  /** What the issued form already states in columns 5 to 7. */
  issued?: boolean;
  /** Facts by task id and column. */
  facts?: Record<string, Partial<Record<Column, CellFacts>>>;
  /** Task ids left out. */
  without?: string[];
  /** Task ids that stand a second time, at the end of their group. */
  twice?: string[];
};

/** The form as a grid: title lines, header, numbers, groups and tasks, as the template lays it out. */
export function gridOf(setup: Setup = {}): Grid {
  const lines: string[][] = [
    ['Phụ lục IV'],
    [form.titleLines[1]?.text ?? ''],
    [setup.agency === undefined ? (form.titleLines[2]?.text ?? '') : `(Cơ quan rà soát: ${setup.agency})`],
    [form.titleLines[3]?.text ?? ''],
    [],
    form.headers.map(({ text }) => text),
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
  ];
  const about: Record<string, CellFacts> = {};
  for (const group of form.groups) {
    lines.push([group.numeral, group.title]);
    const present = group.tasks.filter(({ id }) => !setup.without?.includes(id));
    for (const task of [...present, ...group.tasks.filter(({ id }) => setup.twice?.includes(id))]) {
      const issued = setup.issued ? task.issued : { result: '', basis: '', note: '' };
      const blank = { tt: task.id.split('.')[1] ?? '', task: task.text, lead: task.lead, deadline: task.deadline };
      const texts: Record<Column, string> = { ...blank, ...issued, ...setup.rows?.[task.id] };
      lines.push(COLUMNS.map((column) => texts[column]));
      for (const [column, facts] of Object.entries(setup.facts?.[task.id] ?? {})) {
        about[toA1(lines.length, COLUMNS.indexOf(column as Column) + 1)] = facts;
      }
    }
  }
  return { name: 'PL4', row: 1, col: 1, values: lines, text: lines, about };
}

export function bookOf(grid: Grid): Book {
  return { host: 'file', active: grid.name, sheets: [grid] };
}

export function sheetOf(setup: Setup = {}): FormSheet {
  return readSheet(gridOf(setup));
}

export function readSheet(grid: Grid): FormSheet {
  const result = readForm(bookOf(grid), form);
  if (!result.ok) throw new Error(`the test sheet is not recognised: ${result.reason}`);
  return result.sheet;
}

export function contextOf(overrides: Partial<CheckContext> = {}): CheckContext {
  return { form, directory, documents, legacyLetters, reportDate: '2023-06-09', ...overrides };
}

/** A rule that throws is contained, and would pass here for one that finds nothing. */
export function assessed(setup: Setup = {}, overrides: Partial<CheckContext> = {}): Assessment {
  const assessment = assess(sheetOf(setup), contextOf(overrides));
  const [failure] = assessment.failures;
  if (failure) throw new Error(`${failure.rule} failed: ${failure.message}`);
  return assessment;
}

/** Findings of one rule on a sheet of Bộ Công an with these texts. */
export function findings(rule: string, setup: Setup, overrides: Partial<CheckContext> = {}): Issue[] {
  return assessed({ agency: 'Bộ Công an', ...setup }, overrides).issues.filter((issue) => issue.rule === rule);
}
