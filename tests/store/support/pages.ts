import type { TestStore } from './store.ts';

const HOST = 'kho.example';
const ORIGIN = `http://${HOST}`;

type Fields = Record<string, string>;

export const cookieOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .filter((pair) => !pair?.endsWith('='))
    .join('; ');
export const formTokenIn = (page: string): string => /name="form" value="([^"]+)"/.exec(page)?.[1] ?? '';

/** A coordinator's browser, signed in by token. */
export async function coordinatorAt(store: TestStore) {
  const request = (path: string, cookie: string, fields?: Fields) =>
    store.app.request(`${ORIGIN}${path}`, {
      method: fields === undefined ? 'GET' : 'POST',
      headers: { Host: HOST, Cookie: cookie, ...(fields === undefined ? {} : { Origin: ORIGIN }) },
      ...(fields === undefined ? {} : { body: new URLSearchParams(fields) }),
    });
  const first = await request('/coordinator', '');
  const sent = { form: formTokenIn(await first.text()), token: store.tokens.coordinator };
  const cookie = cookieOf(await request('/coordinator/sign-in', cookieOf(first), sent));
  const form = formTokenIn(await (await request('/coordinator', cookie)).text());
  return {
    get: (path: string) => request(path, cookie),
    page: async (path: string) => (await request(path, cookie)).text(),
    post: (path: string, fields: Fields) => request(path, cookie, { form, ...fields }),
  };
}
