import { randomBytes, randomUUID } from 'node:crypto';
import type { DeviceAuthorization, DeviceClient, DeviceTokens, OAuthError } from '../../core/wire/people.ts';
import type { Scope } from '../access/scope.ts';
import { sha256, tokenKey } from '../access/token.ts';
import type { StoreContext } from '../http/context.ts';
import { familyHash, familyOf, firstPair, newFamily, nextPair } from './device-tokens.ts';
import type { TokenPair } from './device-tokens.ts';
import { newUserCode, shownCode } from './user-code.ts';

const REQUEST_S = 10 * 60;
const INTERVAL_S = 5;
const ACCESS_S = 15 * 60;
/** A device that is not used for so long has to be allowed anew. */
const IDLE_S = 30 * 24 * 60 * 60;

type Need = Pick<StoreContext, 'pool' | 'clock'>;
type Failure = OAuthError['error'];

const after = (at: Date, seconds: number) => new Date(at.getTime() + seconds * 1000);

/** RFC 8628 §3.1–3.2: a program asks to be let in. */
export async function requestDevice(
  { pool, clock }: Need,
  asked: { client: DeviceClient; scope: Scope; from: string; page: string },
): Promise<DeviceAuthorization> {
  const now = clock();
  const deviceCode = randomBytes(32).toString('base64url');
  const userCode = await untilKept(async (code) => {
    const { rows } = await pool.query<{ kept: boolean }>(
      'select store.request_device($1, $2, $3, $4, $5, $6, $7, $8) as kept',
      [sha256(deviceCode), code, asked.client, asked.scope, asked.from, INTERVAL_S, now, after(now, REQUEST_S)],
    );
    return rows[0]?.kept === true;
  });
  return {
    device_code: deviceCode,
    user_code: shownCode(userCode),
    verification_uri: asked.page,
    verification_uri_complete: `${asked.page}?ma=${shownCode(userCode)}`,
    expires_in: REQUEST_S,
    interval: INTERVAL_S,
  };
}

/** Another code where this one is in use: hardly ever, with a thousand requests once in 25 million. */
async function untilKept(keep: (code: string) => Promise<boolean>): Promise<string> {
  for (;;) {
    const code = newUserCode();
    if (await keep(code)) return code;
  }
}

/** RFC 8628 §3.4–3.5: the program asks whether it was let in. */
export async function pollDevice(
  { pool, clock }: Need,
  client: string,
  deviceCode: string,
): Promise<DeviceTokens | Failure> {
  const now = clock();
  const hash = sha256(deviceCode);
  const polled = await pool.query<{ outcome: Failure | 'allowed'; home: number; user_id: string }>(
    'select outcome, home, user_id from store.poll_device($1, $2, $3)',
    [hash, client, now],
  );
  const { outcome, home, user_id: user } = polled.rows[0] ?? { outcome: 'invalid_grant', home: 0, user_id: '' };
  if (outcome !== 'allowed') return outcome;
  const family = newFamily(home);
  const pair = firstPair(family);
  const { rows } = await pool.query<{ scope: Scope | null }>(
    'select store.redeem_device($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) as scope',
    [
      ...[hash, home, user, randomUUID(), familyHash(family), randomBytes(32)],
      ...[sha256(pair.refresh), sha256(pair.access), now, after(now, ACCESS_S), after(now, IDLE_S)],
    ],
  );
  const scope = rows[0]?.scope ?? null;
  return scope === null ? 'invalid_grant' : answer(pair, scope);
}

/** RFC 6749 §6, with rotation (RFC 9700 §4.14.2): each refresh token is good for one refresh. */
export async function refreshDevice(
  { pool, clock }: Need,
  client: string,
  refresh: string,
): Promise<DeviceTokens | Failure> {
  const now = clock();
  const family = familyOf(refresh);
  if (family === null) return 'invalid_grant';
  const known = await pool.query<{ chain_secret: Buffer; client: string; scope: Scope }>(
    'select chain_secret, client, scope from store.device_of_family($1, $2)',
    [family.agencyId, familyHash(family)],
  );
  const device = known.rows[0];
  if (device === undefined || device.client !== client) return 'invalid_grant';
  const pair = nextPair(family, device.chain_secret, refresh);
  const { rows } = await pool.query<{ outcome: string }>(
    'select store.refresh_device($1, $2, $3, $4, $5, $6, $7, $8) as outcome',
    [
      ...[family.agencyId, familyHash(family), sha256(refresh), sha256(pair.refresh), sha256(pair.access)],
      ...[now, after(now, ACCESS_S), after(now, IDLE_S)],
    ],
  );
  const outcome = rows[0]?.outcome;
  return outcome === 'rotated' || outcome === 'repeated' ? answer(pair, device.scope) : 'invalid_grant';
}

/** RFC 7009: a token that opens nothing is revoked already. */
export async function revokeDeviceToken({ pool, clock }: Need, token: string): Promise<void> {
  const key = tokenKey(token);
  if (key !== null) await pool.query('select store.revoke_by_token($1, $2, $3)', [key.agencyId, key.hash, clock()]);
}

const answer = ({ access, refresh }: TokenPair, scope: Scope): DeviceTokens => ({
  access_token: access,
  token_type: 'Bearer',
  expires_in: ACCESS_S,
  refresh_token: refresh,
  scope,
});
