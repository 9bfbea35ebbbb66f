import { sha256, tokenKey } from '../access/token.ts';
import type { Role } from '../access/role.ts';
import type { StoredAgency } from '../database/reference-data.ts';
import type { StoreContext } from '../http/context.ts';

/** Several people work on one account, so a page forgets them after a working day. */
const SESSION_MS = 8 * 60 * 60 * 1000;
/** For the second factor or its set-up. */
const STAGE_MS = 15 * 60 * 1000;

/** `second-factor`, `enrolment`: the password was right, the rest of the sign-in is still to come. */
export type Stage = 'second-factor' | 'enrolment' | 'open';
export type Person = { agencyId: number; userId: string };

/** Who looks at a page: a person, or the coordinating body by a token (`user` null). */
export type Visitor = {
  role: Role;
  agency: StoredAgency;
  user: { id: string; login: string; name: string } | null;
  stage: Stage;
  /** For the audit log. */
  actor: string;
};

type Need = Pick<StoreContext, 'pool' | 'clock' | 'agencies'>;

type Row = {
  role: Role;
  stage: Stage;
  user_id: string | null;
  login: string | null;
  name: string | null;
  token: string | null;
};

/** Session texts have the form of a token: they name the agency in whose rows they are kept. */
export async function sessionOf({ pool, clock, agencies }: Need, session: string): Promise<Visitor | null> {
  const key = tokenKey(session);
  const agency = agencies.find(({ id }) => id === key?.agencyId);
  if (key === null || agency === undefined) return null;
  const { rows } = await pool.query<Row>('select * from store.page_session($1, $2, $3)', [
    ...[key.agencyId, key.hash, clock()],
  ]);
  const found = rows[0];
  if (found === undefined) return null;
  const { role, stage, user_id: id, login, name, token } = found;
  const user = id === null ? null : { id, login: login ?? '', name: name ?? '' };
  return { role, agency, user, stage, actor: `${role}:${agency.code}:${id === null ? token : `user:${id}`}` };
}

export async function openUserSession(
  { pool, clock }: Need,
  person: Person,
  hash: Buffer,
  stage: Stage,
): Promise<void> {
  const now = clock();
  const expires = new Date(now.getTime() + (stage === 'open' ? SESSION_MS : STAGE_MS));
  await pool.query('select store.open_user_session($1, $2, $3, $4, $5, $6)', [
    ...[person.agencyId, person.userId, hash, stage, now, expires],
  ]);
}

export async function openTokenSession({ pool, clock }: Need, agencyId: number, token: Buffer, hash: Buffer) {
  const now = clock();
  const expires = new Date(now.getTime() + SESSION_MS);
  await pool.query('select store.open_token_session($1, $2, $3, $4, $5)', [agencyId, token, hash, now, expires]);
}

export async function closeSession({ pool }: Need, session: string): Promise<void> {
  const key = tokenKey(session);
  if (key !== null) await pool.query('select store.close_page_session($1, $2)', [key.agencyId, sha256(session)]);
}
