import type { AssessedRow } from '../check/types.ts';
import type { Issue, Severity } from '../issues/types.ts';
import type { Status } from '../form/types.ts';
import type { Completion, Summary } from './types.ts';

/** Counts for one sheet: rows in scope by completion and status, findings by severity (CONTRACTS §6). */
export function summarize(rows: AssessedRow[], issues: Issue[], tasks: number): Summary {
  const scope = rows.filter(({ inScope }) => inScope);
  const completed = (wanted: Completion) => scope.filter(({ completion }) => completion === wanted).length;
  const needing = scope.filter(({ completion }) => completion === 'in-progress' || completion === 'not-started');
  const having = (wanted: Status) => scope.filter(({ status }) => status === wanted).length;
  const found = (wanted: Severity) => issues.filter(({ severity }) => severity === wanted).length;
  return {
    tasks,
    inScope: scope.length,
    completed: completed('completed'),
    inProgress: completed('in-progress'),
    notStarted: completed('not-started'),
    notApplicable: completed('not-applicable'),
    unreported: completed('unreported'),
    unclear: completed('unclear'),
    byStatus: {
      sufficient: having('sufficient'),
      'needs-completion': having('needs-completion'),
      none: having('none'),
      missing: needing.filter(({ status }) => status === null).length,
    },
    errors: found('error'),
    warnings: found('warning'),
    infos: found('info'),
  };
}
