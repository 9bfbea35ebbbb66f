import { createHash, randomUUID } from 'node:crypto';
import { nameOf } from '../access/name-of.ts';
import { instantInVietnam } from '../clock.ts';
import { readAs } from '../database/pool.ts';
import type { Caller, StoreContext } from '../http/context.ts';
import { ProblemError } from '../http/problems.ts';
import type { AwaitingSignOff } from '../../core/wire/sign-off.ts';
import type { Checked } from '../submissions/checked.ts';
import { wordsOf } from '../submissions/freeze.ts';
import type { Frozen } from '../submissions/freeze.ts';
import type { Submission } from '../submissions/submit.ts';
import { readHeld, returnBefore } from './read.ts';
import { approversFor } from './rule.ts';

type Held = { outcome: 'held' | 'replaced' | 'waiting' | 'replayed' | 'conflict'; held_or_number: string };

/**
 * Keeps a checked submission until an approver signs it, and says so: `awaiting-sign-off`. Comes back only where it was
 * signed a moment ago, with what `freeze` would answer now.
 */
export async function hold(
  context: StoreContext,
  caller: Caller,
  { round, key, request }: Submission,
  { verdict, reportDate }: Checked,
  renew: boolean,
): Promise<Frozen> {
  const { agency, actor } = caller;
  const { rows, summary, contentHash } = verdict;
  const { explanation, preparedBy } = wordsOf(request);
  const statement = hashOf([explanation, preparedBy, request.reasons ?? {}]);
  const parameters = [
    ...[agency.id, randomUUID(), round, key, contentHash, statement, JSON.stringify({ ...request, reportDate })],
    ...[reportDate, explanation, preparedBy, rows.length, summary.errors, summary.warnings],
    ...[context.clock(), actor, nameOf(caller), renew],
  ];
  const places = parameters.map((_, index) => `$${index + 1}`).join(', ');
  const { rows: answers } = await context.pool.query<Held>(
    `select outcome, held_or_number from store.hold_submission(${places})`,
    parameters,
  );
  if (answers[0] === undefined) throw new Error('store.hold_submission answered nothing');
  const { outcome, held_or_number: id } = answers[0];
  if (outcome === 'replayed' || outcome === 'conflict') return { outcome, number: id, receipt: null };
  if (outcome !== 'waiting') context.events.changed({ agencyId: agency.id, kind: 'sign-off', id });
  throw new ProblemError('awaiting-sign-off', await awaiting(context, caller, id, outcome === 'replaced'));
}

async function awaiting(
  { pool }: StoreContext,
  { agency }: Caller,
  id: string,
  replaced: boolean,
): Promise<AwaitingSignOff> {
  return readAs(pool, { agencyId: agency.id, role: 'officer' }, async (client) => {
    const held = await readHeld(client, agency.id, id);
    if (held === null) throw new Error(`what is held as ${id} cannot be read back`);
    const { round, contentHash, heldAt } = held;
    const mustSign = await approversFor(client, agency.id, held.actor);
    const returned = await returnBefore(client, agency.id, held);
    return { held: id, round, contentHash, since: instantInVietnam(heldAt), mustSign, replaced, returned };
  });
}

const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');
