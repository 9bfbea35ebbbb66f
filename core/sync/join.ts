import type { SyncConflict, SyncSnapshot } from '../wire/sync.ts';
import type { ContentRow } from '../wire/types.ts';
import { place, theirs, type Received } from './receive.ts';
import { openConflicts, textsOf, type Replica, type Write } from './replica.ts';
import { placeKey } from './types.ts';

/**
 * Starts from the store's whole state (`changesSince(0)`): a document that never synced, or one whose revision the store
 * no longer knows (`revision-unknown`: it was set up anew or restored). Nothing says who is newer, so only a cell in
 * which nobody wrote takes the store's text; two different texts are a conflict, and what the store lacks is sent.
 * `printed` = the form's rows as issued: a cell that shows just that was not written in.
 */
export function join(
  replica: Replica,
  rows: readonly ContentRow[],
  snapshot: SyncSnapshot,
  printed: readonly ContentRow[] = [],
): Received {
  const local = textsOf(rows);
  const issued = textsOf(printed);
  const base: Record<string, string | null> = {};
  const writes: Write[] = [];
  const conflicts: SyncConflict[] = [];
  for (const field of snapshot.changes) {
    const key = placeKey(field);
    base[key] = field.value;
    const mine = local.get(key)?.text;
    if (mine === undefined || mine === field.value) continue;
    if (untouched(replica, key, mine, issued.get(key)?.text)) {
      writes.push({ ...place(field), before: mine, after: field.value, theirs: theirs(field) });
    } else {
      conflicts.push({ ...place(field), base: null, theirs: theirs(field), mine });
    }
  }
  const { revision, mark } = snapshot;
  const next: Replica = { ...replica, revision, mark, base, pending: null, conflicts, settled: [] };
  return { replica: { ...next, conflicts: openConflicts(next, rows) }, writes };
}

/** A cell that was emptied after the last sync was written in. */
function untouched({ base }: Replica, key: string, mine: string, printed = ''): boolean {
  return (mine === '' || mine === printed) && (base[key] ?? mine) === mine && base[key] !== null;
}
