import type { AgencyKind } from '../agency/types.ts';
import { readCompletion } from '../completion/index.ts';
import type { CitationScan } from '../citation/types.ts';
import { isOverdue, lastDue, readDeadline } from '../deadline/index.ts';
import type { FormTask } from '../form/types.ts';
import type { FormRow } from '../read-form/types.ts';
import { isBlank } from '../rules/blank.ts';
import { sameAsIssued } from '../rules/issued-text.ts';
import type { WrittenCell } from '../rules/types.ts';
import { readStatus } from '../status/index.ts';
import { scanFor } from './written-cells.ts';
import type { AssessedRow } from './types.ts';

export type RowContext = { inScope: boolean; agencyKind: AgencyKind | null; reportDate: string };

/** One row as an official reads it: what is reported, on what basis, by when. */
export function assessRow(row: FormRow, task: FormTask, cells: WrittenCell[], context: RowContext): AssessedRow {
  const { texts } = row;
  const result = rowScan(row, 'result', cells);
  const scans = { result, basis: rowScan(row, 'basis', cells), note: rowScan(row, 'note', cells) };
  const { completion, evidence } = readCompletion(texts.result, task, result);
  const { statuses } = readStatus(texts.basis);
  const empty = isBlank(texts.result) && isBlank(texts.basis);
  const deadline = readDeadline(task.deadline);
  return {
    row,
    task,
    inScope: context.inScope,
    empty,
    concerned: context.inScope || wrote(row, task),
    completion,
    completionEvidence: evidence,
    status: statuses.length === 1 ? (statuses[0] ?? null) : null,
    statuses,
    citations: gather(scans, 'citations'),
    drafts: gather(scans, 'drafts'),
    due: lastDue(deadline, context.agencyKind),
    overdue: isOverdue(deadline, context.agencyKind, context.reportDate),
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
