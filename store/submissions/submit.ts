import { idempotencyKey } from '../../core/wire/index.ts';
import type { Receipt, SubmissionRequest } from '../../core/wire/types.ts';
import { nameOf } from '../access/name-of.ts';
import { readAs } from '../database/pool.ts';
import type { Caller, StoreContext } from '../http/context.ts';
import { ProblemError } from '../http/problems.ts';
import { openRound } from '../rounds/open-round.ts';
import { hold } from '../sign-off/hold.ts';
import { checked } from './checked.ts';
import type { Checked } from './checked.ts';
import { freeze } from './freeze.ts';
import type { Frozen } from './freeze.ts';
import { me } from './me.ts';
import { readReceipt } from './receipts.ts';

export type Submission = { round: string; key: string; request: SubmissionRequest };
export type Submitted = { receipt: Receipt; replayed: boolean };

/** Checks what was sent and freezes it (CONTRACTS §5); where an approver signs first, it is held (`awaiting-sign-off`). */
export async function submit(context: StoreContext, caller: Caller, submission: Submission): Promise<Submitted> {
  const { request } = submission;
  if (request.agency !== caller.agency.code) throw new ProblemError('wrong-agency');
  const round = await roundOrReplay(context, caller, submission);
  if ('receipt' in round) return round;
  const found = await checked(context, caller.agency.code, round, request);
  // What was received once stays received: a replay is answered even where today's verdict would refuse it.
  if (found.refusal !== null) return replay(context, caller, submission, found.verdict.contentHash, found.refusal);
  const first = await attempt(context, caller, submission, found, false);
  if (first.receipt.state !== 'superseded' || !(await isOfContent(context, caller, submission))) return first;
  return attempt(context, caller, submission, found, true);
}

async function attempt(
  context: StoreContext,
  caller: Caller,
  submission: Submission,
  found: Checked,
  renew: boolean,
): Promise<Submitted> {
  const { agency, actor, role } = caller;
  const by = nameOf(caller);
  const frozen = await freeze(context, {
    ...{ agency, actor, by, submission, ...found, renew },
    ...{ byApprover: role === 'approver', held: null, signedOffBy: role === 'approver' ? by : null },
  });
  if (frozen.outcome !== 'sign-off') return submitted(context, agency.id, frozen);
  return submitted(context, agency.id, await hold(context, caller, submission, found, renew));
}

/**
 * A key made of the content (the clients' own, CONTRACTS §5) is the same for an officer who sends again what was sent
 * before other content: under it a superseded submission does not stand for its content any more. Any other key names
 * one sending, and what was sent once under it is answered for ever.
 */
async function isOfContent(context: StoreContext, caller: Caller, { round, key, request }: Submission) {
  const { lastReturned } = await me(context, caller);
  const { agency, contentHash } = request;
  return key === idempotencyKey({ round, agency, contentHash, lastReturned: lastReturned[round] ?? null });
}

/** A round that is closed takes nothing new; who did not hear the answer in time still gets the receipt. */
async function roundOrReplay(context: StoreContext, caller: Caller, submission: Submission) {
  const { round, request } = submission;
  try {
    return await openRound(context, caller, { round, form: request.form });
  } catch (refusal) {
    if (!(refusal instanceof ProblemError) || refusal.code !== 'round-not-open') throw refusal;
    return replay(context, caller, submission, request.contentHash, refusal);
  }
}

async function replay(
  context: StoreContext,
  { agency }: Caller,
  { round, key }: Submission,
  contentHash: string,
  refusal: ProblemError,
): Promise<Submitted> {
  const { rows } = await context.pool.query<{ outcome: 'replayed' | 'conflict'; number: string }>(
    'select outcome, number from store.replay($1, $2, $3, $4, false)',
    [agency.id, round, key, contentHash],
  );
  if (rows[0] === undefined) throw refusal;
  return submitted(context, agency.id, { ...rows[0], receipt: null });
}

/** The receipt of what was frozen now or before, or in a sentence why there is none. */
export async function submitted({ pool, key }: StoreContext, agencyId: number, frozen: Frozen): Promise<Submitted> {
  const { outcome, number, receipt } = frozen;
  switch (outcome) {
    case 'created':
      return { receipt, replayed: false };
    case 'conflict':
      throw new ProblemError('idempotency-conflict', { number });
    case 'accepted':
      throw new ProblemError('already-accepted', { number });
    case 'not-waiting':
      throw new ProblemError('sign-off-over', { state: number });
    case 'own-held':
      throw new ProblemError('sign-off-own');
  }
  const kept = await readAs(pool, { agencyId, role: 'officer' }, (client) =>
    readReceipt(client, agencyId, number, key),
  );
  if (kept === null) throw new Error(`receipt ${number} cannot be read back`);
  return { receipt: kept, replayed: true };
}
