import type { Timer } from './types.ts';

/** A `Timer` of the host's own `setTimeout` and `clearTimeout`. */
export const timerOf =
  <Id>(set: (fire: () => void, ms: number) => Id, clear: (id: Id) => void): Timer =>
  (ms, fire) => {
    const id = set(fire, ms);
    return () => clear(id);
  };
