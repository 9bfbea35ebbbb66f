import type { PoolClient } from 'pg';
import type { HeldSubmission, SignOffStep } from '../../core/wire/sign-off.ts';
import { instantInVietnam } from '../clock.ts';

export type Held = Omit<HeldSubmission, 'heldAt' | 'history'> & {
  heldAt: Date;
  actor: string;
  key: string;
  position: number;
  /** Text: half a surrogate pair in it, which is kept as it came, is no JSON to PostgreSQL. */
  request: string;
};

/** How many of those that wait no more are shown. */
const LATELY = 50;

const COLUMNS = `held_id as held, round_code as round, state, content_hash as "contentHash", report_date as "reportDate",
  held_at as "heldAt", position, by_name as by, prepared_by as "preparedBy", explanation, tasks, errors, warnings, number, actor, key, request`;

export async function readHeld(client: PoolClient, agencyId: number, held: string): Promise<Held | null> {
  const { rows } = await client.query<Held>(
    `select ${COLUMNS} from store.held_submissions where agency_id = $1 and held_id = $2`,
    [agencyId, held],
  );
  return rows[0] ?? null;
}

/** Why the one before this one was given back; null where it was not. */
export async function returnBefore(client: PoolClient, agencyId: number, { round, position }: Held) {
  const { rows } = await client.query<{ state: string; by: string; at: Date; comment: string | null }>(
    `select s.state, h.by_name as by, h.at, h.reason as comment
     from store.held_submissions s
     join store.sign_off_history h on h.agency_id = s.agency_id and h.held_id = s.held_id and h.to_state = s.state
     where s.agency_id = $1 and s.round_code = $2 and s.position < $3
     order by s.position desc limit 1`,
    [agencyId, round, position],
  );
  const before = rows[0];
  if (before?.state !== 'returned') return null;
  return { by: before.by, at: instantInVietnam(before.at), comment: before.comment ?? '' };
}

/** The newest first. */
export async function readAllHeld(client: PoolClient, agencyId: number): Promise<HeldSubmission[]> {
  const { rows } = await client.query<Held>(
    `select ${COLUMNS} from store.held_submissions where agency_id = $1
     order by state = 'waiting' desc, position desc limit ${LATELY}`,
    [agencyId],
  );
  const steps = await readSteps(client, agencyId, rows);
  return rows.map((held) => shown(held, steps));
}

/** As the agency's own people see it. */
export async function shownOf(client: PoolClient, agencyId: number, held: Held): Promise<HeldSubmission> {
  return shown(held, await readSteps(client, agencyId, [held]));
}

function shown(
  { actor: _actor, key: _key, request: _request, position: _position, heldAt, ...held }: Held,
  steps: Step[],
): HeldSubmission {
  const history = steps
    .filter((step) => step.held === held.held)
    .map(({ held: _held, at, ...step }) => ({
      ...step,
      at: instantInVietnam(at),
    }));
  return { ...held, heldAt: instantInVietnam(heldAt), history };
}

type Step = Omit<SignOffStep, 'at'> & { held: string; at: Date };

async function readSteps(client: PoolClient, agencyId: number, held: Held[]): Promise<Step[]> {
  const { rows } = await client.query<Step>(
    `select held_id as held, from_state as "from", to_state as "to", at, actor, by_name as by, reason
     from store.sign_off_history where agency_id = $1 and held_id = any ($2) order by held_id, step`,
    [agencyId, held.map(({ held: id }) => id)],
  );
  return rows;
}
