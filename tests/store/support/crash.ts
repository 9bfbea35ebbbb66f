import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Receipt } from '../../../core/wire/types.ts';
import { startStore } from './process.ts';
import type { RunningStore } from './process.ts';

/** Numbers from a seed (mulberry32): the same moments in every run of that seed. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type Fleet = {
  /** Address of a process that answers; waits until there is one. */
  url(): Promise<string>;
  /** SIGKILL to one of them, which is then started again. */
  killOne(): Promise<void>;
  stop(): Promise<void>;
};

/** Several processes of the store on one database, each in a data folder of its own with the one signing key. */
export async function startFleet(
  size: number,
  databaseUrl: string,
  keyFolder: string,
  random: () => number,
): Promise<Fleet> {
  // Most of a start is the reading of code; what one process has compiled the others take over.
  const cache = mkdtempSync(join(tmpdir(), 'can-cu-code-'));
  const env = { ...process.env, DATABASE_URL: databaseUrl, NODE_COMPILE_CACHE: cache };
  const folders = Array.from({ length: size }, () => mkdtempSync(join(tmpdir(), 'can-cu-fleet-')));
  for (const folder of folders) copyFileSync(join(keyFolder, 'store-key.json'), join(folder, 'store-key.json'));
  const running: (RunningStore | null)[] = folders.map(() => null);
  const starting = new Map<number, Promise<void>>();
  const alive = () => running.flatMap((store) => (store === null ? [] : [store]));

  function start(at: number): void {
    const done = startStore(folders[at] ?? '', [], { env }).then((store) => {
      running[at] = store;
      starting.delete(at);
    });
    starting.set(at, done);
  }
  // Node writes the cache when it ends in order, which a killed process does not.
  await (await startStore(folders[0] ?? '', [], { env })).stop();
  folders.forEach((_, at) => start(at));
  await Promise.all(starting.values());

  return {
    async url() {
      while (alive().length === 0) await Promise.race(starting.values());
      return alive()[Math.floor(random() * alive().length)]?.url ?? '';
    },
    async killOne() {
      // Somebody is left to serve, so that the load never stops.
      while (alive().length < 2) await Promise.race(starting.values());
      const candidates = running.flatMap((store, at) => (store === null ? [] : [at]));
      const at = candidates[Math.floor(random() * candidates.length)] ?? 0;
      const { child } = running[at] as RunningStore;
      const gone = once(child, 'close');
      child.kill('SIGKILL');
      running[at] = null;
      await gone;
      start(at);
    },
    async stop() {
      await Promise.all(starting.values());
      await Promise.all(alive().map((store) => store.stop()));
      for (const folder of [cache, ...folders]) rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type Sent = { key: string; receipt: Receipt };
type Sender = {
  fleet: Pick<Fleet, 'url'>;
  token: string;
  bodies: string[];
  name: string;
  random: () => number;
  stopped: () => boolean;
};

/** Sends one submission after the other; what was not answered is sent again under its key, whoever answers then. */
export async function keepSending({ fleet, token, bodies, name, random, stopped }: Sender): Promise<Sent[]> {
  const sent: Sent[] = [];
  for (let count = 0; !stopped(); count++) {
    const key = `${name}-${count}`;
    sent.push({ key, receipt: await untilAnswered(fleet, token, key, bodies[count % bodies.length] ?? '') });
    await sleep(random() * 60);
  }
  return sent;
}

async function untilAnswered(fleet: Sender['fleet'], token: string, key: string, body: string): Promise<Receipt> {
  for (;;) {
    const answer = await post(`${await fleet.url()}/api/v1/rounds/mac-dinh/submissions`, token, key, body);
    if (answer?.ok === true) return Receipt.parse(await answer.json());
    if (answer !== null && !(await isPassing(answer))) throw new Error(`${key} was refused: ${await answer.text()}`);
    await sleep(20);
  }
}

/** Too much at once: a machine that starts processes all the time may take longer to check a sheet than the store waits. */
async function isPassing(answer: Response): Promise<boolean> {
  return answer.status === 429 || answer.status >= 500 || (await answer.clone().text()).includes('too-complex');
}

/** Null when the connection was cut, before or after the commit: the sender cannot know. */
async function post(url: string, token: string, key: string, body: string): Promise<Response | null> {
  try {
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', 'Idempotency-Key': key };
    const answer = await fetch(url, { method: 'POST', headers, body });
    const text = await answer.text();
    return new Response(text, { status: answer.status });
  } catch {
    return null;
  }
}
