import type { SyncSnapshot } from '../wire/sync.ts';
import type { ContentRow } from '../wire/types.ts';
import { place, theirs, type Received } from './receive.ts';
import { textsOf, tidied, type OpenConflict, type Replica, type Settlement, type Write } from './replica.ts';
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
  const chosen = new Map([...replica.conflicts, ...replica.settled].map((each) => [placeKey(each), each]));
  const base: Record<string, string | null> = {};
  const writes: Write[] = [];
  const conflicts: OpenConflict[] = [];
  for (const field of snapshot.changes) {
    const key = placeKey(field);
    base[key] = field.value;
    const mine = local.get(key)?.text;
    if (mine === undefined || mine === field.value) continue;
    if (untouched(replica, key, mine, issued.get(key)?.text)) {
      writes.push({ ...place(field), before: mine, after: field.value, theirs: theirs(field) });
    } else {
      const declined = chosen.get(key)?.declined ?? [];
      conflicts.push({ ...place(field), base: null, theirs: theirs(field), mine, declined });
      chosen.delete(key);
    }
  }
  const { revision, mark } = snapshot;
  const settled = [...chosen.values()].filter(({ declined }) => declined.length > 0).map(chosenAnew);
  return { replica: tidied({ ...replica, revision, mark, base, pending: null, conflicts, settled }, rows), writes };
}

/** A choice about a text that the store no longer has: what was given up is still told. */
const chosenAnew = ({ task, field, declined }: OpenConflict | Settlement): Settlement => ({
  ...{ task, field, declined },
  ...{ over: 0, theirs: '' },
});

/** A cell that was emptied after the last sync was written in. */
function untouched({ base }: Replica, key: string, mine: string, printed = ''): boolean {
  return (mine === '' || mine === printed) && (base[key] ?? mine) === mine && base[key] !== null;
}
