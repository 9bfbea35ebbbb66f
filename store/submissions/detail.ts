import type { PoolClient } from 'pg';
import { z } from 'zod';
import { Completion } from '../../core/summary/types.ts';
import { Status } from '../../core/form/types.ts';
import { ContentRow, Receipt } from '../../core/wire/types.ts';
import { readReceipt } from './receipts.ts';

/** An issue as the store keeps it, with its sentence. */
export const KeptIssue = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  task: z.string().nullable(),
  field: z.string(),
  cell: z.string().nullable(),
  params: z.record(z.string(), z.unknown()),
  message: z.string(),
  fixable: z.boolean(),
});
export type KeptIssue = z.infer<typeof KeptIssue>;

/** A row as it was sent, and as the store read it. */
export const KeptRow = ContentRow.extend({ inScope: z.boolean(), completion: Completion, status: Status.nullable() });
export type KeptRow = z.infer<typeof KeptRow>;

/** One submission whole: receipt, rows, findings. */
export const SubmissionDetail = z.object({
  receipt: Receipt,
  supersededBy: z.string().nullable(),
  rows: z.array(KeptRow),
  issues: z.array(KeptIssue),
});
export type SubmissionDetail = z.infer<typeof SubmissionDetail>;

export async function readSubmission(
  client: PoolClient,
  agencyId: number,
  number: string,
): Promise<SubmissionDetail | null> {
  const receipt = await readReceipt(client, agencyId, number);
  if (receipt === null) return null;
  const { rows: kept } = await client.query<Pick<SubmissionDetail, 'supersededBy' | 'issues'> & { sequence: number }>(
    `select sequence, superseded_by as "supersededBy", issues from store.submissions where agency_id = $1 and number = $2`,
    [agencyId, number],
  );
  const { rows } = await client.query<KeptRow>(
    `select task, text, lead, deadline, result, basis, note, in_scope as "inScope", completion, status
     from store.submission_rows where agency_id = $1 and round_code = $2 and sequence = $3 order by position`,
    [agencyId, receipt.round, kept[0]?.sequence],
  );
  return { receipt, supersededBy: kept[0]?.supersededBy ?? null, issues: kept[0]?.issues ?? [], rows };
}
