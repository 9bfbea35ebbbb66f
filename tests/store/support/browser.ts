import type { Asked } from './alternating.ts';

export const HOST = 'kho.example';
export const ORIGIN = `http://${HOST}`;

export type Page = { status: number; html: string; location: string | null; headers: Headers };
type Change = { origin?: string | null; guard?: string; cookies?: boolean };

/** What a browser does with the store's pages: keeps cookies, fills in a page's form, sends its own origin. */
export function browserOn(store: Asked) {
  const cookies = new Map<string, string>();
  const jar = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

  async function ask(path: string, init: RequestInit & { headers?: Record<string, string> }): Promise<Page> {
    const answer = await store.app.request(`${ORIGIN}${path}`, {
      ...init,
      headers: { Host: HOST, Cookie: jar(), ...init.headers },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return {
      status: answer.status,
      html: await answer.text(),
      location: answer.headers.get('Location'),
      headers: answer.headers,
    };
  }

  const get = (path: string, headers: Record<string, string> = {}) => ask(path, { headers });
  const guardIn = ({ html }: Page) => /name="form" value="([^"]+)"/.exec(html)?.[1] ?? '';

  /** Opens `page`, takes its form's guard, and posts to `action`. */
  async function send(page: string, action: string, fields: Record<string, string>, change: Change = {}) {
    const { origin = ORIGIN, cookies: withCookies = true } = change;
    const guard = change.guard ?? guardIn(await get(page));
    if (!withCookies) cookies.clear();
    return ask(action, {
      method: 'POST',
      headers: origin === null ? {} : { Origin: origin },
      body: new URLSearchParams({ form: guard, ...fields }),
    });
  }

  return { cookies, get, send, guardIn };
}

export type TestBrowser = ReturnType<typeof browserOn>;
