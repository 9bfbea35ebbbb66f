import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** OWASP's first choice for argon2id where many sign in at once: 19 MiB, two passes, 40 ms. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 };
const TAG = 32;
const SALT = 16;
const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** NIST SP 800-63B-4: length, not composition. Whoever has a second factor is held to no less. */
export const SHORTEST_PASSWORD = 12;
const LONGEST_PASSWORD = 256;

/** The PHC string: what was used stands beside the hash, so that costs may rise later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT);
  const hash = await derive('argon2id', {
    ...COST,
    message: plain(password),
    nonce: salt,
    tagLength: TAG,
  });
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${unpadded(salt)}$${unpadded(hash)}`;
}

/** With no account behind it (`null`) it takes as long and is false: time tells nobody which names exist. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const match = PHC.exec(kept ?? NOBODY);
  if (match === null) return false;
  const [, memory, passes, parallelism, salt = '', expected = ''] = match;
  const wanted = Buffer.from(expected, 'base64');
  const hash = await derive('argon2id', {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    message: plain(password),
    nonce: Buffer.from(salt, 'base64'),
    tagLength: wanted.length,
  });
  return timingSafeEqual(hash, wanted) && kept !== null;
}

/** Why this cannot be a password; null when it can. */
export function passwordFault(password: string, login: string): string | null {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return `Mật khẩu cần ít nhất ${SHORTEST_PASSWORD} ký tự.`;
  if (length > LONGEST_PASSWORD) return `Mật khẩu dài tối đa ${LONGEST_PASSWORD} ký tự.`;
  const folded = plain(password).toLowerCase();
  if (folded.includes(login.split('@')[0] ?? login)) return 'Mật khẩu không được chứa tên đăng nhập.';
  if (new Set(folded).size < 5) return 'Mật khẩu dùng quá ít ký tự khác nhau, dễ đoán.';
  return null;
}

/** The same letters, however the keyboard composes them (Vietnamese ones come both ways). */
const plain = (password: string) => password.normalize('NFKC');
const unpadded = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');

/** Stands in for the hash of an account that does not exist; no password is known to fit it. */
const NOBODY = `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${unpadded(Buffer.alloc(SALT))}$${unpadded(Buffer.alloc(TAG))}`;
