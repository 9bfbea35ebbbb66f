import type { AssessedRow, Assessment, CheckContext } from '../../core/check/types.ts';
import type { FormDefinition } from '../../core/form/types.ts';
import { codeOf, statusOn } from '../../core/legal-documents/index.ts';
import { countRows } from '../../core/summary/summarize.ts';
import type { RowCounts } from '../../core/summary/types.ts';
import type { summaryWords } from '../words/summary.ts';

/** What a bar shows, in its order. */
export const SHARES = ['completed', 'inProgress', 'notStarted', 'other'] as const;
export type Shares = Record<(typeof SHARES)[number], number>;

export type GroupSummary = { numeral: string; counts: RowCounts; shares: Shares };
type SummaryWords = (typeof summaryWords)['vi'];

/** Rows in scope by group of the form, and all of them. */
export function groupSummaries(
  form: FormDefinition,
  { rows }: Assessment,
): { groups: GroupSummary[]; all: GroupSummary } {
  const groups = form.groups.map(({ numeral, tasks }) => {
    const ids = new Set(tasks.map(({ id }) => id));
    return summaryOf(
      numeral,
      rows.filter(({ row }) => ids.has(row.task)),
    );
  });
  return { groups, all: summaryOf('', rows) };
}

function summaryOf(numeral: string, rows: AssessedRow[]): GroupSummary {
  const counts = countRows(rows);
  const { completed, inProgress, notStarted, notApplicable, unreported, unclear } = counts;
  return {
    numeral,
    counts,
    shares: { completed, inProgress, notStarted, other: notApplicable + unreported + unclear },
  };
}

/** Different documents cited in the sheet, and those not in force at the report date. */
export function citedDocuments({ rows }: Assessment, { reportDate, documents }: CheckContext) {
  const cited = new Map<string, boolean>();
  for (const { citation } of rows.flatMap(({ citations }) => citations)) {
    const known = documents && statusOn(citation, reportDate, documents);
    const code = codeOf(known?.document ?? citation) ?? citation.raw;
    cited.set(code, known?.status === 'not-in-force');
  }
  return { all: cited.size, ended: [...cited.values()].filter(Boolean).length };
}

/** The same figures as a table to paste: one line a group, one for all. */
export function summaryTable(form: FormDefinition, assessment: Assessment, words: SummaryWords): string[][] {
  const { groups, all } = groupSummaries(form, assessment);
  const { shares, statuses } = words;
  const head = [words.group, words.inScope, ...SHARES.map((share) => shares[share])];
  const line = (name: string, { counts, shares: figures }: GroupSummary) => [
    name,
    ...[counts.inScope, ...SHARES.map((share) => figures[share])].map(String),
    ...STATUSES.map((status) => String(counts.byStatus[status])),
  ];
  return [
    [...head, ...STATUSES.map((status) => statuses[status])],
    ...groups.map((group) => line(`${group.numeral}. ${titleOf(form, group)}`, group)),
    line(words.total, all),
  ];
}

export const STATUSES = ['sufficient', 'needs-completion', 'none', 'missing'] as const;

const titleOf = (form: FormDefinition, { numeral }: GroupSummary): string =>
  form.groups.find((group) => group.numeral === numeral)?.title ?? '';
