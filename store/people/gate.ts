/** Why an attempt was not even looked at. */
export class Busy extends Error {}

/**
 * Lets through so many at a time, makes so many wait, refuses the rest: a flood of sign-ins must leave the threads that
 * compute password hashes, and the memory each takes, to everything else.
 */
export function createGate(atOnce: number, waitingAtMost: number) {
  let inside = 0;
  const queue: (() => void)[] = [];
  return async function pass<T>(work: () => Promise<T>): Promise<T> {
    if (inside < atOnce) inside += 1;
    else if (queue.length < waitingAtMost) await new Promise<void>((resolve) => queue.push(resolve));
    else throw new Busy();
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next === undefined) inside -= 1;
      else next();
    }
  };
}
