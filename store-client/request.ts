import { Problem } from '../core/wire/types.ts';
import { StoreError, transportError } from './error.ts';
import type { FetchLike, StoreClientOptions } from './types.ts';

export type Call = { method: 'GET' | 'POST'; path: string; headers?: Record<string, string>; body?: unknown };
/** `json` is undefined where the answer is none. */
export type Answer = { status: number; header(name: string): string | null; json: unknown };

type Init = Parameters<FetchLike>[1];
type Way = Pick<StoreClientOptions, 'baseUrl' | 'fetch' | 'timeoutMs' | 'timer'>;

/**
 * Sends one request and answers with the parsed JSON of a 2xx; everything else is a `StoreError`. A token that the store
 * refuses is renewed once: nothing was done with a request that was answered 401.
 */
export async function request(options: StoreClientOptions, call: Call): Promise<Answer> {
  const token = await options.token();
  const reply = await ask(options, call, token);
  if (reply.status !== 401 || token === null || options.renew === undefined) return answerOf(reply, token);
  const other = await options.renew(token);
  return other === null ? answerOf(reply, token) : answerOf(await ask(options, call, other), other);
}

function ask(options: StoreClientOptions, call: Call, token: string | null): Promise<Answer> {
  const headers: Record<string, string> = { Accept: 'application/json', ...call.headers };
  if (token !== null) headers['Authorization'] = `Bearer ${token}`;
  if (call.body !== undefined) headers['Content-Type'] = 'application/json';
  const body = call.body === undefined ? {} : { body: JSON.stringify(call.body) };
  return send(options, call.path, { method: call.method, headers, ...body });
}

function answerOf({ status, header, json }: Answer, token: string | null): Answer {
  if (status >= 200 && status < 300) {
    if (json === undefined) throw transportError('bad-answer', status);
    return { status, header, json };
  }
  if (status === 401 && token === null) throw transportError('not-signed-in', status);
  const problem = Problem.safeParse(json);
  if (!problem.success) throw transportError('bad-answer', status);
  throw new StoreError({ code: problem.data.code, status, message: problem.data.detail, problem: problem.data });
}

/** One exchange with the store, whatever comes back. */
export async function send(options: Way, path: string, init: Init): Promise<Answer> {
  const url = options.baseUrl.replace(/\/+$/, '') + path;
  const { status, header, text } = await withTimeout(exchange(options.fetch, url, init), options);
  return { status, header, json: parse(text) };
}

async function exchange(fetch: FetchLike, url: string, init: Init) {
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

function withTimeout<T>(work: Promise<T>, { timeoutMs, timer }: Way): Promise<T> {
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
