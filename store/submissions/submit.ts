import { secrecyMark } from '../../core/rules/index.ts';
import { nfc } from '../../core/text/index.ts';
import type { Receipt, SubmissionRequest } from '../../core/wire/types.ts';
import { dayInVietnam } from '../clock.ts';
import { readAs } from '../database/pool.ts';
import type { Caller, StoreContext } from '../http/context.ts';
import { ProblemError } from '../http/problems.ts';
import { freeze } from './freeze.ts';
import type { Frozen } from './freeze.ts';
import { readReceipt } from './receipts.ts';
import { roundDocuments } from '../rounds/documents.ts';
import { openRound } from '../rounds/open-round.ts';
import { refusalsOfRound } from '../rounds/refusals.ts';
import { TooComplex } from './judges.ts';
import type { Case, Verdict } from './verdict.ts';

type Readable = Extract<Verdict, { readable: true }>;
type Stop = Verdict['stops'][number];
export type Submission = { round: string; key: string; request: SubmissionRequest };

/** Checks what was sent with the store's own eyes and freezes it (CONTRACTS §4, §5). */
export async function submit(
  context: StoreContext,
  caller: Caller,
  submission: Submission,
): Promise<{ receipt: Receipt; replayed: boolean }> {
  const { request } = submission;
  if (request.agency !== caller.agency.code) throw new ProblemError('wrong-agency');
  const round = await roundOrReplay(context, caller, submission);
  if ('receipt' in round) return round;
  const reportDate = round.reportDate ?? request.reportDate ?? dayInVietnam(context.clock());
  const verdict = await judged(context, {
    ...{ request, round, agency: caller.agency.code, reportDate },
    documents: await roundDocuments(context.pool, round),
  });
  if (!verdict.readable) throw notSubmittable(verdict);
  for (const failure of verdict.failures) context.log('rule-failed', failure);
  if (verdict.contentHash !== request.contentHash) {
    throw new ProblemError('content-hash-mismatch', { expected: verdict.contentHash });
  }

  const refusal = refusalOf(verdict, request) ?? refusalsOfRound(round, verdict.issues, request);
  // What was received once stays received: a replay is answered even where today's verdict would refuse it.
  const {
    outcome,
    number,
    receipt: given,
  } = refusal === null
    ? await freeze(context, caller, submission, verdict, reportDate)
    : await replay(context, caller, submission, verdict.contentHash, refusal);
  if (outcome === 'accepted') throw new ProblemError('already-accepted', { number });
  if (given !== null) return { receipt: given, replayed: false };
  return replayed(context, caller, outcome, number);
}

/** A round that is closed takes nothing new; who did not hear the answer in time still gets the receipt. */
async function roundOrReplay(context: StoreContext, caller: Caller, submission: Submission) {
  const { round, request } = submission;
  try {
    return await openRound(context, caller, { round, form: request.form });
  } catch (refusal) {
    if (!(refusal instanceof ProblemError) || refusal.code !== 'round-not-open') throw refusal;
    const { outcome, number } = await replay(context, caller, submission, request.contentHash, refusal);
    return replayed(context, caller, outcome, number);
  }
}

async function replayed(
  { pool, key }: StoreContext,
  { agency, role }: Caller,
  outcome: Frozen['outcome'],
  number: string,
): Promise<{ receipt: Receipt; replayed: true }> {
  if (outcome === 'conflict') throw new ProblemError('idempotency-conflict', { number });
  const receipt = await readAs(pool, { agencyId: agency.id, role }, (client) =>
    readReceipt(client, agency.id, number, key),
  );
  if (receipt === null) throw new Error(`receipt ${number} cannot be read back`);
  return { receipt, replayed: true };
}

async function judged({ judge }: StoreContext, { request, ...given }: Case): Promise<Verdict> {
  const { grid, answers } = request;
  try {
    return await judge({ ...given, request: { grid, answers } });
  } catch (error) {
    throw error instanceof TooComplex ? new ProblemError('too-complex') : error;
  }
}

const notSubmittable = ({ stops }: { stops: Stop[] }) => new ProblemError('form-not-submittable', { issues: stops });

/** Explanation and *Người lập biểu* are kept and shown like the sheet's own texts, so S-01 holds for them too. */
function secretInExplanation({ explanation = '', preparedBy = '' }: SubmissionRequest): Stop[] {
  const mark = secrecyMark(nfc(explanation)) ?? secrecyMark(nfc(preparedBy));
  if (mark === null) return [];
  const message = `Giải trình hoặc tên người lập biểu có dấu hiệu bí mật nhà nước ("${mark}"), không được gửi qua hệ thống này. Đề nghị viết lại.`;
  return [{ code: 'classified', task: null, cell: null, params: { mark }, message }];
}

function refusalOf(verdict: Readable, request: SubmissionRequest): ProblemError | null {
  const stops = [...verdict.stops, ...secretInExplanation(request)];
  if (stops.length > 0) return notSubmittable({ stops });
  const { errors } = verdict.summary;
  if (errors > 0 && !request.explanation?.trim()) return new ProblemError('explanation-required', { errors });
  return null;
}

async function replay(
  { pool }: StoreContext,
  { agency }: Caller,
  { round, key }: Submission,
  contentHash: string,
  refusal: ProblemError,
): Promise<Frozen> {
  const { rows } = await pool.query<Omit<Frozen, 'receipt'>>(
    'select outcome, number from store.replay($1, $2, $3, $4)',
    [agency.id, round, key, contentHash],
  );
  if (rows[0] === undefined) throw refusal;
  return { ...rows[0], receipt: null };
}
