import type { AssessedRow, Assessment, TaskId } from '../../core/index.ts';
import type { Consolidated, MergedField } from './consolidate.ts';
import { consolidatedForm } from './one-agency.ts';
import type { AgencySources } from './source.ts';

/** One agency as the coordinating body sees it: its consolidated sheet, assessed. */
export type AgencyColumn = {
  group: AgencySources;
  consolidated: Consolidated;
  assessment: Assessment;
  row(task: TaskId): AssessedRow | undefined;
  /** Its own sheets differ in this field. */
  inDispute(task: TaskId, field: MergedField): boolean;
};

export function agencyColumn(group: AgencySources, consolidated: Consolidated, reportDate: string): AgencyColumn {
  const [only] = group.sources;
  const assessment =
    group.sources.length === 1 ? only!.assessment : consolidatedForm(group, consolidated, reportDate).assessment;
  const rows = new Map(assessment.rows.map((row) => [row.task.id, row]));
  const disputes = new Set(consolidated.conflicts.map(({ task, field }) => `${task} ${field}`));
  return {
    group,
    consolidated,
    assessment,
    row: (task) => rows.get(task),
    inDispute: (task, field) => disputes.has(`${task} ${field}`),
  };
}

/** What a task asks of nobody here, and nobody wrote about. */
export const isOutside = (row: AssessedRow): boolean => !row.inScope && row.empty;

/** Counted only where the agency speaks with one voice. */
export const isCompleted = (column: AgencyColumn, row: AssessedRow): boolean =>
  row.completion === 'completed' && !column.inDispute(row.task.id, 'result');
