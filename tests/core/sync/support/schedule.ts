import fc from 'fast-check';
import { FIELDS, TASKS, type Chosen, type Store, type Typing, type World } from './world.ts';
import type { Place } from '../../../../core/sync/index.ts';

/** One thing that happens. Numbers pick among what there is at that moment. */
export type Step =
  | { do: 'type'; doc: number; place: Place; typing: Typing }
  | { do: 'sync'; doc: number }
  | { do: 'join'; doc: number }
  | { do: 'send'; doc: number }
  | { do: 'deliver'; at: number; again: boolean }
  | { do: 'hear'; at: number; again: boolean; crash: boolean }
  | { do: 'lose'; what: 'letter' | 'reply'; at: number }
  | { do: 'settle'; doc: number; at: number; chosen: Chosen }
  | { do: 'restart'; doc: number }
  | { do: 'copy'; doc: number }
  | { do: 'store-restarts' };

const number = fc.nat({ max: 7 });
const place = fc.record({ task: fc.constantFrom(...TASKS), field: fc.constantFrom(...FIELDS) });
const typing = fc.constantFrom<Typing>('replace', 'append', 'first', 'first', 'last', 'last', 'cut', 'clear', 'common');
const chosen = fc.constantFrom<Chosen>('mine', 'theirs', 'edited');

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('type' as const), doc: number, place, typing }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('sync' as const), doc: number }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('join' as const), doc: number }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('send' as const), doc: number }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('deliver' as const), at: number, again: fc.boolean() }) },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('hear' as const), at: number, again: fc.boolean(), crash: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('lose' as const), what: fc.constantFrom('letter', 'reply'), at: number }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('settle' as const), doc: number, at: number, chosen }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('restart' as const), doc: number }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('copy' as const), doc: number }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('store-restarts' as const) }) },
);

/** `shared`: everybody begins with the same texts of three clauses, else with an empty form. */
export type Schedule = { documents: number; shared: boolean; steps: Step[] };
export const schedule: fc.Arbitrary<Schedule> = fc.record({
  documents: fc.integer({ min: 2, max: 4 }),
  shared: fc.boolean(),
  steps: fc.array(step, { maxLength: 40, size: 'max' }),
});

/** One officer writes every text, the others take it over. */
export async function begin(world: World, store: Store): Promise<void> {
  for (const task of TASKS) for (const field of FIELDS) world.type(0, { task, field }, 'replace');
  for (const at of world.docs.keys()) await world.sync(store, at);
}

/** Everything happens in its turn; `restart` starts the store's process anew. */
export async function play(world: World, steps: Step[], store: Store, restart: () => void): Promise<void> {
  for (const each of steps) {
    if (each.do === 'type') world.type(each.doc, each.place, each.typing);
    else if (each.do === 'sync') await world.sync(store, each.doc);
    else if (each.do === 'join') await world.join(store, each.doc);
    else if (each.do === 'send') world.send(each.doc);
    else if (each.do === 'deliver') await world.deliver(store, each.at, each.again);
    else if (each.do === 'hear') world.hear(each.at, each.again, each.crash);
    else if (each.do === 'lose') world.lose(each.what, each.at);
    else if (each.do === 'settle') world.settle(each.doc, each.at, each.chosen);
    else if (each.do === 'restart') world.restart(each.doc);
    else if (each.do === 'copy') world.copy(each.doc);
    else restart();
  }
}
