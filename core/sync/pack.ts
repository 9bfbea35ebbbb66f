import type { SyncMemory } from '../memory/types.ts';
import type { ContentRow } from '../wire/types.ts';
import { digest } from './message.ts';
import { textsOf, type Replica } from './replica.ts';

/**
 * A replica as the document remembers it (CONTRACTS §8): a hash of each text that the store holds; texts only while
 * something waits to be sent or settled.
 */
export function packReplica(replica: Replica, rows: readonly ContentRow[]): SyncMemory {
  const { round, agency, clientId, revision, mark, pending, conflicts, settled } = replica;
  const local = textsOf(rows);
  const hashes: Record<string, string> = {};
  const base: Record<string, string> = {};
  for (const [key, text] of Object.entries(replica.base)) {
    if (text === '') continue;
    hashes[key] = text === null ? UNKNOWN : hashOf(text);
    if (text !== null && local.has(key) && local.get(key)?.text !== text) base[key] = text;
  }
  const edited = [...local].some(([key, { text }]) => text !== (replica.base[key] ?? ''));
  const waits = edited || pending !== null || conflicts.length > 0 || settled.length > 0;
  const outbox = { base, pending, conflicts: [...conflicts], settled: [...settled] };
  return { round, agency, clientId, revision, mark, hashes, outbox: waits ? outbox : null };
}

/** The replica again. A base text that is neither the sheet's nor remembered is not known (null). */
export function unpackReplica(memory: SyncMemory, rows: readonly ContentRow[]): Replica {
  const { round, agency, clientId, revision, mark, hashes, outbox } = memory;
  const local = textsOf(rows);
  const base: Record<string, string | null> = {};
  for (const [key, hash] of Object.entries(hashes)) {
    const here = local.get(key)?.text;
    base[key] = here !== undefined && hashOf(here) === hash ? here : (outbox?.base[key] ?? null);
  }
  const { pending, conflicts, settled } = outbox ?? { pending: null, conflicts: [], settled: [] };
  return { round, agency, clientId, revision, mark, base, pending, conflicts, settled };
}

/** The hash of no text. */
const UNKNOWN = '-';

/** Long enough to tell two texts of one cell apart. */
function hashOf(text: string): string {
  return digest(text).slice(0, 16);
}
