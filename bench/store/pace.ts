/** What was measured of one kind of work: how often a second, and how long each took (ms, in order). */
export type Pace = { perSecond: number; times: number[] };

/** One kind of work; `at` counts up from 0 and is never used twice. */
type Work = (at: number) => Promise<unknown>;

/** So that what else the machine does meanwhile falls on all alike. */
const TURNS = 4;
const WARM = 8;

/** Does each work by so many clients at once, in turns. */
export async function sideBySide<K extends string>(
  works: Record<K, Work>,
  { clients, seconds }: { clients: number; seconds: number },
): Promise<Record<K, Pace>> {
  const names = Object.keys(works) as K[];
  const state = Object.fromEntries(names.map((name) => [name, { next: 0, busy: 0, times: [] as number[] }])) as Record<
    K,
    { next: number; busy: number; times: number[] }
  >;
  // Threads start, statements are prepared, code is compiled: not what is measured.
  for (const name of names) {
    await Promise.all(Array.from({ length: Math.min(clients, WARM) }, () => works[name](state[name].next++)));
  }
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const name of names) {
      const its = state[name];
      const began = performance.now();
      const until = began + (seconds * 1000) / TURNS;
      const client = async () => {
        while (performance.now() < until) {
          const started = performance.now();
          await works[name](its.next++);
          its.times.push(performance.now() - started);
        }
      };
      await Promise.all(Array.from({ length: clients }, client));
      its.busy += performance.now() - began;
    }
  }
  const paceOf = ({ busy, times }: { busy: number; times: number[] }): Pace => ({
    perSecond: (times.length * 1000) / busy,
    times: times.sort((a, b) => a - b),
  });
  return Object.fromEntries(names.map((name) => [name, paceOf(state[name])])) as Record<K, Pace>;
}

/** The time below which this share of all (sorted) stays. */
export const quantile = (sorted: number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
