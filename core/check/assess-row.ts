import { readCompletion } from '../completion/index.ts';
import type { CitationScan } from '../citation/types.ts';
import type { FormTask } from '../form/types.ts';
import type { FormRow } from '../read-form/types.ts';
import { isBlank } from '../rules/blank.ts';
import { sameAsIssued } from '../rules/issued-text.ts';
import type { WrittenCell } from '../rules/types.ts';
import { readStatus } from '../status/index.ts';
import { once } from './once.ts';
import { scanFor } from './written-cells.ts';
import type { AssessedRow } from './types.ts';

export type RowContext = { inScope: boolean; due: string | null; overdue: boolean };

/** One row as an official reads it: what is reported, on what basis, by when. */
export function assessRow(row: FormRow, task: FormTask, cells: WrittenCell[], context: RowContext): AssessedRow {
  const { texts } = row;
  const { inScope, due, overdue } = context;
  const known = {
    row,
    task,
    inScope,
    empty: isBlank(texts.result) && isBlank(texts.basis),
    concerned: inScope || wrote(row, task),
    due,
    overdue,
  };
  return CITING.every((field) => texts[field] === '') ? { ...known, ...NOTHING_READ } : read(known, cells);
}

type Read = Pick<AssessedRow, 'completion' | 'completionEvidence' | 'status' | 'statuses' | 'citations' | 'drafts'>;

/** What is read in blank cells; most rows of most sheets are those of others. */
const NOTHING_READ: Read = {
  completion: 'unreported',
  completionEvidence: null,
  status: null,
  statuses: [],
  citations: [],
  drafts: [],
};

/** Reading is the most of the work, and is done when a rule (or the summary) first asks for it. */
function read(known: Omit<AssessedRow, keyof Read>, cells: WrittenCell[]): AssessedRow {
  const { row, task } = known;
  const scans = once(() => {
    const result = rowScan(row, 'result', cells);
    return { result, basis: rowScan(row, 'basis', cells), note: rowScan(row, 'note', cells) };
  });
  const completion = once(() => readCompletion(row.texts.result, task, scans().result));
  const statuses = once(() => readStatus(row.texts.basis).statuses);
  const citations = once(() => gather(scans(), 'citations'));
  const drafts = once(() => gather(scans(), 'drafts'));
  return {
    ...known,
    get completion() {
      return completion().completion;
    },
    get completionEvidence() {
      return completion().evidence;
    },
    get status() {
      return statuses().length === 1 ? (statuses()[0] ?? null) : null;
    },
    get statuses() {
      return statuses();
    },
    get citations() {
      return citations();
    },
    get drafts() {
      return drafts();
    },
  };
}

type CitingField = AssessedRow['citations'][number]['field'];
const CITING: CitingField[] = ['result', 'basis', 'note'];

function gather(scans: Record<CitingField, CitationScan>, pick: 'citations' | 'drafts'): AssessedRow['citations'] {
  return CITING.flatMap((field) => scans[field][pick].map((citation) => ({ field, citation })));
}

/** A task on one line is scanned already; one that takes several lines is read as a whole. */
function rowScan(row: FormRow, field: CitingField, cells: WrittenCell[]): CitationScan {
  const cell = row.cells[field];
  const written = cells.find((candidate) => candidate.cell === cell);
  return written?.text === row.texts[field] ? written.scan : scanFor(field, row.texts[field]);
}

/** What the form itself prints in columns 5 and 6 ("Năm 2024 …" at I.7) was not written by the officer. */
function wrote({ texts }: FormRow, { issued }: FormTask): boolean {
  return (['result', 'basis'] as const).some(
    (field) => !isBlank(texts[field]) && !sameAsIssued(texts[field], issued[field]),
  );
}
