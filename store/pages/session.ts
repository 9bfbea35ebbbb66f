import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { newToken, sha256, tokenKey } from '../access/token.ts';
import { grantOf } from '../access/tokens.ts';
import { COORDINATOR_ID } from '../database/reference-data.ts';
import type { StoreContext } from '../http/context.ts';
import { closeSession, openTokenSession, openUserSession, sessionOf } from '../people/sessions.ts';
import type { Person, Stage, Visitor } from '../people/sessions.ts';

const SESSION = 'can_cu_session';
/** Before the sign-in there is no session to tie a form to; this cookie stands in for it. */
const VISIT = 'can_cu_visit';

/**
 * Sent to no other site's requests, out of reach of scripts; `secure` wherever the browser itself speaks TLS. Without
 * an age: the browser drops it when it is closed, and the store ends the session after eight hours whatever happens.
 */
function remember(c: Context, name: string, value: string): void {
  const secure = (c.req.header('Origin') ?? c.req.url).startsWith('https:');
  setCookie(c, name, value, { httpOnly: true, sameSite: 'Strict', path: '/', secure });
}

/** Whose session this is, at whatever stage of the sign-in; null without one. */
export async function visitorOf(c: Context, context: StoreContext): Promise<Visitor | null> {
  const session = getCookie(c, SESSION);
  return session === undefined ? null : sessionOf(context, session);
}

/** The cookie's text: what a page may derive secrets of this session from. */
export const sessionText = (c: Context): string | undefined => getCookie(c, SESSION);

/** Opens a new session in place of the present one: what was known before a step of the sign-in opens nothing after it. */
export async function signInAs(c: Context, context: StoreContext, person: Person, stage: Stage): Promise<void> {
  const session = newToken(person.agencyId);
  await endSession(c, context);
  await openUserSession(context, person, sha256(session), stage);
  remember(c, SESSION, session);
  deleteCookie(c, VISIT, { path: '/' });
}

/** False when the token is not a coordinator's. */
export async function signInByToken(c: Context, context: StoreContext, token: string): Promise<boolean> {
  const key = tokenKey(token);
  if (key?.agencyId !== COORDINATOR_ID) return false;
  const grant = await grantOf(context.pool, token, context.clock());
  if (grant?.role !== 'coordinator' || grant.user !== null) return false;
  const session = newToken(COORDINATOR_ID);
  await endSession(c, context);
  await openTokenSession(context, COORDINATOR_ID, key.hash, sha256(session));
  remember(c, SESSION, session);
  deleteCookie(c, VISIT, { path: '/' });
  return true;
}

export async function signOut(c: Context, context: StoreContext): Promise<void> {
  await endSession(c, context);
  deleteCookie(c, SESSION, { path: '/' });
}

async function endSession(c: Context, context: StoreContext): Promise<void> {
  const session = getCookie(c, SESSION);
  if (session !== undefined) await closeSession(context, session);
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
