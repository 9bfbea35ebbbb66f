import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { issueToken } from '../../store/access/tokens.ts';
import { verifyAudit } from '../../store/audit/verify.ts';
import { SUPERUSER } from '../../store/postgres/cluster.ts';
import { readSecrets } from '../../store/postgres/secrets.ts';
import { keepSending, randomOf, startFleet } from './support/crash.ts';
import type { Sent } from './support/crash.ts';
import { expectKept, expectWhole } from './support/kept.ts';
import { requestFor, sheetOf } from './support/sheet.ts';
import { openStore } from './support/store.ts';
import type { TestStore } from './support/store.ts';

/** 200 by CAN_CU_KILLS=200: each starts a process anew. Another run by CAN_CU_SEED. */
const KILLS = Number(process.env['CAN_CU_KILLS'] ?? 80);
const SEED = Number(process.env['CAN_CU_SEED'] ?? 2367);
const AGENCIES: Record<string, string> = {
  BTC: 'Bộ Tài chính',
  BCA: 'Bộ Công an',
  BNV: 'Bộ Nội vụ',
  BYT: 'Bộ Y tế',
};

let store: TestStore;
let superuser: Client;
beforeAll(async () => {
  store = await openStore();
  superuser = new Client({ ...store.access.owner, user: SUPERUSER, password: readSecrets(store.folder).superuser });
  await superuser.connect();
  await superuser.query(`grant can_cu_app to ${String(store.access.owner.user)}`);
});
afterAll(async () => {
  await superuser.end();
  await store.close();
});

/** The owner's login, over the socket's folder: another process has not our descriptor. */
function databaseUrl(): string {
  const { user, password, port, database } = store.access.owner;
  const host = encodeURIComponent(join(store.folder, 'postgres'));
  return `postgres://${String(user)}:${String(password)}@localhost:${String(port)}/${String(database)}?host=${host}`;
}

it(
  `every receipt ever given is there after ${KILLS} SIGKILLs under load (seed ${SEED})`,
  async () => {
    const random = randomOf(SEED);
    const fleet = await startFleet(3, databaseUrl(), store.folder, random);
    let stopped = false;
    const senders = Object.entries(AGENCIES).flatMap(([code, agency]) =>
      [1, 2].map(async (client): Promise<Sent[]> => {
        const token = await issueToken(store.context.pool, store.agencyId(code), 'officer');
        const bodies = [1, 2, 3].map((n) =>
          JSON.stringify(requestFor(code, sheetOf({ agency, tasks: { 'I.2': { note: `bản ${client}.${n}` } } }))),
        );
        return keepSending({ fleet, token, bodies, name: `${code}-${client}`, random, stopped: () => stopped });
      }),
    );
    const all = Promise.all(senders);
    // Told below; until then a sender that gave up must not end the run.
    all.catch(() => undefined);
    for (let kill = 0; kill < KILLS; kill++) {
      await sleep(random() * 120);
      await fleet.killOne();
    }
    stopped = true;
    const sent = (await all).flat();
    await fleet.stop();

    expect(sent.length).toBeGreaterThan(KILLS);
    expect(new Set(sent.map(({ receipt }) => receipt.number)).size).toBe(sent.length);
    await expectKept(superuser, sent);
    await expectWhole(superuser, sent.length);
    const { publicKey } = store.context.key;
    const audit = await verifyAudit(store.context.pool, store.context.agencies, { keys: [publicKey], last: null });
    expect(audit.findings).toEqual([]);
    process.stdout.write(`${KILLS} kills, seed ${SEED}: ${sent.length} receipts, all there.\n`);
  },
  20 * 60_000,
);
