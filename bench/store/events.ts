import { issueToken } from '../../store/access/tokens.ts';
import { COORDINATOR_ID } from '../../store/database/reference-data.ts';
import type { Line } from '../table.ts';
import { headersFor, httpClient } from './http.ts';
import { openListeners } from './listening.ts';
import { quantile } from './pace.ts';
import { makeSenders } from './senders.ts';
import type { Sender } from './senders.ts';
import { serveBenchStore } from './served.ts';
import type { Served } from './served.ts';

const LISTENERS = 500;
/** The store lets one account have fifty. */
const STREAMS_A_TOKEN = 50;

/**
 * How long after the commit (the sender has its receipt) the last listener knows. All listen to everything, as the
 * coordinator's pages do: that is the most that one submission can set off.
 */
export async function benchEvents(full: boolean): Promise<Line[]> {
  const submissions = full ? 200 : 20;
  const served = await serveBenchStore();
  try {
    const senders = await makeSenders(served.context, submissions * 2);
    const one = await heardBy(served, 1, senders.slice(submissions));
    const many = await heardBy(served, LISTENERS, senders.slice(0, submissions));
    const against = { against: 'one listener', unit: 'ms' };
    return [
      ...[0.5, 0.99].map((share) => ({
        ...{ what: `commit to the last of ${LISTENERS}, p${share * 100}`, value: quantile(many.times, share) },
        ...{ ...against, peer: quantile(one.times, share) },
      })),
      {
        what: `events heard by ${LISTENERS}`,
        value: many.heard,
        against: 'told',
        peer: LISTENERS * submissions,
        unit: '',
        goal: '1',
      },
      { what: `memory with ${LISTENERS}`, value: many.memory, against: 'with one', peer: one.memory, unit: 'MB' },
    ];
  } finally {
    await served.close();
  }
}

async function heardBy({ url, context, memory }: Served, listeners: number, senders: Sender[]) {
  const tokens = await Promise.all(
    Array.from({ length: Math.ceil(listeners / STREAMS_A_TOKEN) }, () =>
      issueToken(context.pool, COORDINATOR_ID, 'coordinator'),
    ),
  );
  const all = Array.from({ length: listeners }, (_, at) => tokens[Math.floor(at / STREAMS_A_TOKEN)] ?? '');
  const counts = new Map<string, number>();
  let heard = 0;
  let allHeard: { id: string; done(): void } | null = null;
  const panes = await openListeners(url, all, (id) => {
    heard += 1;
    counts.set(id, (counts.get(id) ?? 0) + 1);
    if (allHeard?.id === id && counts.get(id) === listeners) allHeard.done();
  });
  const http = httpClient(url, 1);
  const times: number[] = [];
  for (const sender of senders) {
    const answer = await http.post(
      '/api/v1/rounds/mac-dinh/submissions',
      headersFor(sender.token, 'events'),
      sender.body,
    );
    const committed = performance.now();
    const { number } = JSON.parse(answer.body) as { number: string };
    await new Promise<void>((done) => {
      allHeard = { id: number, done };
      if (counts.get(number) === listeners) done();
    });
    times.push(performance.now() - committed);
  }
  const used = memory().now;
  http.close();
  panes.close();
  return { times: times.sort((a, b) => a - b), heard, memory: used };
}
