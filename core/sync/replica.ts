import type { SyncConflict } from '../wire/sync.ts';
import type { ContentRow } from '../wire/types.ts';
import type { SyncMessage } from './message.ts';
import { CONTENT_FIELDS, placeKey, type Place } from './types.ts';

/** A conflict that a person settled and that the store has not heard of yet. */
export type Settlement = Place & {
  /** The version they saw and chose over. */
  over: number;
  theirs: string;
  /** Their own texts that they gave up on the way. */
  declined: string[];
};

/** A conflict that waits for a person; `declined`: texts they gave up in it before it opened again. */
export type OpenConflict = SyncConflict & Pick<Settlement, 'declined'>;

/**
 * What one document knows of the agency's rows in the store. The officer's own texts are not in it: the sheet is the
 * truth, so every function takes its rows as they stand now. Immutable; kept only after what it asks for stands in the
 * sheet (see `receive`).
 */
export type Replica = {
  round: string;
  /** Code of the agency whose rows they are. */
  agency: string;
  clientId: string;
  /** 0 = never synced: `join` first. */
  revision: number;
  mark: string;
  /** The store's text of every place at `revision`; absent = empty, null = no longer remembered and not the sheet's. */
  base: Readonly<Record<string, string | null>>;
  /** Sent and not answered: sent again as it is until an answer comes. */
  pending: SyncMessage | null;
  conflicts: readonly OpenConflict[];
  settled: readonly Settlement[];
};

export function createReplica({ round, agency, clientId }: Pick<Replica, 'round' | 'agency' | 'clientId'>): Replica {
  return { round, agency, clientId, revision: 0, mark: '', base: {}, pending: null, conflicts: [], settled: [] };
}

/** A text to be written into the sheet where `before` stands. */
export type Write = Place & { before: string; after: string; theirs: SyncConflict['theirs'] };

/** An edit that the store has not seen; `before` is absent where the base text is no longer known. */
export type Edit = Place & { before?: string; after: string };

/**
 * What the officer changed since the base. A task that the sheet lacks is no edit: a row deleted in one copy must not
 * take the others' words with it (its absence is finding F-02).
 */
export function localEdits({ base }: Pick<Replica, 'base'>, rows: readonly ContentRow[]): Edit[] {
  return [...textsOf(rows)].flatMap(([key, { task, field, text }]) => {
    const before = base[key] === undefined ? '' : base[key];
    if (before === text) return [];
    return [{ task, field, ...(before !== null && { before }), after: text }];
  });
}

/** Conflicts that wait for a person, with their own text as it stands now. */
export function openConflicts({ conflicts }: Pick<Replica, 'conflicts'>, rows: readonly ContentRow[]): OpenConflict[] {
  const local = textsOf(rows);
  return conflicts
    .map((conflict) => ({ ...conflict, mine: local.get(placeKey(conflict))?.text ?? conflict.mine }))
    .filter(({ mine, theirs }) => mine !== theirs.value);
}

/** Whoever typed the others' text has settled that conflict by hand. */
export function tidied(replica: Replica, rows: readonly ContentRow[]): Replica {
  const conflicts = openConflicts(replica, rows);
  const open = new Set(conflicts.map(placeKey));
  const byHand = replica.conflicts.filter((each) => !open.has(placeKey(each)) && each.declined.length > 0);
  return { ...replica, conflicts, settled: [...replica.settled, ...byHand.map(asSettled)] };
}

export const asSettled = ({ task, field, theirs, declined }: OpenConflict): Settlement => ({
  ...{ task, field, declined },
  ...{ over: theirs.version, theirs: theirs.value },
});

export function textsOf(rows: readonly ContentRow[]): Map<string, Place & { text: string }> {
  const texts = new Map<string, Place & { text: string }>();
  for (const row of rows) {
    for (const field of CONTENT_FIELDS) {
      const place = { task: row.task, field };
      texts.set(placeKey(place), { ...place, text: row[field] });
    }
  }
  return texts;
}
