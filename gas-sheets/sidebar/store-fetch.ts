import { StoreError } from '../../store-client/index.ts';
import type { FetchLike } from '../../store-client/types.ts';
import { NotConfigured, type Call } from './call.ts';

/**
 * `fetch` for the store client: the path goes to Code.js, which adds the store's address and the access code. The page
 * has neither.
 */
export function storeFetch(call: Call): FetchLike {
  return async (path, { method, headers, body }) => {
    const { Authorization: _onServer, ...others } = headers;
    const request = { path, method: method as 'GET' | 'POST', headers: others, body };
    const answer = await call('fetch', request).catch((error: unknown) => {
      if (!(error instanceof NotConfigured)) throw error;
      throw new StoreError({ code: 'store-not-configured', status: null, message: error.message });
    });
    return {
      status: answer.status,
      headers: { get: (name) => answer.headers[name.toLowerCase()] ?? null },
      text: () => Promise.resolve(answer.body),
    };
  };
}
