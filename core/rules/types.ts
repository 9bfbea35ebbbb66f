import type { AgencyDirectory, ResolvedAgency } from '../agency/types.ts';
import type { AssessedRow } from '../check/types.ts';
import type { CitationScan } from '../citation/types.ts';
import type { Field, FormDefinition, TaskId } from '../form/types.ts';
import type { A1, CellFacts, Grid } from '../grid/types.ts';
import type { Params, RuleId, Severity } from '../issues/types.ts';
import type { LegalDocuments } from '../legal-documents/types.ts';
import type { PatchOp } from '../patch/types.ts';
import type { FormSheet } from '../read-form/types.ts';
import type { LegacyLetters } from '../text/index.ts';

/** One cell of the form in which something stands. A task over several lines has several cells per field. */
export type WrittenCell = {
  task: TaskId | null;
  field: Field;
  cell: A1;
  /** As displayed, in Unicode: what is judged. */
  text: string;
  /** As displayed; another text only in a font of the years before Unicode (T-04). */
  written: string;
  /** Nothing in it but composed letters, signs and single blanks: what T-01 to T-03 mind is rare. */
  ordinary: boolean;
  facts: CellFacts;
  /** Scanned once per cell, and only in the columns that hold citations. */
  scan: CitationScan;
};

/** What a rule sees: the sheet as assessed. Rules are pure; they look nowhere else. */
export type RuleView = {
  form: FormDefinition;
  directory: AgencyDirectory;
  /** Null = nothing is known: rules that need it keep silent. */
  documents: LegalDocuments | null;
  legacyLetters: LegacyLetters | null;
  /** What was reported under Công văn 1834/TCT (rule F-11). */
  reportedBefore: string[];
  /** ISO day. */
  reportDate: string;
  sheet: FormSheet;
  /** The sheet's texts in Unicode; `sheet` keeps them as written. */
  grid: Grid;
  agency: ResolvedAgency | null;
  rows: AssessedRow[];
  cells: WrittenCell[];
};

/** A finding before the round's severities are applied. */
export type Finding = {
  task: TaskId | null;
  field: Field;
  cell: A1 | null;
  params: Params;
  /** Only where a rule knows several severities (A-01, C-07, the folded F-13). */
  severity?: Severity;
};

/** A repair as a pure function of the text that stands in the cell, so that several compose into one change. */
export type Mend = {
  /** Safe ones are done together by "Sửa lỗi trình bày"; the others only when asked for. */
  safe: boolean;
  /** Mends text in a legacy font; the others leave it alone, since they would convert it as they go. */
  legacy?: true;
  apply: (text: string, cell: WrittenCell, view: RuleView) => string;
};

/** What only several rows show, told from facts read in some rows at a time and kept like findings. */
export type Comparison = {
  gather: (some: RuleView) => unknown[];
  /** Of the facts of rows that follow each other those that count: `compare` finds the same with them in place of all. */
  condense?: (facts: unknown[]) => unknown[];
  compare: (facts: unknown[], view: RuleView) => Finding[];
};

export type Rule = {
  id: RuleId;
  /** `none` = known, and silent on purpose. */
  severity: Severity | 'none';
  source: string;
  /** What the rule demands, in one Vietnamese sentence; `{…}` stands for what the finding fills in. */
  message: string;
  check: (view: RuleView) => Finding[];
  /**
   * `check` reads one row, or the lines above the table, at a time, and of the sheet only the facts of these cells. It is
   * given them part by part, and its findings stand as long as the part stays the same. Without it, the whole sheet is
   * checked after every edit.
   */
  local?: true;
  /** Beside a local `check`: what the sheet shows that stands in no row. */
  across?: (view: RuleView) => Finding[];
  /** Beside a local `check`, or instead of one (`comparing`): after an edit only what is near it is read again. */
  comparison?: Comparison;
  mend?: Mend;
  /** A repair of one finding that is more than a text in its cell; asked for one by one, and previewed. */
  repair?: (finding: Finding, view: RuleView) => PatchOp[];
};
