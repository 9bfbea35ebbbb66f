import { MENU_VERBS } from '../door/contract.ts';
import type { MenuVerb } from '../door/contract.ts';
import { activeSpreadsheet } from './spreadsheet.ts';

/**
 * A menu press cannot reach into a sidebar, and Code.js cannot await the store: the verb is left here for the sidebar
 * that the press opens. The user cache is shared by all files of a user, hence the file's id in the key.
 */
const SECONDS = 120;

const key = (): string => `can-cu.verb.${activeSpreadsheet().getId()}`;

export function leaveVerb(verb: MenuVerb): void {
  CacheService.getUserCache().put(key(), verb, SECONDS);
}

/** Answers once. */
export function takeVerb(): MenuVerb | null {
  const cache = CacheService.getUserCache();
  const left = cache.get(key());
  if (left !== null) cache.remove(key());
  return MENU_VERBS.find((verb) => verb === left) ?? null;
}
