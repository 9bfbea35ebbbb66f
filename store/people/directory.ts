import type { Role } from '../access/role.ts';
import { COORDINATOR_ID } from '../database/reference-data.ts';
import { readAs } from '../database/pool.ts';
import type { StoreContext } from '../http/context.ts';
import type { Person } from './sessions.ts';

type Need = Pick<StoreContext, 'pool' | 'clock'>;

export type PersonLine = Person & {
  login: string;
  name: string;
  role: Role;
  state: 'invited' | 'active' | 'locked' | 'disabled';
  secondFactor: boolean;
  devices: number;
};

/** Every account of the store; a policy of the database shows them to an administrator alone. */
export async function readPeople({ pool, clock }: Need): Promise<PersonLine[]> {
  return readAs(pool, { agencyId: COORDINATOR_ID, role: 'administrator' }, async (client) => {
    const { rows } = await client.query<PersonLine>(
      `select u.agency_id as "agencyId", u.user_id as "userId", u.login, u.name, u.role,
              case when u.disabled_at is not null then 'disabled' when u.locked_until > $1 then 'locked'
                   when u.password is null and not u.provider then 'invited' else 'active' end as state,
              u.totp_secret is not null as "secondFactor",
              (select count(*)::int from store.devices d
               where d.agency_id = u.agency_id and d.user_id = u.user_id and d.revoked_at is null and d.expires_at > $1) as devices
       from store.users u order by u.agency_id, u.login`,
      [clock()],
    );
    return rows;
  });
}

export async function setDisabled({ pool, clock }: Need, by: string, { agencyId, userId }: Person, disabled: boolean) {
  await pool.query('select store.set_disabled($1, $2, $3, $4, $5)', [by, agencyId, userId, disabled, clock()]);
}
