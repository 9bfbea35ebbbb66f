import type { DeviceClient } from '../../core/wire/people.ts';
import type { Scope } from '../access/scope.ts';
import type { StoreContext } from '../http/context.ts';
import type { Person } from './sessions.ts';

type Need = Pick<StoreContext, 'pool' | 'clock'>;

export type PendingDevice = { client: DeviceClient; scope: Scope; from: string };

/** The request a code belongs to, while it waits for a decision. */
export async function pendingDevice({ pool, clock }: Need, userCode: string): Promise<PendingDevice | null> {
  const { rows } = await pool.query<PendingDevice>(
    'select client, scope, asked_from as "from" from store.pending_device($1, $2)',
    [userCode, clock()],
  );
  return rows[0] ?? null;
}

/** False when there was nothing left to decide. */
export async function decideDevice(
  { pool, clock }: Need,
  { agencyId, userId }: Person,
  userCode: string,
  allowed: boolean,
): Promise<boolean> {
  const { rows } = await pool.query<{ done: boolean }>('select store.decide_device($1, $2, $3, $4, $5) as done', [
    ...[userCode, agencyId, userId, allowed, clock()],
  ]);
  return rows[0]?.done === true;
}
