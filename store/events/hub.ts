import type { LoggedChange } from './change-log.ts';

const PAGE = 500;

/** A listener of one feed. `tell` gets changes in order, each once; `lost` says that some are gone for good. */
export type Subscriber = { tell(change: LoggedChange): void; lost(end: number): void; end(): void };

export type FeedReader = {
  end(feed: number): Promise<number>;
  read(feed: number, after: number, limit: number): Promise<LoggedChange[]>;
};

type Follower = { subscriber: Subscriber; position: number };
type Feed = { followers: Set<Follower>; pumping: boolean; again: boolean };

/**
 * The listeners of this process. A feed is read once for all who follow it, from where the furthest behind stands; so a
 * wake that was lost, doubled or early does no harm.
 */
export function createHub({ end, read }: FeedReader, onFailure: (error: unknown) => void) {
  const feeds = new Map<number, Feed>();

  async function pump(id: number): Promise<void> {
    const feed = feeds.get(id);
    if (feed === undefined) return;
    feed.again = true;
    if (feed.pumping) return;
    feed.pumping = true;
    try {
      while (feed.again) {
        feed.again = false;
        await deliver(id, feed);
      }
    } catch (error) {
      onFailure(error);
    } finally {
      feed.pumping = false;
    }
  }

  async function deliver(id: number, feed: Feed): Promise<void> {
    for (;;) {
      const followers = [...feed.followers];
      if (followers.length === 0) return;
      const after = Math.min(...followers.map(({ position }) => position));
      const changes = await read(id, after, PAGE);
      for (const change of changes) {
        for (const follower of followers) {
          if (change.sequence <= follower.position || !feed.followers.has(follower)) continue;
          follower.position = change.sequence;
          follower.subscriber.tell(change);
        }
      }
      if (changes.length < PAGE) return;
    }
  }

  /** `after`: the last change this listener has seen; null: it wants only what comes. Returns how to leave. */
  async function subscribe(id: number, after: number | null, subscriber: Subscriber): Promise<() => void> {
    const last = await end(id);
    const missed = after !== null && (after > last || (after < last && !(await follows(id, after))));
    if (missed) subscriber.lost(last);
    const follower = { subscriber, position: after === null || missed ? last : after };
    const feed = feeds.get(id) ?? { followers: new Set<Follower>(), pumping: false, again: false };
    feeds.set(id, feed);
    feed.followers.add(follower);
    void pump(id);
    return () => {
      feed.followers.delete(follower);
      if (feed.followers.size === 0 && feeds.get(id) === feed) feeds.delete(id);
    };
  }

  const follows = async (id: number, after: number) => (await read(id, after, 1))[0]?.sequence === after + 1;

  return {
    subscribe,
    /** Some feeds have news; null: any may have. */
    wake(ids: number[] | null): void {
      for (const id of ids ?? [...feeds.keys()]) void pump(id);
    },
    close(): void {
      for (const { followers } of feeds.values()) for (const { subscriber } of followers) subscriber.end();
      feeds.clear();
    },
  };
}
