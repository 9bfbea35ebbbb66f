import type { AssessedRow } from '../check/types.ts';
import type { Issue, Severity } from '../issues/types.ts';
import type { Completion, RowCounts, Summary } from './types.ts';

const COUNTED: Record<Completion, Exclude<keyof RowCounts, 'inScope' | 'byStatus'>> = {
  completed: 'completed',
  'in-progress': 'inProgress',
  'not-started': 'notStarted',
  'not-applicable': 'notApplicable',
  unreported: 'unreported',
  unclear: 'unclear',
};

function none(): RowCounts {
  return {
    inScope: 0,
    completed: 0,
    inProgress: 0,
    notStarted: 0,
    notApplicable: 0,
    unreported: 0,
    unclear: 0,
    byStatus: { sufficient: 0, 'needs-completion': 0, none: 0, missing: 0 },
  };
}

/** Rows in scope by completion and status (CONTRACTS §6). */
export function countRows(rows: AssessedRow[]): RowCounts {
  const counts = none();
  for (const { inScope, completion, status } of rows) {
    if (!inScope) continue;
    counts.inScope += 1;
    counts[COUNTED[completion]] += 1;
    if (status !== null) counts.byStatus[status] += 1;
    else if (completion === 'in-progress' || completion === 'not-started') counts.byStatus.missing += 1;
  }
  return counts;
}

function added(a: RowCounts, b: RowCounts): RowCounts {
  const sum = none();
  for (const key of ['inScope', ...Object.values(COUNTED)] as const) sum[key] = a[key] + b[key];
  for (const key of ['sufficient', 'needs-completion', 'none', 'missing'] as const) {
    sum.byStatus[key] = a.byStatus[key] + b.byStatus[key];
  }
  return sum;
}

/** Counts for one sheet: its rows, lot by lot, and findings by severity. */
export function summarize(lots: RowCounts[], issues: Issue[], tasks: number): Summary {
  const found = (wanted: Severity) => issues.filter(({ severity }) => severity === wanted).length;
  return {
    tasks,
    ...lots.reduce(added, none()),
    errors: found('error'),
    warnings: found('warning'),
    infos: found('info'),
  };
}
