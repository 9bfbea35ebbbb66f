import { plainText } from '../wire/content.ts';
import type { ContentRow } from '../wire/types.ts';
import type { Received } from './receive.ts';
import { openConflicts, type Replica, type Write } from './replica.ts';
import { placeKey, type Place } from './types.ts';

/** What a person chose where both sides edited. */
export type Choice = { take: 'mine' } | { take: 'theirs' } | { take: 'edited'; text: string };

/** Settles an open conflict. As with `receive`, the writes go first. A place without conflict changes nothing. */
export function settle(replica: Replica, rows: readonly ContentRow[], where: Place, choice: Choice): Received {
  const key = placeKey(where);
  const conflicts = openConflicts(replica, rows);
  const conflict = conflicts.find((each) => placeKey(each) === key);
  if (conflict === undefined) return { replica: { ...replica, conflicts }, writes: [] };
  const { task, field, theirs, mine } = conflict;
  const after = choice.take === 'mine' ? mine : choice.take === 'theirs' ? theirs.value : plainText(choice.text);
  const declined = after === mine ? null : mine;
  return {
    replica: {
      ...replica,
      conflicts: conflicts.filter((each) => each !== conflict),
      settled: [...replica.settled, { task, field, over: theirs.version, theirs: theirs.value, declined }],
    },
    writes: declined === null ? [] : [{ task, field, before: mine, after, theirs }],
  };
}

/**
 * Writes that the sheet cannot take (a formula, a task over several lines): each waits as a conflict, so that the old
 * text that still stands there is never taken for an edit.
 */
export function keepOpen(replica: Replica, left: readonly Write[]): Replica {
  const keys = new Set(left.map(placeKey));
  return {
    ...replica,
    conflicts: [
      ...replica.conflicts.filter((each) => !keys.has(placeKey(each))),
      ...left.map(({ task, field, before, theirs }) => ({ task, field, base: before, theirs, mine: before })),
    ],
    settled: replica.settled.filter((each) => !keys.has(placeKey(each))),
  };
}
