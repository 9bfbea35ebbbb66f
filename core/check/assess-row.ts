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

export type Due = Pick<AssessedRow, 'due' | 'overdue'>;

/** One row as an official reads it: what is reported, on what basis, by when. */
export function assessRow(row: FormRow, task: FormTask, cells: WrittenCell[], inScope: boolean, due: Due): AssessedRow {
  const { texts } = row;
  const nothing = texts.result === '' && texts.basis === '' && texts.note === '';
  return nothing ? blankRow(row, task, inScope, due) : new ReadRow(row, task, cells, inScope, due);
}

/** What is read in blank cells; most rows of most sheets are those of others. */
function blankRow(row: FormRow, task: FormTask, inScope: boolean, { due, overdue }: Due): AssessedRow {
  return {
    row,
    task,
    inScope,
    empty: true,
    concerned: inScope,
    due,
    overdue,
    completion: 'unreported',
    completionEvidence: null,
    status: null,
    statuses: NONE,
    citations: NONE,
    drafts: NONE,
  };
}

const NONE: never[] = [];

/** Reading is the most of the work, and is done when a rule (or the summary) first asks for it. */
class ReadRow implements AssessedRow {
  readonly row: FormRow;
  readonly task: FormTask;
  readonly inScope: boolean;
  readonly empty: boolean;
  readonly concerned: boolean;
  readonly due: AssessedRow['due'];
  readonly overdue: boolean;
  declare readonly cells: WrittenCell[];

  constructor(row: FormRow, task: FormTask, cells: WrittenCell[], inScope: boolean, { due, overdue }: Due) {
    this.row = row;
    this.task = task;
    this.inScope = inScope;
    this.empty = isBlank(row.texts.result) && isBlank(row.texts.basis);
    this.concerned = inScope || wrote(row, task);
    this.due = due;
    this.overdue = overdue;
    // Where neither comparing nor copying a row meets them.
    Object.defineProperty(this, 'cells', { value: cells });
  }

  get completion() {
    return readingsOf(this).completion().completion;
  }

  get completionEvidence() {
    return readingsOf(this).completion().evidence;
  }

  get status() {
    const { statuses } = this;
    return statuses.length === 1 ? (statuses[0] ?? null) : null;
  }

  get statuses() {
    return readingsOf(this).statuses();
  }

  get citations() {
    return readingsOf(this).citations();
  }

  get drafts() {
    return readingsOf(this).drafts();
  }
}

type Readings = {
  completion: () => ReturnType<typeof readCompletion>;
  statuses: () => AssessedRow['statuses'];
  citations: () => AssessedRow['citations'];
  drafts: () => AssessedRow['drafts'];
};

const readings = new WeakMap<ReadRow, Readings>();

/** How a row is read is made up when it is first asked for: with few rules on, most rows never are. */
function readingsOf(read: ReadRow): Readings {
  let found = readings.get(read);
  if (!found) readings.set(read, (found = readingsFrom(read)));
  return found;
}

function readingsFrom({ row, task, cells }: ReadRow): Readings {
  const scans = once(() => {
    const result = rowScan(row, 'result', cells);
    return { result, basis: rowScan(row, 'basis', cells), note: rowScan(row, 'note', cells) };
  });
  return {
    completion: once(() => readCompletion(row.texts.result, task, scans().result)),
    statuses: once(() => readStatus(row.texts.basis).statuses),
    citations: once(() => gather(scans(), 'citations')),
    drafts: once(() => gather(scans(), 'drafts')),
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
