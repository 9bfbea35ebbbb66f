import type { DeviceClient } from '../../core/wire/people.ts';
import type { Scope } from '../access/scope.ts';
import { readAs } from '../database/pool.ts';
import type { StoreContext } from '../http/context.ts';
import type { Person } from './sessions.ts';

type Need = Pick<StoreContext, 'pool' | 'clock'>;

export type Device = { id: string; client: DeviceClient; scope: Scope; from: string; since: Date; lastUsed: Date };

/** A person's devices that can still be used, the latest first. */
export async function devicesOf({ pool, clock }: Need, { agencyId, userId }: Person): Promise<Device[]> {
  return readAs(pool, { agencyId, role: 'officer' }, async (client) => {
    const { rows } = await client.query<Device>(
      `select device_id as id, client, scope, asked_from as "from", created_at as since, rotated_at as "lastUsed"
       from store.devices
       where agency_id = $1 and user_id = $2 and revoked_at is null and expires_at > $3
       order by rotated_at desc`,
      [agencyId, userId, clock()],
    );
    return rows;
  });
}

/** False when it was gone already or is another person's. */
export async function revokeDevice(
  { pool, clock }: Need,
  by: string,
  { agencyId, userId }: Person,
  device: string,
): Promise<boolean> {
  if (!/^[0-9a-f-]{36}$/.test(device)) return false;
  const { rows } = await pool.query<{ done: boolean }>('select store.revoke_device($1, $2, $3, $4, $5) as done', [
    ...[by, agencyId, device, userId, clock()],
  ]);
  return rows[0]?.done === true;
}

/** Pages and devices alike. */
export async function signOutEverywhere(
  { pool, clock }: Need,
  by: string,
  { agencyId, userId }: Person,
): Promise<void> {
  await pool.query('select store.sign_out_everywhere($1, $2, $3, $4)', [agencyId, userId, by, clock()]);
}
