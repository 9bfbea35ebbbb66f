import type { A1, Grid } from '../grid/types.ts';
import type { Column, TaskId } from '../form/types.ts';

/** One task found in the sheet. A task that takes several lines or merged cells has its texts joined by `\n`. */
export type FormRow = {
  task: TaskId;
  /** First line, 1-based. */
  row: number;
  /** All its lines. */
  lines: number[];
  /** Where a column's text is written: the first line's cell; null when the sheet has no such column. */
  cells: Record<Column, A1 | null>;
  /** As displayed, untouched (not NFC, not trimmed). */
  texts: Record<Column, string>;
  /** How the row was recognised. */
  evidence: 'number-and-text' | 'text' | 'number' | 'answer';
};

export type StructureFinding =
  | { kind: 'missing'; task: TaskId }
  | { kind: 'doubled'; task: TaskId; row: number; cell: A1; first: number }
  | { kind: 'reworded'; task: TaskId; row: number; cell: A1 }
  | { kind: 'moved'; task: TaskId; row: number; cell: A1 }
  | { kind: 'foreign'; row: number; cell: A1; text: string };

/** What recognition leaves open: asked of the officer, never guessed. */
export type Question = {
  /** Made of what is asked about, not of where it stands: stays the same from read to read. */
  id: string;
  about: 'sheet' | 'column' | 'task';
  /** The column or task in doubt; `sheet` when the sheet itself is. */
  subject: string;
  /** Where the officer should look; null for a question about sheets. */
  cell: A1 | null;
  /**
   * Best first. `evidence` is what helps to choose: of a sheet how many tasks it holds (`50/52`), of a column where
   * its header stands, of a task its official text. `value` is what an answer holds; `NONE` ("none of these") stands last where it makes
   * sense.
   */
  candidates: { value: string; evidence: string; score: number }[];
};

/** The answer "none of these": the sheet has no such column, the row is none of the form's tasks. */
export const NONE = 'none';

/** Answers by question id; remembered with the document. */
export type Answers = Record<string, string>;

export type FormSheet = {
  form: string;
  sheet: string;
  grid: Grid;
  header: { row: number; lastRow: number; columns: Record<Column, number | null>; cells: Partial<Record<Column, A1>> };
  title: { cells: A1[] };
  /** `raw` is as written, untouched; joined by a blank when it stands in two cells. `cell` holds the label, or the name alone. */
  agency: { cell: A1 | null; raw: string | null };
  /** First and last line that belongs to the table below the header. */
  table: { firstRow: number; lastRow: number };
  /** In form order, one per task that was found. */
  rows: FormRow[];
  structure: StructureFinding[];
  questions: Question[];
  /** Lines that are neither task, group, title nor header, with the reason why they were left out. */
  leftOut: {
    row: number;
    reason: 'group' | 'header' | 'numbers' | 'footnote' | 'signature' | 'after-table' | 'blank' | 'foreign';
    /** Of a group's line (and of the second line of its title): which group. */
    numeral?: string;
  }[];
};

export type ReadResult =
  | { ok: true; sheet: FormSheet }
  | {
      ok: false;
      reason: 'no-form' | 'ambiguous-sheet';
      /** Per sheet, what of the form was seen there and what is missing. */
      seen: { sheet: string; columns: Column[]; tasks: number }[];
      questions: Question[];
    };
