import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Pool } from 'pg';
import { sha256, tokenKey } from '../access/token.ts';
import { roleOf } from '../access/tokens.ts';
import { COORDINATOR_ID } from '../database/reference-data.ts';

const SESSION = 'can_cu_session';
/** Before the sign-in there is no session to tie a form to; this cookie stands in for it. */
const VISIT = 'can_cu_visit';
const LIFETIME_S = 12 * 60 * 60;

/** Sent to no other site's requests, out of reach of scripts; `secure` wherever the browser itself speaks TLS. */
function remember(c: Context, name: string, value: string, maxAge?: number): void {
  const secure = (c.req.header('Origin') ?? c.req.url).startsWith('https:');
  setCookie(c, name, value, { httpOnly: true, sameSite: 'Strict', path: '/coordinator', secure, maxAge });
}

export async function isSignedIn(c: Context, pool: Pool): Promise<boolean> {
  const session = getCookie(c, SESSION);
  if (session === undefined) return false;
  const { rows } = await pool.query<{ open: boolean }>('select store.page_session_is_open($1, $2) as open', [
    COORDINATOR_ID,
    sha256(session),
  ]);
  return rows[0]?.open === true;
}

/** False when the token is not a coordinator's. */
export async function signIn(c: Context, pool: Pool, token: string): Promise<boolean> {
  const key = tokenKey(token);
  if (key?.agencyId !== COORDINATOR_ID || (await roleOf(pool, token)) !== 'coordinator') return false;
  const session = randomBytes(32).toString('base64url');
  await pool.query('select store.open_page_session($1, $2, $3)', [COORDINATOR_ID, key.hash, sha256(session)]);
  remember(c, SESSION, session, LIFETIME_S);
  deleteCookie(c, VISIT, { path: '/coordinator' });
  return true;
}

export async function signOut(c: Context, pool: Pool): Promise<void> {
  const session = getCookie(c, SESSION);
  if (session !== undefined) {
    await pool.query('select store.close_page_session($1, $2)', [COORDINATOR_ID, sha256(session)]);
  }
  deleteCookie(c, SESSION, { path: '/coordinator' });
}

/** What a form of this visitor carries; made from a cookie that other sites can neither read nor send. */
export function formToken(c: Context): string {
  const known = getCookie(c, SESSION) ?? getCookie(c, VISIT);
  const secret = known ?? randomBytes(32).toString('base64url');
  if (known === undefined) remember(c, VISIT, secret);
  return derive(secret);
}

/** A post counts only if it comes from our own page: by its Origin, and by the form's token. */
export function isOwnForm(c: Context, token: unknown): boolean {
  const origin = c.req.header('Origin');
  const secret = getCookie(c, SESSION) ?? getCookie(c, VISIT);
  if (origin === undefined || secret === undefined || typeof token !== 'string') return false;
  if (!URL.canParse(origin) || new URL(origin).host !== c.req.header('Host')) return false;
  return timingSafeEqual(sha256(token), sha256(derive(secret)));
}

const derive = (secret: string) => createHmac('sha256', secret).update('form').digest('base64url');
