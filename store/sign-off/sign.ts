import { nameOf } from '../access/name-of.ts';
import type { SubmissionRequest } from '../../core/wire/types.ts';
import { readAs } from '../database/pool.ts';
import type { Caller, StoreContext } from '../http/context.ts';
import { ProblemError } from '../http/problems.ts';
import { openRound } from '../rounds/open-round.ts';
import { checked } from '../submissions/checked.ts';
import { freeze } from '../submissions/freeze.ts';
import { readReceipt } from '../submissions/receipts.ts';
import { submitted } from '../submissions/submit.ts';
import type { Submitted } from '../submissions/submit.ts';
import { knownHeld } from './known.ts';

export type Signer = Pick<Caller, 'agency' | 'actor' | 'user'>;

/**
 * An approver's signature: what was held is checked again as the round is now, and submitted under the key it was sent
 * with. The receipt, the signature and their rows in the audit log are one transaction; signed twice it is one receipt.
 */
export async function signOff(context: StoreContext, signer: Signer, id: string): Promise<Submitted> {
  const { agency, actor, user } = signer;
  // A signature is a person's, also where a token opens the door.
  if (user === null) throw new ProblemError('sign-off-by-person');
  const held = await knownHeld(context, agency.id, id);
  if (held.state === 'signed')
    return { receipt: await receiptOf(context, agency.id, held.number ?? ''), replayed: true };
  if (held.state !== 'waiting') throw new ProblemError('sign-off-over', { state: held.state });
  const request = JSON.parse(held.request) as SubmissionRequest;
  const round = await openRound(context, signer, { round: held.round, form: request.form });
  const found = await checked(context, agency.code, round, request);
  if (found.refusal !== null) throw found.refusal;
  const frozen = await freeze(context, {
    ...{ agency, actor, by: held.by, ...found, renew: true, byApprover: true, held: id },
    ...{ submission: { round: held.round, key: held.key, request }, signedOffBy: nameOf(signer) },
  });
  if (frozen.outcome === 'sign-off') throw new Error('store.submit asks for a signature of what is being signed');
  const answer = await submitted(context, agency.id, frozen);
  context.events.changed({ agencyId: agency.id, kind: 'sign-off', id });
  return answer;
}

async function receiptOf({ pool, key }: StoreContext, agencyId: number, number: string) {
  const receipt = await readAs(pool, { agencyId, role: 'approver' }, (client) =>
    readReceipt(client, agencyId, number, key),
  );
  if (receipt === null) throw new Error(`receipt ${number} cannot be read back`);
  return receipt;
}
