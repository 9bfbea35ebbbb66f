import type { Pool } from 'pg';
import type { SignOffRule } from '../../core/wire/sign-off.ts';
import { COORDINATOR_ID } from '../database/reference-data.ts';
import { readAs } from '../database/pool.ts';

export type AgencyRule = SignOffRule & { agencyId: number };

/** Of every agency that ever said something; a policy of the database shows them to an administrator alone. */
export const rulesOfAll = (pool: Pool): Promise<AgencyRule[]> =>
  readAs(pool, { agencyId: COORDINATOR_ID, role: 'administrator' }, async (client) => {
    const { rows } = await client.query<AgencyRule>(
      `select agency_id as "agencyId", required, second_person as "secondPerson" from store.sign_off_rules order by agency_id`,
    );
    return rows;
  });
