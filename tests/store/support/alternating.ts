import { request as send } from 'node:http';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';

/** What tests ask a store through: the app in this process, or something in front of processes of their own. */
export type Asked = { app: { request(url: string, init: RequestInit): Response | Promise<Response> } };

/** As a proxy without memory: each request to the next process, under the host name people know. `fetch` sets its own Host. */
export function alternating(processes: readonly { url: string }[]): Asked {
  let asked = 0;
  async function request(url: string, init: RequestInit): Promise<Response> {
    const { url: target = '' } = processes[asked++ % processes.length] ?? {};
    const wanted = new Request(new URL(url, 'http://kho.example'), init);
    const { pathname, search } = new URL(wanted.url);
    const headers = { ...Object.fromEntries(wanted.headers), ...Object.fromEntries(new Headers(init.headers)) };
    const outgoing = send(`${target}${pathname}${search}`, {
      method: wanted.method,
      headers: { ...headers, host: 'kho.example' },
    });
    outgoing.end(Buffer.from(await wanted.arrayBuffer()));
    const [answer] = (await once(outgoing, 'response')) as [IncomingMessage];
    const body = Buffer.concat(await answer.toArray());
    const received = new Headers();
    for (const [name, values] of Object.entries(answer.headersDistinct))
      for (const value of values ?? []) received.append(name, value);
    const status = answer.statusCode ?? 0;
    return new Response([204, 304].includes(status) ? null : body, { status, headers: received });
  }
  return { app: { request } };
}
