import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';
import type { HttpAnswer, HttpRequest } from './http-worker.ts';

type Sender = { port: MessagePort; signal: Int32Array<SharedArrayBuffer>; stop(): Promise<number> };

/** UrlFetchApp gives up after about a minute. */
const PATIENCE_MS = 60_000;

/**
 * HTTP that blocks, as UrlFetchApp does: a worker sends, this thread sleeps. The store has therefore to run in another
 * process or thread.
 */
export class SyncHttp {
  private worker: Sender | null = null;

  send(request: HttpRequest): HttpAnswer {
    const { port, signal } = (this.worker ??= start());
    Atomics.store(signal, 0, 0);
    port.postMessage(request);
    if (Atomics.wait(signal, 0, 0, PATIENCE_MS) === 'timed-out') {
      // Its answer would otherwise be taken for that of the next request.
      void this.close();
      return { failed: 'timed out' };
    }
    return (receiveMessageOnPort(port) as { message: HttpAnswer }).message;
  }

  async close(): Promise<void> {
    const worker = this.worker;
    this.worker = null;
    await worker?.stop();
  }
}

function start(): Sender {
  const { port1, port2 } = new MessageChannel();
  const signal = new SharedArrayBuffer(4);
  const worker = new Worker(new URL('./http-worker.ts', import.meta.url), {
    workerData: { port: port2, signal },
    transferList: [port2],
  });
  worker.unref();
  port1.unref();
  return { port: port1, signal: new Int32Array(signal), stop: () => worker.terminate() };
}
