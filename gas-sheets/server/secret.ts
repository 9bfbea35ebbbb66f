import { readKept } from '../../store-client/index.ts';
import type { Kept } from '../../store-client/index.ts';

/**
 * An access code, or the pair of tokens of a sign-in, stands in the user's own properties, is read only on the way to
 * the store, and never goes back to the page (CONTRACTS §8).
 */
const KEY = 'CAN_CU_TOKEN';
/** Of a sign-in that waits for the person's yes. */
const DEVICE = 'CAN_CU_DEVICE_CODE';

const properties = () => PropertiesService.getUserProperties();

export const secret = (): Kept | null => readKept(properties().getProperty(KEY));

export function hasSecret(): boolean {
  return properties().getProperty(KEY) !== null;
}

export function setSecret(token: string): null {
  properties().setProperty(KEY, token);
  properties().deleteProperty(DEVICE);
  return null;
}

export function forgetSecret(): void {
  properties().deleteProperty(KEY);
  properties().deleteProperty(DEVICE);
}

export const deviceCode = (): string | null => properties().getProperty(DEVICE);

export function keepDeviceCode(code: string): void {
  properties().setProperty(DEVICE, code);
}
