import type { AssessedRow } from '../check/types.ts';
import type { Column } from '../form/types.ts';
import type { Params } from '../issues/types.ts';
import type { Finding } from './types.ts';

/** A finding on one column of a task's row. */
export function on(row: AssessedRow, field: Column, params: Params = {}): Finding {
  return { task: row.task.id, field, cell: row.row.cells[field], params };
}

/** Not completed, and something is said about how far it is: the rows of which footnote 5 asks a status. */
export function needsStatus(row: AssessedRow): boolean {
  return row.concerned && (row.completion === 'in-progress' || row.completion === 'not-started');
}

/** The one status of a row that needs one; null when there is none, or several (F-06). */
export function soleStatus(row: AssessedRow): AssessedRow['status'] {
  return row.completion !== 'completed' && row.statuses.length === 1 ? row.status : null;
}

export function basisCitations(row: AssessedRow) {
  return row.citations.filter(({ field }) => field === 'basis').map(({ citation }) => citation);
}
