import { SCOPE } from '../access.ts';
import type { SyncHttp } from '../http-sync.ts';
import type { Env } from './env.ts';

/** The one https name that leads to the local store. Nothing else leaves the machine. */
export const STORE_NAME = 'https://can-cu.test';

type Options = {
  method?: string;
  headers?: Record<string, string>;
  payload?: string;
  contentType?: string;
  muteHttpExceptions?: boolean;
  followRedirects?: boolean;
};
const KNOWN = new Set(['method', 'headers', 'payload', 'contentType', 'muteHttpExceptions', 'followRedirects']);

/** Google's servers reach only the public internet: no loopback, no private network, and we allow no plain http. */
function requirePublicHttps(url: string): URL {
  const parsed = URL.parse(url);
  if (!parsed || parsed.protocol !== 'https:') throw new Error(`Address is not public https: ${url}`);
  const { hostname } = parsed;
  if (
    !hostname.includes('.') ||
    /^[\d.]+$/.test(hostname) ||
    hostname.startsWith('[') ||
    /\.(local|internal|localhost)$/.test(hostname)
  ) {
    throw new Error(`DNS error: ${hostname}`);
  }
  return parsed;
}

function requireListed(env: Env, url: string): void {
  const list = env.access.manifest.urlFetchWhitelist;
  if (list && !list.some((prefix) => url.startsWith(prefix))) {
    throw new Error(`UrlFetch calls to ${url} are not permitted by your admin or the urlFetchWhitelist`);
  }
}

function readOptions(given: Options): Required<Omit<Options, 'contentType' | 'payload'>> & Options {
  const unknown = Object.keys(given).find((key) => !KNOWN.has(key));
  if (unknown) throw new Error(`UrlFetchApp.fetch: option "${unknown}" is not part of the stand-in`);
  return { method: 'get', headers: {}, muteHttpExceptions: false, followRedirects: true, ...given };
}

export function urlFetchApp(env: Env, http: SyncHttp, storeUrl: string | null): object {
  const fetch = (address: string, given: Options = {}): object => {
    env.access.needScope('UrlFetchApp.fetch', SCOPE.fetch);
    const url = requirePublicHttps(address);
    requireListed(env, address);
    const { method, headers, payload, contentType, muteHttpExceptions } = readOptions(given);
    if (url.origin !== STORE_NAME || !storeUrl || env.trouble.storeDown) {
      env.log.fetch({ method, url: address, status: null });
      throw new Error(`Address unavailable: ${address}`);
    }
    const answer = http.send({
      url: storeUrl.replace(/\/+$/, '') + url.pathname + url.search,
      method: method.toUpperCase(),
      // Without a content type Google sends a form; a host must say what it sends.
      headers: {
        ...headers,
        ...(payload === undefined ? {} : { 'content-type': contentType ?? 'application/x-www-form-urlencoded' }),
      },
      body: payload ?? null,
    });
    env.log.fetch({ method, url: address, status: 'failed' in answer ? null : answer.status });
    if ('failed' in answer) throw new Error(`Address unavailable: ${address}`);
    if (answer.status >= 400 && !muteHttpExceptions)
      throw new Error(`Request failed for ${address} returned code ${answer.status}`);
    return env.strict.make('HTTPResponse', {
      getResponseCode: () => answer.status,
      getHeaders: () => new Map(Object.entries(answer.headers)),
      getContentText: (_charset?: string) => answer.body,
    });
  };
  return env.strict.make('UrlFetchApp', { fetch });
}
