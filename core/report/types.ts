import type { Citation } from '../citation/types.ts';
import type { Field, Status, TaskId } from '../form/types.ts';
import type { A1 } from '../grid/types.ts';
import type { Params, RuleId, Severity } from '../issues/types.ts';
import type { Completion, Summary } from '../summary/types.ts';

export type ReportedCitation = Pick<
  Citation,
  'raw' | 'kind' | 'number' | 'year' | 'symbol' | 'date' | 'locator' | 'name'
> & { field: 'result' | 'basis' | 'note' };

export type ReportedRow = {
  task: TaskId;
  /** First line, 1-based; of a doubled task the first one. */
  row: number;
  inScope: boolean;
  completion: Completion;
  status: Status | null;
  citations: ReportedCitation[];
};

export type ReportedIssue = {
  rule: RuleId;
  severity: Severity;
  task: TaskId | null;
  field: Field;
  cell: A1 | null;
  message: string;
  params: Params;
  fixable: boolean;
};

/** One file of `check --json` (CONTRACTS §6, fixed). */
export type FileReport = {
  file: string;
  /** Null when no sheet is the form. */
  form: string | null;
  sheet: string | null;
  agency: { code: string | null; name: string | null; raw: string | null; unit?: string };
  rows: ReportedRow[];
  issues: ReportedIssue[];
  summary: Summary;
};
