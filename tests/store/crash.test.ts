import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Receipt } from '../../core/wire/types.ts';
import { issueToken } from '../../store/access/tokens.ts';
import { verifyAudit } from '../../store/audit/verify.ts';
import { SUPERUSER } from '../../store/postgres/cluster.ts';
import { readSecrets } from '../../store/postgres/secrets.ts';
import { keepSending, randomOf, startFleet } from './support/crash.ts';
import type { Sent } from './support/crash.ts';
import { requestFor, sheetOf } from './support/sheet.ts';
import { openStore } from './support/store.ts';
import type { TestStore } from './support/store.ts';

/** The 200 of issue 4 §5 by CAN_CU_KILLS=200: each starts a process anew. Another run by CAN_CU_SEED. */
const KILLS = Number(process.env['CAN_CU_KILLS'] ?? 60);
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
    await expectKept(sent);
    await expectWhole(sent.length);
    const { publicKey } = store.context.key;
    const audit = await verifyAudit(store.context.pool, store.context.agencies, { keys: [publicKey], last: null });
    expect(audit.findings).toEqual([]);
    process.stdout.write(`${KILLS} kills, seed ${SEED}: ${sent.length} receipts, all there.\n`);
  },
  20 * 60_000,
);

/** With the same hash, and to the letter but for the state, which another submission may have moved on. */
async function expectKept(sent: Sent[]): Promise<void> {
  const { rows } = await superuser.query<{ number: string; hash: string; receipt: string; key: string }>(
    `select s.number, s.content_hash as hash, s.receipt, k.key from store.submissions s
     join store.idempotency_keys k using (agency_id, round_code, sequence)`,
  );
  const kept = new Map(rows.map((row) => [row.number, row]));
  for (const { key, receipt } of sent) {
    const row = kept.get(receipt.number);
    const text = Receipt.parse(JSON.parse(row?.receipt ?? 'null'));
    const { state: _state, key: _key, signature: _signature, ...lasting } = receipt;
    expect(text).toMatchObject(lasting);
    expect([row?.hash, row?.key]).toEqual([receipt.contentHash, key]);
  }
}

/** No half submission, no number twice, no gap: a number is taken in the transaction that fills it. */
async function expectWhole(count: number): Promise<void> {
  const { rows: halves } = await superuser.query(
    `select s.number from store.submissions s where
       (select count(*) from store.submission_rows r where (r.agency_id, r.round_code, r.sequence) = (s.agency_id, s.round_code, s.sequence)) <> 52
       or (select count(*) from store.idempotency_keys k where (k.agency_id, k.round_code, k.sequence) = (s.agency_id, s.round_code, s.sequence)) <> 1
       or (select count(*) from store.submission_history h where (h.agency_id, h.round_code, h.sequence) = (s.agency_id, s.round_code, s.sequence)
           and h.step = 1 and h.to_state = 'received') <> 1
       or (select count(*) from store.audit_log a where a.agency_id = s.agency_id
           and a.body::json ->> 'action' = 'submitted' and a.body::json ->> 'subject' = s.number) <> 1`,
  );
  expect(halves).toEqual([]);
  const { rows: rounds } = await superuser.query<{ gaps: number; count: number; standing: number }>(
    `select (max(sequence) - count(*))::int as gaps, count(*)::int as count,
            (count(*) filter (where state <> 'superseded'))::int as standing
     from store.submissions group by agency_id, round_code`,
  );
  for (const { gaps, standing } of rounds) expect([gaps, standing]).toEqual([0, 1]);
  // Each key one submission: what was cut off between commit and answer was answered by the same receipt.
  expect(rounds.reduce((sum, round) => sum + round.count, 0)).toBe(count);
}
