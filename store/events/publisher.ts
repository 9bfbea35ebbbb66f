import type { Change } from './change-log.ts';

/** How long changes gather: one batch and one NOTIFY then stand for all of them. */
const GATHER_MS = 50;
const RETRY_MS = 1_000;
/** More than that waits for no database: who listens reads everything anew when it is back. */
const MOST_WAITING = 10_000;

type Publish = (changes: Change[]) => Promise<void>;

/** Gathers changes and hands them on in batches, one at a time, in order; a batch that failed is tried again. */
export function createPublisher(publish: Publish, onFailure: (error: unknown) => void) {
  const waiting = new Map<string, Change>();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let closed = false;

  function schedule(ms: number): void {
    if (timer !== undefined || closed) return;
    timer = setTimeout(() => {
      timer = undefined;
      running = running.then(flush);
    }, ms);
    timer.unref();
  }

  async function flush(): Promise<void> {
    const batch = [...waiting.entries()];
    if (batch.length === 0) return;
    waiting.clear();
    try {
      await publish(batch.map(([, change]) => change));
    } catch (error) {
      onFailure(error);
      for (const [key, change] of batch) keep(key, change);
      schedule(RETRY_MS);
    }
  }

  function keep(key: string, change: Change): void {
    if (waiting.size < MOST_WAITING) waiting.set(key, change);
  }

  return {
    changed(change: Change): void {
      keep(JSON.stringify([change.agencyId, change.kind, change.id]), change);
      schedule(GATHER_MS);
    },
    /** Hands on what has gathered, once. */
    async close(): Promise<void> {
      closed = true;
      clearTimeout(timer);
      running = running.then(flush);
      await running;
    },
  };
}
