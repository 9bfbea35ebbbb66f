import { expect } from 'vitest';
import { CONTENT_FIELDS, placeKey } from '../../../../core/sync/types.ts';
import type { FieldState, HistoryEntry } from '../../../../core/wire/sync.ts';
import { fieldsOf } from './memory-store.ts';
import { marksIn, type World } from './world.ts';

/** What a store keeps of a round. */
export type Kept = { history: readonly HistoryEntry[]; fields: Map<string, FieldState> };

/** What has to hold once everybody has synced, whatever happened on the way. */
export function expectNothingLost(world: World, { history, fields }: Kept): void {
  expectSameEverywhere(world, fields);
  expect(replayed(fieldsOf(history))).toEqual(replayed(fields));
  const standing = new Set([...fields.values()].flatMap(({ value }) => [...marksIn(value)]));
  for (const mark of world.marks()) {
    if (standing.has(mark)) continue;
    expect(world.takenOut.has(mark) || world.givenUp.has(mark), `${mark} vanished without a person's doing`).toBe(true);
    expectTakenOutByPerson(mark, history);
    if (world.givenUp.has(mark) && !world.takenOut.has(mark)) {
      expect(
        history.some((entry) => tells(entry, mark)),
        `${mark}, given up, is not in the history`,
      ).toBe(true);
    }
  }
}

function expectSameEverywhere({ docs }: World, fields: Map<string, FieldState>): void {
  for (const { name, rows } of docs) {
    for (const row of rows) {
      for (const field of CONTENT_FIELDS) {
        const stored = fields.get(placeKey({ task: row.task, field }))?.value ?? '';
        expect(row[field], `${name} shows ${row.task} ${field}`).toBe(stored);
      }
    }
  }
}

/** Each line that took a text out is an edit by somebody who had it before them, or a choice; a merge takes out only what its author had. */
function expectTakenOutByPerson(mark: string, history: readonly HistoryEntry[]): void {
  for (const { how, before, after, mine } of history) {
    if (!marksIn(before).has(mark) || marksIn(after).has(mark)) continue;
    const byHand = how === 'edit' || how === 'chosen' || (how === 'merge' && !marksIn(mine ?? '').has(mark));
    expect(byHand, `${mark} was taken out by ${how}`).toBe(true);
  }
}

const tells = ({ before, after, mine }: HistoryEntry, mark: string): boolean =>
  [before, after, mine ?? ''].some((text) => marksIn(text).has(mark));

const replayed = (fields: Map<string, FieldState>) =>
  Object.fromEntries([...fields].map(([key, { value, version }]) => [key, { value, version }]));
