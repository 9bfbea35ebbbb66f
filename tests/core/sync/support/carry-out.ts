import { expect } from 'vitest';
import type { SyncRequest } from '../../../../core/wire/sync.ts';
import { expectNothingLost, type Kept } from './no-loss.ts';
import { begin, play, type Schedule } from './schedule.ts';
import { createWorld, type Store } from './world.ts';

/** A store, what a restart makes of it, and what it keeps. */
export type Tried = { store: () => Store; restart: () => void; kept: () => Kept | Promise<Kept> };

/** Plays one schedule to its end; the late letters of the network arrive after everybody was quiet. */
export async function carryOut({ documents, shared, steps }: Schedule, tried: Tried): Promise<void> {
  const world = createWorld(documents);
  const store = withoutRepetition(tried.store);
  if (shared) await begin(world, store);
  await play(world, steps, store, tried.restart);
  await world.settleAll(store);
  while (world.letters.length > 0) await world.deliver(store, 0, false);
  while (world.replies.length > 0) world.hear(0, false, false);
  await world.settleAll(store);
  expectNothingLost(world, await tried.kept());
}

/** The same message twice changes nothing: it has the same answer, and the next revision is the one after the last. */
function withoutRepetition(store: () => Store): Store {
  const answers = new Map<string, string>();
  let newest = 0;
  return {
    async sync(request: SyncRequest) {
      const answer = await store().sync(request);
      if (request.changes.length === 0) {
        expect(answer.revision).toBe(newest);
        return answer;
      }
      const earlier = answers.get(answer.messageId);
      if (earlier === undefined) expect(answer.revision).toBe((newest += 1));
      else expect(JSON.stringify(answer)).toBe(earlier);
      answers.set(answer.messageId, JSON.stringify(answer));
      return answer;
    },
    changesSince: (since) => store().changesSince(since),
  };
}
