import { moveHeld } from '../../core/submissions/index.ts';
import type { SignOffEvent } from '../../core/submissions/index.ts';
import type { HeldSubmission } from '../../core/wire/sign-off.ts';
import { nameOf } from '../access/name-of.ts';
import { readAs } from '../database/pool.ts';
import type { StoreContext } from '../http/context.ts';
import { holdsNul } from '../http/input-text.ts';
import { ProblemError } from '../http/problems.ts';
import { knownHeld } from './known.ts';
import { shownOf } from './read.ts';
import type { Signer } from './sign.ts';

/** What ends the waiting without a submission: an approver gives it back, or the agency withdraws it. */
type Ending = Extract<SignOffEvent, 'return' | 'withdraw'>;

/** Done again it answers the same and changes nothing; decided otherwise meanwhile, it is refused and says how. */
export async function endWaiting(
  context: StoreContext,
  by: Signer,
  id: string,
  event: Ending,
  comment: string | null,
): Promise<HeldSubmission> {
  if (holdsNul(comment)) throw new ProblemError('nul-in-text');
  const { state } = await knownHeld(context, by.agency.id, id);
  const step = moveHeld(state, event);
  if (step.kind === 'refused') throw new ProblemError('sign-off-over', { state });
  if (step.kind === 'step') await apply(context, by, id, step.to, comment);
  const held = await knownHeld(context, by.agency.id, id);
  return readAs(context.pool, { agencyId: by.agency.id, role: 'officer' }, (client) =>
    shownOf(client, by.agency.id, held),
  );
}

async function apply(
  { pool, clock, events }: StoreContext,
  by: Signer,
  id: string,
  to: string,
  comment: string | null,
) {
  const { rows } = await pool.query<{ found: string | null }>(
    'select store.move_held($1, $2, $3, $4, $5, $6, $7, $8) as found',
    [by.agency.id, id, 'waiting', to, clock(), by.actor, nameOf(by), comment],
  );
  const found = rows[0]?.found ?? null;
  // The same decision by somebody else, a moment ago, is done as well.
  if (found !== 'waiting' && found !== to) throw new ProblemError('sign-off-over', { state: found });
  events.changed({ agencyId: by.agency.id, kind: 'sign-off', id });
}
