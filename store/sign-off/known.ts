import { readAs } from '../database/pool.ts';
import type { StoreContext } from '../http/context.ts';
import { ProblemError } from '../http/problems.ts';
import { readHeld } from './read.ts';
import type { Held } from './read.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What this agency has held under this id; another agency's is not there. */
export async function knownHeld({ pool }: Pick<StoreContext, 'pool'>, agencyId: number, id: string): Promise<Held> {
  const held = UUID.test(id)
    ? await readAs(pool, { agencyId, role: 'officer' }, (client) => readHeld(client, agencyId, id))
    : null;
  if (held === null) throw new ProblemError('not-found');
  return held;
}
