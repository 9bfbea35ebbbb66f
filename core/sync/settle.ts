import { plainText } from '../wire/content.ts';
import type { ContentRow } from '../wire/types.ts';
import type { Received } from './receive.ts';
import { asSettled, tidied, type Replica, type Write } from './replica.ts';
import { placeKey, type Place } from './types.ts';

/** What a person chose where both sides edited. */
export type Choice = { take: 'mine' } | { take: 'theirs' } | { take: 'edited'; text: string };

/** Settles an open conflict. As with `receive`, the writes go first. A place without conflict changes nothing. */
export function settle(replica: Replica, rows: readonly ContentRow[], where: Place, choice: Choice): Received {
  const key = placeKey(where);
  const current = tidied(replica, rows);
  const conflict = current.conflicts.find((each) => placeKey(each) === key);
  if (conflict === undefined) return { replica: current, writes: [] };
  const { task, field, theirs, mine } = conflict;
  const after = choice.take === 'mine' ? mine : choice.take === 'theirs' ? theirs.value : plainText(choice.text);
  const kept = after === mine;
  const declined = kept ? conflict.declined : [...conflict.declined, mine];
  return {
    replica: {
      ...current,
      conflicts: current.conflicts.filter((each) => each !== conflict),
      settled: [...current.settled, asSettled({ ...conflict, declined })],
    },
    writes: kept ? [] : [{ task, field, before: mine, after, theirs }],
  };
}

/**
 * Writes that the sheet cannot take (a formula, a task over several lines): each waits as a conflict, so that the old
 * text that still stands there is never taken for an edit.
 */
export function keepOpen(replica: Replica, left: readonly Write[]): Replica {
  const keys = new Set(left.map(placeKey));
  const given = new Map(replica.settled.map((each) => [placeKey(each), each.declined]));
  return {
    ...replica,
    conflicts: [
      ...replica.conflicts.filter((each) => !keys.has(placeKey(each))),
      ...left.map(({ task, field, before, theirs }) => ({
        ...{ task, field, base: before, theirs, mine: before },
        declined: (given.get(placeKey({ task, field })) ?? []).filter((text) => text !== before),
      })),
    ],
    settled: replica.settled.filter((each) => !keys.has(placeKey(each))),
  };
}
