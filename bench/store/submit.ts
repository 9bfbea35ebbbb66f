import type { Line } from '../table.ts';
import { openBare } from './bare.ts';
import { freezeIn, frozenSenders, judged } from './frozen.ts';
import { headersFor, httpClient } from './http.ts';
import type { Post } from './http.ts';
import { quantile, sideBySide } from './pace.ts';
import type { Pace } from './pace.ts';
import { openRounds } from './rounds.ts';
import { makeSenders } from './senders.ts';
import type { Sender } from './senders.ts';
import { serveBenchStore } from './served.ts';
import type { Served } from './served.ts';

/** More than ever send at once, so that no two clients meet in one agency. */
const SENDERS = 128;
/** Each agency sends once to each, so that every submission is its first: enough for 1,280 of them a second. */
const ROUNDS_A_SECOND = 10;
const CLIENTS = [1, 8, 64];
const GOAL = '≥ 0.85';

/**
 * Submissions of 52 rows at 1, 8 and 64 clients: the store's writing, and the whole store over HTTP, beside a bare
 * driver that does the same inserts on the same server, and beside the check alone. In turns, so that they share what
 * else the machine does.
 */
export async function benchSubmit(full: boolean): Promise<Line[]> {
  const served = await serveBenchStore();
  const bare = await openBare(served.access.owner);
  try {
    const senders = await makeSenders(served.context, SENDERS);
    const lines: Line[] = [];
    for (const clients of CLIENTS) lines.push(...(await measure(served, bare, senders, clients, full ? 20 : 4)));
    return lines;
  } finally {
    await bare.close();
    await served.close();
  }
}

async function measure(
  { access, context, url }: Served,
  bare: Awaited<ReturnType<typeof openBare>>,
  senders: Sender[],
  clients: number,
  seconds: number,
): Promise<Line[]> {
  const frozen = await frozenSenders(context, senders);
  const roundsOf = (kind: string) =>
    Array.from({ length: seconds * ROUNDS_A_SECOND }, (_, at) => `${kind}-${clients}-${at}`);
  const rounds = { bare: roundsOf('bare'), written: roundsOf('written'), whole: roundsOf('whole') };
  await openRounds(access.owner, Object.values(rounds).flat());
  const http = httpClient(url, clients);
  const paces = await sideBySide(
    {
      bare: (at) => bare.insert(roundAt(rounds.bare, at), frozen[at % SENDERS]!),
      written: (at) => freezeIn(context, roundAt(rounds.written, at), frozen[at % SENDERS]!),
      checked: (at) => judged(context, senders[at % SENDERS]!),
      whole: (at) => send(http.post, roundAt(rounds.whole, at), senders[at % SENDERS]!),
    },
    { clients, seconds },
  );
  http.close();
  return linesOf(clients, paces);
}

function roundAt(rounds: string[], at: number): string {
  const round = rounds[Math.floor(at / SENDERS)];
  if (round === undefined) throw new Error('The bench has no rounds left to send to.');
  return round;
}

async function send(post: Post, round: string, sender: Sender): Promise<void> {
  const path = `/api/v1/rounds/${round}/submissions`;
  const { status, body } = await post(path, headersFor(sender.token, `bench-${round}`), sender.body);
  if (status !== 201) throw new Error(`${status}: ${body}`);
}

type Paces = Record<'bare' | 'written' | 'checked' | 'whole', Pace>;

function linesOf(clients: number, { bare, written, checked, whole }: Paces): Line[] {
  const at = clients === 1 ? '1 client' : `${clients} clients`;
  const beside = (what: string, pace: Pace): Line[] => [
    rate(`${what}, ${at}`, pace, 'bare inserts', bare, GOAL),
    ...[50, 95, 99].map((percent) => ({
      ...{ what: `${what}, ${at}: p${percent}`, value: quantile(pace.times, percent / 100) },
      ...{ against: 'bare inserts', peer: quantile(bare.times, percent / 100), unit: 'ms' },
    })),
  ];
  return [
    ...beside('writing', written),
    ...beside('whole store', whole),
    rate(`whole store, ${at}`, whole, 'their check alone', checked),
  ];
}

const rate = (what: string, pace: Pace, against: string, peer: Pace, goal?: string): Line => ({
  ...{ what, value: pace.perSecond, against, peer: peer.perSecond, unit: 'per s' },
  ...(goal !== undefined && { goal }),
});
