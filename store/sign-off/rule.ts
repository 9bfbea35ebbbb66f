import type { Pool, PoolClient } from 'pg';
import type { SignOffRule } from '../../core/wire/sign-off.ts';
import type { StoreContext } from '../http/context.ts';

/** An agency that never said anything wants no signature. */
const UNSAID: SignOffRule = { required: false, secondPerson: false };

/** Read inside a transaction that acts for the agency, or for an administrator. */
export async function readRule(client: PoolClient, agencyId: number): Promise<SignOffRule> {
  const { rows } = await client.query<SignOffRule>(
    'select required, second_person as "secondPerson" from store.sign_off_rules where agency_id = $1',
    [agencyId],
  );
  return rows[0] ?? UNSAID;
}

/** Takes effect with the next submission; what waits already goes on waiting. */
export async function setRule(
  { pool, clock, events }: Pick<StoreContext, 'clock' | 'events'> & { pool: Pool },
  by: { agencyId: number; actor: string },
  { required, secondPerson }: SignOffRule,
): Promise<void> {
  const { rows } = await pool.query<{ changed: boolean }>(
    'select store.set_sign_off_rule($1, $2, $3, $4, $5) as changed',
    [by.agencyId, required, secondPerson, by.actor, clock()],
  );
  if (rows[0]?.changed === true) {
    events.changed({ agencyId: by.agencyId, kind: 'sign-off-rule', id: String(by.agencyId) });
  }
}

/** Names of the approvers who may sign what `actor` sent. */
export async function approversFor(client: PoolClient, agencyId: number, actor: string): Promise<string[]> {
  const { secondPerson } = await readRule(client, agencyId);
  const { rows } = await client.query<{ id: string; name: string }>(
    `select user_id as id, name from store.users
     where agency_id = $1 and role = 'approver' and disabled_at is null order by name, user_id`,
    [agencyId],
  );
  return rows.filter(({ id }) => !secondPerson || !actor.endsWith(`:user:${id}`)).map(({ name }) => name);
}
