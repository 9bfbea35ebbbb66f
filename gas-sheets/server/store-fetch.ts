import { formBody } from '../../store-client/index.ts';
import type { Answers, Params } from '../door/contract.ts';
import { DoorError } from './door-error.ts';
import { forgetSecret, secret } from './secret.ts';
import { incoming, OAUTH, outgoing, TOKEN } from './sign-in.ts';

type Options = GoogleAppsScript.URL_Fetch.URLFetchRequestOptions;

/** Set once by the administrator (docs/google-sheets.md): `https://can-cu.example.gov.vn`, without a path. */
const STORE_URL = 'STORE_URL';

/** What the page may set itself; above all not `Authorization`. */
const REQUEST_HEADERS = ['accept', 'accept-language', 'content-type', 'idempotency-key'];
const FORM = 'application/x-www-form-urlencoded';
const RESPONSE_HEADERS = ['content-type', 'idempotent-replayed', 'retry-after'];

/** Only the store's API, and no way up out of it, in no spelling. */
function isApiPath(path: string): boolean {
  return /^\/api\/v1\/[A-Za-z0-9._~%/?&=:,+-]*$/.test(path) && !/\.\.|\/\/|%2e|%2f|%5c/i.test(path);
}

function storeAddress(): string {
  const address = PropertiesService.getScriptProperties().getProperty(STORE_URL)?.replace(/\/+$/, '') ?? '';
  if (!/^https:\/\/[^/?#@\s]+$/.test(address)) {
    throw new DoorError(
      'not-configured',
      'Chưa đặt địa chỉ nơi nhận của Căn Cứ. Đề nghị quản trị viên đặt thuộc tính STORE_URL (https://…) của tập lệnh.',
    );
  }
  return address;
}

function pick(headers: Record<string, unknown>, names: string[]): Record<string, string> {
  const picked: Record<string, string> = {};
  Object.keys(headers).forEach((name) => {
    if (names.indexOf(name.toLowerCase()) >= 0) picked[name.toLowerCase()] = String(headers[name]);
  });
  return picked;
}

/** Redirects are not followed: the access code goes to the store and to nobody else. */
export function storeFetch({ path, method, headers, body }: Params<'fetch'>): Answers['fetch'] {
  if (!isApiPath(path)) {
    throw new DoorError('bad-request', 'Bảng Căn Cứ chỉ được gọi nơi nhận của Căn Cứ (/api/v1/).');
  }
  const { 'content-type': contentType, ...others } = pick(headers, REQUEST_HEADERS);
  const ask = (access: string | null) => {
    const options: Options = {
      method: method === 'POST' ? 'post' : 'get',
      headers: access === null ? others : { ...others, Authorization: `Bearer ${access}` },
    };
    if (contentType !== undefined) options.contentType = contentType;
    const payload = outgoing(path, body);
    if (payload !== undefined) options.payload = payload;
    return send(path, options);
  };
  // A sign-in carries its own codes; an access code has no business there.
  const access = path.indexOf(OAUTH) === 0 ? null : (secret()?.access ?? null);
  let response = ask(access);
  if (response.getResponseCode() === 401 && access !== null) {
    const renewed = renew(access);
    if (renewed !== null) response = ask(renewed);
  }
  const status = response.getResponseCode();
  return {
    status,
    headers: pick(response.getHeaders() as Record<string, unknown>, RESPONSE_HEADERS),
    body: incoming(path, status, response.getContentText('UTF-8')),
  };
}

/** Another token in place of one that has run out; null when the person has to sign in again. */
function renew(refused: string): string | null {
  const kept = secret();
  if (kept === null || kept.refresh === null) return null;
  // Another execution was here first.
  if (kept.access !== refused) return kept.access;
  const fields = { grant_type: 'refresh_token', client_id: 'sheets', refresh_token: kept.refresh };
  const response = send(TOKEN, { method: 'post', contentType: FORM, payload: formBody(fields) });
  incoming(TOKEN, response.getResponseCode(), response.getContentText('UTF-8'));
  const now = secret();
  return now === null || now.access === refused ? null : now.access;
}

/** Signs the person out here at once, and at the store if it can be reached: it forgets an unused device by itself. */
export function clearSecret(): null {
  const kept = secret();
  forgetSecret();
  if (kept === null || kept.refresh === null) return null;
  const fields = { token: kept.refresh, client_id: 'sheets' };
  try {
    send(`${OAUTH}revoke`, { method: 'post', contentType: FORM, payload: formBody(fields) });
  } catch (error) {
    // Out of reach: here the person is signed out all the same.
    if (!(error instanceof DoorError)) throw error;
  }
  return null;
}

/** The only call to the outside. With `muteHttpExceptions` only an unreachable address throws; Google's words are dropped: they repeat the request. */
function send(path: string, options: Options) {
  const url = storeAddress() + path;
  try {
    return UrlFetchApp.fetch(url, { ...options, muteHttpExceptions: true, followRedirects: false });
  } catch {
    throw new DoorError('offline', 'Không kết nối được tới nơi nhận của Căn Cứ. Đề nghị thử lại sau ít phút.');
  }
}
