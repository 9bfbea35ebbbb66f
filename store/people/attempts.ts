import type { StoreContext } from '../http/context.ts';
import type { Person } from './sessions.ts';

type Need = Pick<StoreContext, 'pool' | 'clock'>;

/** Nobody: the same two queries as for somebody, so that they tell nothing by their time. */
const NOBODY: Person = { agencyId: -1, userId: '00000000-0000-0000-0000-000000000000' };

/**
 * One guess at a secret of this account: counted before it is looked at, audited when it closes the account for a while
 * (`store.begin_attempt`). False: refused unseen, or wrong.
 */
export async function attempt(
  { pool, clock }: Need,
  person: Person | null,
  isRight: (counts: boolean) => Promise<boolean>,
): Promise<boolean> {
  const { agencyId, userId } = person ?? NOBODY;
  const { rows } = await pool.query<{ open: boolean }>('select store.begin_attempt($1, $2, $3) as open', [
    ...[agencyId, userId, clock()],
  ]);
  const open = rows[0]?.open === true;
  const right = await isRight(open);
  if (open && right) return true;
  await pool.query('select store.fail_attempt($1, $2, $3, $4)', [agencyId, userId, open, clock()]);
  return false;
}
