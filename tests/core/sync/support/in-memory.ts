import fc from 'fast-check';
import { runs } from '../../support/runs.ts';
import { carryOut } from './carry-out.ts';
import { createMemoryStore } from './memory-store.ts';
import { schedule, type Schedule } from './schedule.ts';
import { TASKS } from './world.ts';

const ROUND = { agency: 'BTC', open: true, form: 'pl4-2367', tasks: new Set(TASKS) };

async function playInMemory(given: Schedule): Promise<void> {
  let store = createMemoryStore(ROUND);
  await carryOut(given, {
    store: () => store,
    restart: () => {
      store = createMemoryStore(ROUND, store.saved());
    },
    kept: () => ({ history: store.history(), fields: store.fields() }),
  });
}

/** A share of the schedules: each file has one, so that they run side by side. Fails with seed, path and the smallest schedule that goes wrong. */
export const runSchedules = (seed: number, numRuns: number) =>
  fc.assert(fc.asyncProperty(schedule, playInMemory), { seed, numRuns: runs(numRuns) });
