import { Problem } from '../core/wire/types.ts';
import { StoreError, transportError } from './error.ts';
import type { FetchLike, StoreClientOptions } from './types.ts';

export type Call = { method: 'GET' | 'POST'; path: string; headers?: Record<string, string>; body?: unknown };
export type Answer = { status: number; header(name: string): string | null; json: unknown };

/** Sends one request and answers with the parsed JSON of a 2xx; everything else is a `StoreError`. */
export async function request(options: StoreClientOptions, call: Call): Promise<Answer> {
  const token = await options.token();
  const headers: Record<string, string> = { Accept: 'application/json', ...call.headers };
  if (token !== null) headers['Authorization'] = `Bearer ${token}`;
  if (call.body !== undefined) headers['Content-Type'] = 'application/json';
  const init = {
    method: call.method,
    headers,
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
  };
  const url = options.baseUrl.replace(/\/+$/, '') + call.path;

  const { status, header, text } = await withTimeout(exchange(options.fetch, url, init), options);
  const json = parse(text);
  if (status >= 200 && status < 300) {
    if (json === undefined) throw transportError('bad-answer', status);
    return { status, header, json };
  }
  if (status === 401 && token === null) throw transportError('not-signed-in', status);
  const problem = Problem.safeParse(json);
  if (!problem.success) throw transportError('bad-answer', status);
  throw new StoreError({ code: problem.data.code, status, message: problem.data.detail, problem: problem.data });
}

async function exchange(fetch: FetchLike, url: string, init: Parameters<FetchLike>[1]) {
  try {
    const response = await fetch(url, init);
    const text = await response.text();
    return { status: response.status, header: (name: string) => response.headers.get(name), text };
  } catch (cause) {
    // A host's own fetch may already know better (in Sheets: the server has no token).
    if (cause instanceof StoreError) throw cause;
    throw transportError('offline');
  }
}

function withTimeout<T>(work: Promise<T>, { timeoutMs, timer }: StoreClientOptions): Promise<T> {
  if (timeoutMs === undefined || timer === undefined) return work;
  return new Promise<T>((resolve, reject) => {
    const cancel = timer(timeoutMs, () => reject(transportError('timeout')));
    work.then(resolve, reject).finally(cancel);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
