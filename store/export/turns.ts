import type { Pool } from 'pg';
import { ProblemError } from '../http/problems.ts';

/** Large exports one after the other, so that memory holds one; nobody waits behind many. */
const MOST_WAITING = 4;

type Turns = { last: Promise<unknown>; waiting: number };

const turnsOf = new WeakMap<Pool, Turns>();

export async function inTurn<T>(pool: Pool, work: () => Promise<T>): Promise<T> {
  const turns = turnsOf.get(pool) ?? { last: Promise.resolve(), waiting: 0 };
  turnsOf.set(pool, turns);
  if (turns.waiting >= MOST_WAITING) throw new ProblemError('export-busy');
  turns.waiting += 1;
  const mine = turns.last.then(work);
  turns.last = mine.catch(() => undefined);
  try {
    return await mine;
  } finally {
    turns.waiting -= 1;
  }
}
