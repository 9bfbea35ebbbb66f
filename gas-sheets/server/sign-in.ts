import { DeviceAuthorization, DeviceTokens } from '../../core/wire/people.ts';
import { pairOf, writePair } from '../../store-client/index.ts';
import { ON_SERVER } from '../door/contract.ts';
import { deviceCode, keepDeviceCode, setSecret } from './secret.ts';

/**
 * The page runs the sign-in by device code, but the codes and tokens of it stay here (CONTRACTS §8): in what the page
 * gets, a word stands in for each, and in what the page sends the word is replaced.
 */
export const OAUTH = '/api/v1/oauth/';
const DEVICE = `${OAUTH}device_authorization`;
export const TOKEN = `${OAUTH}token`;

export function outgoing(path: string, body: string | undefined): string | undefined {
  const code = path === TOKEN ? deviceCode() : null;
  if (body === undefined || code === null) return body;
  return body.replace(`device_code=${ON_SERVER}`, `device_code=${encodeURIComponent(code)}`);
}

export function incoming(path: string, status: number, body: string): string {
  if (status !== 200 || (path !== DEVICE && path !== TOKEN)) return body;
  const answer: unknown = parsed(body);
  const asked = DeviceAuthorization.safeParse(answer);
  if (asked.success) {
    keepDeviceCode(asked.data.device_code);
    return JSON.stringify({ ...asked.data, device_code: ON_SERVER });
  }
  const tokens = DeviceTokens.safeParse(answer);
  if (tokens.success) {
    setSecret(writePair(pairOf(tokens.data)));
    return JSON.stringify({ ...tokens.data, access_token: ON_SERVER, refresh_token: ON_SERVER });
  }
  // Not the store's own shape: whatever stands there is not for the page either.
  return '';
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // A proxy's page instead of the store's answer.
    return null;
  }
}
