import { createHmac, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import QRCode from 'qrcode';
import type { Role } from '../access/role.ts';
import { sha256 } from '../access/token.ts';
import type { StoreContext } from '../http/context.ts';
import type { Person } from './sessions.ts';

const ISSUER = 'Căn Cứ';
const PERIOD_S = 30;
/** A phone's clock may be half a minute off either way. */
const WINDOW = 1;
const RECOVERY_CODES = 10;

type Need = Pick<StoreContext, 'pool' | 'clock'>;

/** Who sees every agency, or gives rights, needs more than a password. */
export const needsSecondFactor = (role: Role): boolean => role === 'coordinator' || role === 'administrator';

/** A secret that belongs to this page session alone: until it is confirmed there is nothing to keep. */
export const secretOfSession = (session: string): string =>
  new Secret({ buffer: new Uint8Array(createHmac('sha256', session).update('totp').digest().subarray(0, 20)).buffer })
    .base32;

/** What the phone scans, and the same for typing. */
export async function enrolment(secret: string, login: string): Promise<{ svg: string; secret: string }> {
  const uri = new TOTP({ issuer: ISSUER, label: login, secret }).toString();
  return { svg: await QRCode.toString(uri, { type: 'svg', margin: 2 }), secret };
}

/** The step a code belongs to; null when it fits none. */
function stepOf(secret: string, code: string, at: Date): number | null {
  const digits = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) return null;
  const delta = new TOTP({ secret, period: PERIOD_S }).validate({
    token: digits,
    timestamp: at.getTime(),
    window: WINDOW,
  });
  return delta === null ? null : Math.floor(at.getTime() / 1000 / PERIOD_S) + delta;
}

/** A code of the phone, or one of the recovery codes; each counts once. */
export async function isSecondFactor(
  { pool, clock }: Need,
  { agencyId, userId, totpSecret }: Person & { totpSecret: string | null },
  code: string,
): Promise<boolean> {
  const step = totpSecret === null ? null : stepOf(totpSecret, code, clock());
  const { rows } =
    step === null
      ? await pool.query<{ ok: boolean }>('select store.use_recovery_code($1, $2, $3, $4) as ok', [
          ...[agencyId, userId, sha256(plainCode(code)), clock()],
        ])
      : await pool.query<{ ok: boolean }>('select store.accept_totp($1, $2, $3) as ok', [agencyId, userId, step]);
  return rows[0]?.ok === true;
}

/** Keeps the secret once a code proves that the phone has it; answers with the recovery codes, shown once. */
export async function enrol(
  { pool, clock }: Need,
  { agencyId, userId }: Person,
  secret: string,
  code: string,
): Promise<string[] | null> {
  const step = stepOf(secret, code, clock());
  if (step === null) return null;
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  await pool.query('select store.enrol_totp($1, $2, $3, $4, $5, $6)', [
    ...[agencyId, userId, secret, step, codes.map((text) => sha256(plainCode(text))), clock()],
  ]);
  return codes;
}

/** 80 random bits, so a plain hash keeps them safe: `abcd-efgh-…` in base32. */
const newRecoveryCode = (): string =>
  (new Secret({ buffer: new Uint8Array(randomBytes(10)).buffer }).base32.toLowerCase().match(/.{4}/g) ?? []).join('-');

const plainCode = (typed: string): string => typed.toLowerCase().replace(/[\s\p{Pd}]/gu, '');
