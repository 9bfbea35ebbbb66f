import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problem, Receipt } from '../../core/wire/types.ts';
import { SUPERUSER } from '../../store/postgres/cluster.ts';
import { readSecrets } from '../../store/postgres/secrets.ts';
import type { Sent } from './support/crash.ts';
import { expectKept, expectWhole } from './support/kept.ts';
import { startStore } from './support/process.ts';
import type { RunningStore } from './support/process.ts';
import { requestFor, sheetOf } from './support/sheet.ts';
import { smallDisk } from './support/small-disk.ts';
import type { SmallDisk } from './support/small-disk.ts';
import { bearer } from './support/store.ts';

const NAMES = { BTC: 'Bộ Tài chính', BCA: 'Bộ Công an' };
type Code = keyof typeof NAMES;
/** A sheet's rows take some 100 KB: what room a full disk leaves inside the tables is used up long before. */
const MOST_THAT_FIT = 60;
/** Ten times what the log's segments, made beforehand, can hold. */
const MEGABYTES_OF_LOG = 400;

describe.runIf(process.platform === 'linux')('the disk is full', () => {
  let disk: SmallDisk;
  let store: RunningStore;
  let tokens: Record<Code, string>;
  const sent: Sent[] = [];
  beforeAll(async () => {
    disk = smallDisk();
    store = await startStore(disk.folder, ['--demo']);
    tokens = JSON.parse(readFileSync(join(disk.folder, 'demo-tokens.json'), 'utf8')) as typeof tokens;
  });
  afterAll(async () => {
    await store.stop();
    disk.close();
  });

  const post = (code: Code, key: string) =>
    fetch(`${store.url}/api/v1/rounds/mac-dinh/submissions`, {
      method: 'POST',
      headers: { ...bearer(tokens[code]), 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify(requestFor(code, sheetOf({ agency: NAMES[code], tasks: { 'I.2': { note: key } } }))),
    });
  /** Keeps what was received; what was not comes back as its problem. */
  async function send(code: Code, key: string) {
    const answer = await post(code, key);
    if (!answer.ok) return Problem.parse(await answer.json());
    const receipt = Receipt.parse(await answer.json());
    if (answer.status === 201) sent.push({ key, receipt });
    return null;
  }
  const receiptNow = async ({ receipt: { number, agency } }: Sent) =>
    fetch(`${store.url}/api/v1/receipts/${number}`, { headers: bearer(tokens[agency.code as Code]) });
  const asSuperuser = async <T>(work: (client: Client) => Promise<T>): Promise<T> => {
    const host = join(disk.folder, 'postgres');
    const client = new Client({
      ...{ host, port: 5432, user: SUPERUSER, database: 'can_cu' },
      password: readSecrets(disk.folder).superuser,
    });
    client.on('error', () => undefined);
    await client.connect();
    return work(client).finally(() => client.end());
  };
  const expectAllThere = () =>
    asSuperuser(async (client) => {
      await expectKept(client, sent);
      await expectWhole(client, sent.length);
    });
  /** Free again: the same key gets its receipt, once. */
  async function expectReceived(code: Code, key: string) {
    const before = sent.length;
    await expect.poll(async () => (await send(code, key))?.code ?? 'received', { timeout: 90_000 }).toBe('received');
    expect(sent.length).toBe(before + 1);
    const again = await post(code, key);
    expect([again.status, Receipt.parse(await again.json())]).toEqual([200, sent[before]?.receipt]);
    await expectAllThere();
  }

  it('a submission is refused in a sentence, nothing of it stays, and later its key gets a receipt', async () => {
    for (const code of ['BTC', 'BCA'] as const) expect(await send(code, `before-${code}`)).toBeNull();
    disk.fill();
    let refused = null;
    let key = '';
    for (let n = 0; refused === null && n < MOST_THAT_FIT; n += 1) {
      key = `full-${n}`;
      refused = await send('BTC', key);
    }
    expect(refused).toMatchObject({ status: 507, code: 'storage-full' });
    expect(refused?.detail).toContain('đã đầy');
    // Reading goes on meanwhile, and every receipt given is there.
    expect((await receiptNow(sent[0] as Sent)).status).toBe(200);
    await expectAllThere();
    disk.free();
    await expectReceived('BTC', key);
  });

  it('PostgreSQL itself gives up for want of room: the store says that it is away, and comes back by itself', async () => {
    disk.fill();
    const died = asSuperuser(async (client) => {
      for (let mb = 0; mb < MEGABYTES_OF_LOG; mb += 1)
        await client.query(`select pg_logical_emit_message(true, 'filler', repeat('x', 1048576))`);
    });
    await expect(died).rejects.toThrow(/No space left on device|terminated/);
    const refused = await send('BCA', 'panic');
    expect([503, 507]).toContain(refused?.status);
    disk.free();
    await expectReceived('BCA', 'panic');
    expect((await receiptNow(sent[0] as Sent)).status).toBe(200);
  });
});
