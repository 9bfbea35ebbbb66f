import { randomUUID } from 'node:crypto';
import type { Role } from '../access/role.ts';
import { newToken, sha256, tokenKey } from '../access/token.ts';
import type { StoreContext } from '../http/context.ts';
import { hashPassword } from './password.ts';

/** An invitation or a reset is passed on by hand, so it may take some days. */
const LINK_MS = 72 * 60 * 60 * 1000;

type Need = Pick<StoreContext, 'pool' | 'clock'>;

export type Account = {
  agencyId: number;
  userId: string;
  login: string;
  name: string;
  role: Role;
  password: string | null;
  totpSecret: string | null;
  disabled: boolean;
};

/** What an invitation or reset link is for. */
export type Link = { userId: string; kind: 'invitation' | 'reset'; login: string; name: string; role: Role };

/** An e-mail address or a plain name of Latin letters; compared in small letters. */
const LOGIN = /^[a-z0-9][a-z0-9._@+-]{2,99}$/;

/** Null when it cannot be a sign-in name. */
export function readLogin(typed: string): string | null {
  const login = typed.trim().toLowerCase();
  return LOGIN.test(login) ? login : null;
}

export const loginKey = (login: string): Buffer => sha256(`login ${login}`);

export async function accountOf({ pool }: Pick<Need, 'pool'>, key: Buffer): Promise<Account | null> {
  const { rows } = await pool.query<Account>(
    `select agency_id as "agencyId", user_id as "userId", login, name, role, password, totp_secret as "totpSecret", disabled
     from store.account_of($1)`,
    [key],
  );
  return rows[0] ?? null;
}

/** Makes the account and the one-time link to its password; null when the name is taken. */
export async function inviteUser(
  { pool, clock }: Need,
  by: string,
  who: { agencyId: number; role: Role; login: string; name: string },
): Promise<{ link: string; userId: string } | null> {
  const now = clock();
  const userId = randomUUID();
  const link = newToken(who.agencyId);
  const { rows } = await pool.query<{ done: boolean }>(
    'select store.invite_user($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) as done',
    [
      ...[by, who.agencyId, userId, who.login, loginKey(who.login), who.name, who.role, sha256(link)],
      ...[now, new Date(now.getTime() + LINK_MS)],
    ],
  );
  return rows[0]?.done === true ? { link, userId } : null;
}

/** A new link to an account's password: a lost invitation, a forgotten password, a lost phone. Null: no such account. */
export async function renewLink(
  { pool, clock }: Need,
  by: string,
  { agencyId, userId }: { agencyId: number; userId: string },
): Promise<{ link: string; kind: Link['kind'] } | null> {
  const now = clock();
  const link = newToken(agencyId);
  const { rows } = await pool.query<{ kind: Link['kind'] | null }>(
    'select store.renew_link($1, $2, $3, $4, $5, $6) as kind',
    [by, agencyId, userId, sha256(link), now, new Date(now.getTime() + LINK_MS)],
  );
  const kind = rows[0]?.kind ?? null;
  return kind === null ? null : { link, kind };
}

export async function openLink({ pool, clock }: Need, text: string): Promise<Link | null> {
  const key = tokenKey(text);
  if (key === null) return null;
  const { rows } = await pool.query<Link>(
    'select user_id as "userId", kind, login, name, role from store.open_link($1, $2, $3)',
    [key.agencyId, key.hash, clock()],
  );
  return rows[0] ?? null;
}

/** False when the link was used meanwhile. */
export async function takeUpLink({ pool, clock }: Need, text: string, password: string): Promise<boolean> {
  const key = tokenKey(text);
  if (key === null) return false;
  const hash = await hashPassword(password);
  const { rows } = await pool.query<{ done: boolean }>('select store.use_link($1, $2, $3, $4) as done', [
    ...[key.agencyId, key.hash, hash, clock()],
  ]);
  return rows[0]?.done === true;
}

/** A person's own change; the attempt that proved the present password is taken back with it. */
export async function changePassword(
  { pool, clock }: Need,
  { agencyId, userId }: { agencyId: number; userId: string },
  password: string,
): Promise<void> {
  const hash = await hashPassword(password);
  await pool.query('select store.set_password($1, $2, $3, $4)', [agencyId, userId, hash, clock()]);
}
