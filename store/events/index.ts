import type { ClientConfig, Pool } from 'pg';
import { COORDINATOR_ID } from '../database/reference-data.ts';
import { errorFacts } from '../log.ts';
import type { Log } from '../log.ts';
import { endOfFeed, readChanges, recordChanges } from './change-log.ts';
import type { Change } from './change-log.ts';
import { listen, notify } from './channel.ts';
import { createHub } from './hub.ts';
import type { Subscriber } from './hub.ts';
import { createPublisher } from './publisher.ts';

/** A NOTIFY may be lost with its connection: the feeds are looked at now and then all the same. */
const LOOK_EVERY_MS = 15_000;

export type StoreEvents = {
  /** To be called after the commit, never inside a write. */
  changed(change: Change): void;
  subscribe(feed: number, after: number | null, subscriber: Subscriber): Promise<() => void>;
  close(): Promise<void>;
};

/**
 * Tells every listening client, whichever process it hangs on, what changed. A process that is killed within 50 ms of a
 * commit tells nobody of it: an event is a hint to read again, and whoever comes back reads anyway.
 */
export function createEvents(pool: Pool, app: ClientConfig, log: Log): StoreEvents {
  const failed = (error: unknown) => log('events-failed', errorFacts(error));
  const hub = createHub(
    { end: (feed) => endOfFeed(pool, feed), read: (feed, after, limit) => readChanges(pool, feed, after, limit) },
    failed,
  );
  const listener = listen(app, hub.wake, failed);
  const publisher = createPublisher(async (changes) => {
    await notify(pool, await recordChanges(pool, changes, COORDINATOR_ID));
  }, failed);
  const timer = setInterval(() => hub.wake(null), LOOK_EVERY_MS);
  timer.unref();
  let closing: Promise<void> | undefined;
  async function close(): Promise<void> {
    clearInterval(timer);
    await publisher.close();
    hub.close();
    await listener.close();
  }
  return { changed: publisher.changed, subscribe: hub.subscribe, close: () => (closing ??= close()) };
}
