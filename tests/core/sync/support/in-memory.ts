import fc from 'fast-check';
import { expect } from 'vitest';
import type { SyncAnswer, SyncRequest } from '../../../../core/wire/sync.ts';
import { runs } from '../../support/runs.ts';
import { createMemoryStore } from './memory-store.ts';
import { expectNothingLost } from './no-loss.ts';
import { begin, play, schedule, type Schedule } from './schedule.ts';
import { createWorld, TASKS, type Store } from './world.ts';

const ROUND = { open: true, form: 'pl4-2367', tasks: new Set(TASKS) };

/** Plays one schedule to its end; the late letters of the network arrive after everybody was quiet. */
export async function playInMemory({ documents, shared, steps }: Schedule): Promise<void> {
  const world = createWorld(documents);
  let kept = createMemoryStore(ROUND);
  const answered = new Map<string, string>();
  const store: Store = {
    sync: (request: SyncRequest): SyncAnswer => {
      const before = kept.revision();
      const answer = kept.sync(request);
      const earlier = answered.get(answer.messageId);
      if (request.changes.length > 0) {
        if (earlier !== undefined) {
          expect(JSON.stringify(answer)).toBe(earlier);
          expect(kept.revision()).toBe(before);
        }
        answered.set(answer.messageId, JSON.stringify(answer));
      }
      return answer;
    },
    changesSince: (since) => kept.changesSince(since),
  };
  if (shared) await begin(world, store);
  await play(world, steps, store, () => {
    kept = createMemoryStore(ROUND, kept.saved());
    return store;
  });
  await world.settleAll(store);
  while (world.letters.length > 0) await world.deliver(store, 0, false);
  while (world.replies.length > 0) world.hear(0, false, false);
  await world.settleAll(store);
  expectNothingLost(world, { history: kept.history(), fields: kept.fields() });
}

/** Fails with seed, path and the smallest schedule that goes wrong. */
export const runSchedules = (seed: number, numRuns: number) =>
  fc.assert(fc.asyncProperty(schedule, playInMemory), { seed, numRuns: runs(numRuns) });
