import type { LoggedChange } from './change-log.ts';
import type { Subscriber } from './hub.ts';

const PING_MS = 20_000;
/** A client that reads slower than that is cut off; it comes back with its Last-Event-ID and misses nothing. */
const MOST_QUEUED = 1_000;

type Stream = {
  /** What one change looks like to this client. */
  describe(change: LoggedChange): string;
  subscribe(subscriber: Subscriber): Promise<() => void>;
  /** Whether the client may still listen; asked with every ping. */
  mayGoOn(): Promise<boolean>;
  /** Called once, however it ends. */
  onEnd(): void;
};

/** Server-sent events as the HTML standard frames them. Once it is there, every change from then on is in it. */
export async function eventStream(stream: Stream): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  const cleanup: (() => void)[] = [stream.onEnd];
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;

  const stop = () => {
    controller = undefined;
    for (const undo of cleanup.splice(0)) undo();
  };
  const end = () => {
    controller?.close();
    stop();
  };
  const write = (text: string) => {
    controller?.enqueue(encoder.encode(text));
    if ((controller?.desiredSize ?? 1) <= 0) end();
  };
  const body = new ReadableStream<Uint8Array>(
    { start: (fresh) => void (controller = fresh), cancel: stop },
    { highWaterMark: MOST_QUEUED },
  );

  try {
    // The headers leave with the first byte: the client hears at once that it is connected.
    write('retry: 3000\n: connected\n\n');
    const leave = await stream.subscribe({
      tell: (change) => write(`id: ${change.sequence}\nevent: changed\ndata: ${stream.describe(change)}\n\n`),
      lost: (last) => write(`id: ${last}\nevent: reset\ndata: {}\n\n`),
      end,
    });
    cleanup.push(leave);
    const timer = setInterval(() => {
      write(': ping\n\n');
      stream.mayGoOn().then(
        (may) => may || end(),
        // The database is away: it will be asked again.
        () => undefined,
      );
    }, PING_MS);
    timer.unref();
    cleanup.push(() => clearInterval(timer));
    // It may have been ended while it was being entered.
    if (controller === undefined) stop();
    return body;
  } catch (error) {
    stop();
    throw error;
  }
}
