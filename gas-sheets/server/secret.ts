/**
 * The access code stands in the user's own properties, reads only in `store-fetch.ts`, and never goes back to the page
 * (CONTRACTS §8).
 */
const KEY = 'CAN_CU_TOKEN';

export function secret(): string | null {
  return PropertiesService.getUserProperties().getProperty(KEY);
}

export function hasSecret(): boolean {
  return secret() !== null;
}

export function setSecret(token: string): null {
  PropertiesService.getUserProperties().setProperty(KEY, token);
  return null;
}

export function clearSecret(): null {
  PropertiesService.getUserProperties().deleteProperty(KEY);
  return null;
}
