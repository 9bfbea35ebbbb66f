import { Agent, get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { headersFor } from './http.ts';

/** Panes that listen to what changes, each on a connection of its own. */
export async function openListeners(url: string, tokens: string[], hear: (id: string) => void) {
  const agent = new Agent({ keepAlive: false, maxSockets: Infinity });
  const streams: IncomingMessage[] = [];
  for (const token of tokens) {
    const asked = get(`${url}/api/v1/events`, { agent, headers: headersFor(token) });
    const [stream] = (await once(asked, 'response')) as [IncomingMessage];
    if (stream.statusCode !== 200) throw new Error(`The stream was refused: ${stream.statusCode}`);
    let text = '';
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      const events = (text + chunk).split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) {
        const data = /^data: (.*)$/m.exec(event)?.[1];
        if (data !== undefined) hear((JSON.parse(data) as { id?: string }).id ?? '');
      }
    });
    stream.on('error', () => undefined);
    streams.push(stream);
  }
  return { close: () => streams.forEach((stream) => stream.destroy()) };
}
