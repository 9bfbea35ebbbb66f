import { agencyByCode, resolveAgency } from '../agency/index.ts';
import type { FormSheet } from '../read-form/types.ts';
import type { RuleView, WrittenCell } from '../rules/types.ts';
import { summarize } from '../summary/summarize.ts';
import { assessRow } from './assess-row.ts';
import { findIssues } from './find-issues.ts';
import { scopeTest } from './scope.ts';
import type { Assessment, AssessedRow, CheckContext } from './types.ts';
import { writtenCells } from './written-cells.ts';

/** Reads every row, runs the rules and counts: all that a host, the command line or the store shows of a sheet. */
export function assess(sheet: FormSheet, ctx: CheckContext): Assessment {
  const view = viewOf(sheet, ctx);
  const issues = findIssues(view, ctx.severities ?? {});
  return {
    context: ctx,
    form: ctx.form.id,
    sheet,
    agency: view.agency,
    reportDate: ctx.reportDate,
    rows: view.rows,
    issues,
    summary: summarize(view.rows, issues, tasksOf(ctx).length),
  };
}

/** What the rules see. */
export function viewOf(sheet: FormSheet, ctx: CheckContext): RuleView {
  const { form, directory, reportDate } = ctx;
  const agency = resolveAgency(sheet.agency.raw ?? '', directory, reportDate);
  const cells = writtenCells(sheet);
  const { documents = null, legacyLetters = null, reportedBefore = [] } = ctx;
  const rows = assessedRows(sheet, ctx, agency, cells);
  return { form, directory, documents, legacyLetters, reportedBefore, reportDate, sheet, agency, cells, rows };
}

function assessedRows(
  sheet: FormSheet,
  ctx: CheckContext,
  agency: RuleView['agency'],
  cells: WrittenCell[],
): AssessedRow[] {
  const tasks = new Map(tasksOf(ctx).map((task) => [task.id, task]));
  const inScope = scopeTest(agency, ctx);
  const agencyKind = (agency?.code && agencyByCode(agency.code, ctx.directory)?.kind) || null;
  const byTask = groupByTask(cells);
  return sheet.rows.flatMap((row) => {
    const task = tasks.get(row.task);
    if (!task) return [];
    const context = { inScope: inScope(task), agencyKind, reportDate: ctx.reportDate };
    return [assessRow(row, task, byTask.get(row.task) ?? [], context)];
  });
}

function tasksOf({ form }: CheckContext) {
  return form.groups.flatMap(({ tasks }) => tasks);
}

function groupByTask(cells: WrittenCell[]): Map<string | null, WrittenCell[]> {
  const groups = new Map<string | null, WrittenCell[]>();
  for (const cell of cells) groups.set(cell.task, [...(groups.get(cell.task) ?? []), cell]);
  return groups;
}
