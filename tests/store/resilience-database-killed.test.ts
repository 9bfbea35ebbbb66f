import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SUPERUSER } from '../../store/postgres/cluster.ts';
import { readSecrets } from '../../store/postgres/secrets.ts';
import { keepSending, randomOf } from './support/crash.ts';
import { expectKept, expectWhole } from './support/kept.ts';
import { postgresOf, run, startStore } from './support/process.ts';
import type { RunningStore } from './support/process.ts';
import { requestFor, sheetOf } from './support/sheet.ts';
import { newFolder } from './support/store.ts';

const SEED = Number(process.env['CAN_CU_SEED'] ?? 2367);
const KILLS = Number(process.env['CAN_CU_DATABASE_KILLS'] ?? 12);
const AGENCIES = { BTC: 'Bộ Tài chính', BCA: 'Bộ Công an' };

describe.runIf(process.platform === 'linux')('the database is killed under load', () => {
  const data = newFolder();
  let store: RunningStore;
  beforeAll(async () => {
    store = await startStore(data, ['--demo']);
  });
  afterAll(async () => {
    await store.stop();
    rmSync(data, { recursive: true, force: true });
  });

  const postmaster = () => Number(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  /** Those that work for the store; the kill of one makes PostgreSQL end all others and recover. */
  const backends = () =>
    postgresOf(data).filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith('postgres: can_cu_app');
      } catch {
        return false;
      }
    });
  const isReady = async () => (await fetch(`${store.url}/readyz`)).status;

  it(
    `every receipt ever given is there after ${KILLS} SIGKILLs (seed ${SEED})`,
    async () => {
      const random = randomOf(SEED);
      const tokens = JSON.parse(readFileSync(join(data, 'demo-tokens.json'), 'utf8')) as Record<string, string>;
      let stopped = false;
      const senders = Object.entries(AGENCIES).flatMap(([code, agency]) =>
        [1, 2].map((client) => {
          const bodies = [1, 2, 3].map((n) =>
            JSON.stringify(requestFor(code, sheetOf({ agency, tasks: { 'I.2': { note: `bản ${client}.${n}` } } }))),
          );
          const fleet = { url: () => Promise.resolve(store.url) };
          const who = { token: tokens[code] ?? '', name: `${code}-${client}`, bodies };
          return keepSending({ ...who, fleet, random, stopped: () => stopped });
        }),
      );
      const all = Promise.all(senders);
      all.catch(() => undefined);
      for (let kill = 0; kill < KILLS; kill++) {
        await sleep(random() * 400);
        const working = backends();
        const victim = kill % 2 === 0 ? postmaster() : working[Math.floor(random() * working.length)];
        process.kill(victim ?? postmaster(), 'SIGKILL');
        await expect.poll(isReady, { timeout: 60_000 }).toBe(200);
      }
      stopped = true;
      const sent = (await all).flat();

      const superuser = new Client({
        ...{ host: join(data, 'postgres'), port: 5432, user: SUPERUSER, database: 'can_cu' },
        password: readSecrets(data).superuser,
      });
      await superuser.connect();
      await expectKept(superuser, sent);
      await expectWhole(superuser, sent.length);
      await superuser.end();
      const audit = await run(['audit', 'verify', '--data', data]);
      expect([audit.code, audit.stderr]).toEqual([0, '']);
      process.stdout.write(`${KILLS} kills of the database, seed ${SEED}: ${sent.length} receipts, all there.\n`);
    },
    10 * 60_000,
  );
});
