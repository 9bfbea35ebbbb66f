import { workerData, type MessagePort } from 'node:worker_threads';

export type HttpRequest = { url: string; method: string; headers: Record<string, string>; body: string | null };
export type HttpAnswer = { status: number; headers: Record<string, string>; body: string } | { failed: string };

const { port, signal } = workerData as { port: MessagePort; signal: SharedArrayBuffer };

async function send({ url, method, headers, body }: HttpRequest): Promise<HttpAnswer> {
  try {
    const response = await fetch(url, { method, headers, body, redirect: 'manual' });
    return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

port.on('message', async (request: HttpRequest) => {
  port.postMessage(await send(request));
  Atomics.store(new Int32Array(signal), 0, 1);
  Atomics.notify(new Int32Array(signal), 0);
});
