import type { Answers, Params } from '../door/contract.ts';
import { DoorError } from './door-error.ts';
import { secret } from './secret.ts';

/** Set once by the administrator (docs/google-sheets.md): `https://can-cu.example.gov.vn`, without a path. */
const STORE_URL = 'STORE_URL';

/** What the page may set itself; above all not `Authorization`. */
const REQUEST_HEADERS = ['accept', 'accept-language', 'content-type', 'idempotency-key'];
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

/** The only call to the outside. Redirects are not followed: the access code goes to the store and to nobody else. */
export function storeFetch({ path, method, headers, body }: Params<'fetch'>): Answers['fetch'] {
  if (!isApiPath(path)) {
    throw new DoorError('bad-request', 'Bảng Căn Cứ chỉ được gọi nơi nhận của Căn Cứ (/api/v1/).');
  }
  const address = storeAddress();
  const token = secret();
  const { 'content-type': contentType, ...others } = pick(headers, REQUEST_HEADERS);
  const options: GoogleAppsScript.URL_Fetch.URLFetchRequestOptions = {
    method: method === 'POST' ? 'post' : 'get',
    headers: token === null ? others : { ...others, Authorization: `Bearer ${token}` },
    muteHttpExceptions: true,
    followRedirects: false,
  };
  if (contentType !== undefined) options.contentType = contentType;
  if (body !== undefined) options.payload = body;
  const response = send(address + path, options);
  return {
    status: response.getResponseCode(),
    headers: pick(response.getHeaders() as Record<string, unknown>, RESPONSE_HEADERS),
    body: response.getContentText('UTF-8'),
  };
}

/** With `muteHttpExceptions` only an unreachable address throws. Google's words are dropped: they repeat the request. */
function send(url: string, options: GoogleAppsScript.URL_Fetch.URLFetchRequestOptions) {
  try {
    return UrlFetchApp.fetch(url, options);
  } catch {
    throw new DoorError('offline', 'Không kết nối được tới nơi nhận của Căn Cứ. Đề nghị thử lại sau ít phút.');
  }
}
