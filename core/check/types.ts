import type { AgencyDirectory, ResolvedAgency } from '../agency/types.ts';
import type { Citation } from '../citation/types.ts';
import type { LegalDocuments } from '../legal-documents/types.ts';
import type { LegacyLetters } from '../text/index.ts';
import type { FormDefinition, FormTask, Status, TaskId } from '../form/types.ts';
import type { FormRow, FormSheet } from '../read-form/types.ts';
import type { Issue, Params, RuleId, Severity } from '../issues/types.ts';
import type { A1 } from '../grid/types.ts';
import type { WrittenCell } from '../rules/types.ts';
import type { Completion, RowCounts, Summary } from '../summary/types.ts';

/** Everything a verdict depends on beside the sheet. */
export type CheckContext = {
  form: FormDefinition;
  directory: AgencyDirectory;
  /** ISO day. */
  reportDate: string;
  /** `form` = by column 3 of the form; a round may say `all` or list tasks. */
  scope?: 'form' | 'all' | TaskId[];
  /** Severities a round changes, by rule id; `none` silences. */
  severities?: Record<string, Severity | 'none'>;
  /** Findings the signed-in agency is spared in this round; S-01 never is. */
  waivers?: { task: TaskId | null; rule: RuleId; reason: string }[];
  /** What the round says beside a rule's own sentence, by rule id; plain text. */
  messages?: Record<RuleId, string>;
  /** Rules whose errors and warnings stop a submission to this round. */
  blocking?: RuleId[];
  /** The signed-in agency, when there is one. */
  signedIn?: string;
  /** What is known about documents; rules that need it keep silent without. */
  documents?: LegalDocuments;
  /** The letters of TCVN3 and VNI fonts (rule T-04). */
  legacyLetters?: LegacyLetters;
  /** What the agency reported under Công văn 1834/TCT, a text per content (rule F-11). */
  reportedBefore?: string[];
};

/** One row as an official reads it. */
export type AssessedRow = {
  row: FormRow;
  task: FormTask;
  inScope: boolean;
  completion: Completion;
  /** Columns 5 and 6 are blank. */
  empty: boolean;
  /** The row concerns this agency: in scope, or the officer wrote in column 5 or 6 (CONTRACTS §2). */
  concerned: boolean;
  /** The words the completion was read from, or null. */
  completionEvidence: string | null;
  status: Status | null;
  /** More than one status phrase was found. */
  statuses: Status[];
  citations: { field: 'result' | 'basis' | 'note'; citation: Citation }[];
  drafts: { field: 'result' | 'basis' | 'note'; citation: Citation }[];
  /** ISO day the row's deadline ends for this agency by the form; null = none. */
  due: string | null;
  overdue: boolean;
};

/** A rule that could not be run: a fault of the program, of which the maintainer must hear. */
export type RuleFailure = { rule: RuleId; message: string };

/** One row, or the lines above the table (`read` null). */
export type ReadPart = {
  read: FormRow | null;
  row: AssessedRow | null;
  cells: WrittenCell[];
};

/** With what the local rules find there. */
export type CheckedPart = ReadPart & {
  issues: Issue[];
  failures: RuleFailure[];
};

/** An issue with its place in form order. */
export type Placed = { place: number; issue: Issue };

/** Some parts that follow each other, with what is told of them together: kept as long as each of them is. */
export type CheckedBlock = {
  parts: CheckedPart[];
  rows: AssessedRow[];
  /** As the round takes them, in reading order. */
  issues: Placed[];
  /** What the comparing rules read here, as far as it counts. */
  facts: Record<RuleId, unknown[]>;
  failures: RuleFailure[];
  counts: RowCounts;
};

export type Assessment = {
  /** What the verdict depends on; mends follow the same. */
  context: CheckContext;
  form: string;
  sheet: FormSheet;
  agency: ResolvedAgency | null;
  reportDate: string;
  rows: AssessedRow[];
  issues: Issue[];
  /** Rules that could not be run; what the others find stands in `issues`. */
  failures: RuleFailure[];
  summary: Summary;
  /** The sheet part by part, the lines above the table first, then its rows: what `recheck` keeps. */
  blocks: CheckedBlock[];
};

/** Something that stops a submission (CONTRACTS §4); `explainBlocker` in `core/issues` makes the sentence. */
export type Blocker = {
  code:
    | 'no-form'
    | 'ambiguous-sheet'
    | 'question'
    | 'agency-empty'
    | 'agency-unknown'
    | 'wrong-agency'
    | 'task-missing'
    | 'task-doubled'
    | 'classified'
    /** The round lets nothing pass in which this rule finds something. */
    | 'blocked-by-round'
    /** The rule that looks for marks of state secrets could not be run. */
    | 'secrecy-unchecked';
  task: TaskId | null;
  cell: A1 | null;
  params: Params;
};
