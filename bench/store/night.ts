import { setTimeout as sleep } from 'node:timers/promises';
import type { Line } from '../table.ts';
import { AGENCIES } from './agencies.ts';
import { headersFor, httpClient } from './http.ts';
import type { Post } from './http.ts';
import { lostOf } from './nothing-lost.ts';
import { quantile } from './pace.ts';
import { makeSenders } from './senders.ts';
import type { Sender } from './senders.ts';
import { serveBenchStore } from './served.ts';

const ROUND = 'mac-dinh';
const MINUTES = 10;
/** Times an agency's officers save their draft before they send. */
const DRAFTS = 3;
const FIELDS_A_DRAFT = 4;
/** A browser keeps so many connections to one place, and there are many browsers. */
const CONNECTIONS = 256;
/** What a pane waits for an answer before it says that there was none. */
const PATIENCE_MS = 30_000;
const PAUSE_MS = 500;

/** `faster`: how many simulated minutes pass in one. */
type Size = { agencies: number; faster: number };
const SMALL: Size = { agencies: 340, faster: 20 };
const FULL: Size = { agencies: AGENCIES, faster: 5 };

/**
 * The last ten minutes of a round: every agency syncs its drafts, then sends, more and more of them towards the end.
 * Times are counted from the moment each was due, so that what had to queue is not forgotten.
 */
export async function benchNight(full: boolean): Promise<Line[]> {
  const { agencies, faster } = full ? FULL : SMALL;
  const served = await serveBenchStore();
  try {
    const senders = await makeSenders(served.context, agencies);
    const http = httpClient(served.url, CONNECTIONS);
    const before = served.memory().now;
    const length = (MINUTES * 60_000) / faster;
    const began = performance.now();
    const nights = await Promise.all(
      senders.map((sender, at) => nightOf(http.post, sender, { began, length, due: dueAt(at, agencies) })),
    );
    const took = performance.now() - began;
    http.close();
    const times = (pick: (night: Night) => number[]) => nights.flatMap(pick).sort((a, b) => a - b);
    const submits = times(({ submitted }) => [submitted]);
    const drafts = times(({ drafted }) => drafted);
    const lost = await lostOf(served.context, ROUND, nights);
    const memory = served.memory();
    const limit = { against: 'the pane’s patience', peer: PATIENCE_MS, unit: 'ms', goal: '< 1' };
    return [
      {
        what: 'lost: receipts, drafts',
        value: lost,
        against: 'given',
        peer: agencies * (1 + DRAFTS),
        unit: '',
        goal: '0',
      },
      { what: `${agencies} agencies, time`, value: took, against: 'planned', peer: length, unit: 'ms', goal: '1' },
      ...[0.5, 0.99].flatMap((share) => [
        { what: `submission, p${share * 100}`, value: quantile(submits, share), ...limit },
        { what: `draft, p${share * 100}`, value: quantile(drafts, share), ...limit },
      ]),
      { what: 'memory, most', value: memory.most, against: 'before', peer: before, unit: 'MB' },
    ];
  } finally {
    await served.close();
  }
}

/** Ever more of them: half of all come in the last three minutes. */
const dueAt = (at: number, agencies: number): number => Math.sqrt((at + 1) / agencies);

export type Night = {
  sender: Sender;
  receipt: string;
  edits: Map<string, string>;
  submitted: number;
  drafted: number[];
};
type Plan = { began: number; length: number; due: number };

async function nightOf(post: Post, sender: Sender, { began, length, due }: Plan): Promise<Night> {
  const drafted: number[] = [];
  const edits = new Map<string, string>();
  const tasks = sender.filled.tasks;
  let revision = 0;
  for (let draft = 0; draft < DRAFTS; draft += 1) {
    const moment = began + (length * due * (draft + 1)) / (DRAFTS + 1);
    const changes = Array.from({ length: FIELDS_A_DRAFT }, (_, at) => {
      const task = tasks[(draft * FIELDS_A_DRAFT + at) % tasks.length] ?? '';
      return { task, field: 'note', before: '', after: `Bản nháp ${draft + 1}` };
    });
    const message = { baseRevision: revision, changes, clientId: 'bench', messageId: `draft-${draft}` };
    const body = await untilTaken(post, moment, `/api/v1/rounds/${ROUND}/sync`, headersFor(sender.token), message);
    drafted.push(performance.now() - moment);
    for (const { task, after } of changes) edits.set(task, after);
    revision = (JSON.parse(body) as { revision: number }).revision;
  }
  const moment = began + length * due;
  const path = `/api/v1/rounds/${ROUND}/submissions`;
  const receipt = await untilTaken(post, moment, path, headersFor(sender.token, 'night'), sender.filled.request);
  return { sender, receipt, edits, drafted, submitted: performance.now() - moment };
}

/** As clients do: what was not taken is sent again under the same key. */
async function untilTaken(
  post: Post,
  moment: number,
  path: string,
  headers: Record<string, string>,
  body: unknown,
): Promise<string> {
  await sleep(Math.max(0, moment - performance.now()));
  const text = JSON.stringify(body);
  for (;;) {
    const answer = await post(path, headers, text).catch(() => null);
    if (answer !== null && answer.status < 300) return answer.body;
    if (answer !== null && answer.status < 429) throw new Error(`${answer.status}: ${answer.body}`);
    await sleep(PAUSE_MS);
  }
}
