import { Client } from 'pg';
import type { ClientConfig, Pool } from 'pg';

const CHANNEL = 'can_cu_changes';
/** A payload has to be shorter than 8,000 bytes; a longer list says "everybody". */
const LONGEST_PAYLOAD = 7_900;
const SHORTEST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

/** Wakes the listeners of these feeds in every process. Not inside a write: NOTIFY holds a global lock until the commit. */
export async function notify(pool: Pool, feeds: number[]): Promise<void> {
  const payload = feeds.join(' ');
  await pool.query('select pg_notify($1, $2)', [CHANNEL, payload.length > LONGEST_PAYLOAD ? '' : payload]);
}

export type Listener = { close(): Promise<void> };

/**
 * One connection a process that listens, and comes back when it is lost. `wake(null)` means "any feed": after a
 * reconnect, too, since what was told meanwhile is gone.
 */
export function listen(
  config: ClientConfig,
  wake: (feeds: number[] | null) => void,
  onLost: (error: Error) => void,
): Listener {
  let client: Client | null = null;
  let closed = false;
  let pause = SHORTEST_PAUSE_MS;
  let timer: NodeJS.Timeout | undefined;

  const again = (error: Error) => {
    if (closed || timer !== undefined) return;
    onLost(error);
    timer = setTimeout(() => {
      timer = undefined;
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      void connect();
    }, pause);
    timer.unref();
  };

  async function connect(): Promise<void> {
    const fresh = new Client(config);
    fresh.on('error', again);
    fresh.on('end', () => again(new Error('the listening connection ended')));
    fresh.on('notification', ({ payload = '' }) => wake(payload === '' ? null : payload.split(' ').map(Number)));
    try {
      await fresh.connect();
      await fresh.query(`listen ${CHANNEL}`);
      if (closed) return await fresh.end();
      client = fresh;
      pause = SHORTEST_PAUSE_MS;
      wake(null);
    } catch (error) {
      await fresh.end().catch(() => undefined);
      again(error instanceof Error ? error : new Error(String(error)));
    }
  }

  const first = connect();
  return {
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await first;
      await client?.end().catch(() => undefined);
    },
  };
}
