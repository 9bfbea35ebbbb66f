import { Agent, request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

export type Answer = { status: number; body: string };
export type Post = (path: string, headers: Record<string, string>, body: string) => Promise<Answer>;

/** A client with kept connections and nothing more: what it takes is taken from the store on the same machine. */
export function httpClient(url: string, clients: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const post: Post = async (path, headers, body) => {
    const asked = request(`${url}${path}`, { method: 'POST', agent, headers });
    asked.end(body);
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    return { status: answer.statusCode ?? 0, body: await text(answer) };
  };
  return { post, close: () => agent.destroy() };
}

export const headersFor = (token: string, key?: string): Record<string, string> => ({
  Authorization: `Bearer ${token}`,
  'Content-Type': 'application/json',
  ...(key === undefined ? {} : { 'Idempotency-Key': key }),
});
