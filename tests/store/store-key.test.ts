import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isGenuine } from '../../cli/receipt/signature.ts';
import { ReceiptKeys } from '../../core/wire/submissions.ts';
import { Receipt } from '../../core/wire/types.ts';
import { readSecrets } from '../../store/postgres/secrets.ts';
import { agreedKey, rotatedKey } from '../../store/receipts/known-keys.ts';
import { createApp } from '../../store/http/app.ts';
import { run } from './support/process.ts';
import { requestFor, sheetOf } from './support/sheet.ts';
import { newFolder, openStore } from './support/store.ts';
import type { TestStore } from './support/store.ts';

const KEY = 'store-key.json';
let store: TestStore;
const folders: string[] = [];
beforeAll(async () => {
  store = await openStore();
});
afterAll(async () => {
  await store.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const folder = () => {
  const made = newFolder();
  folders.push(made);
  return made;
};
const agreed = (dataDir: string) => agreedKey(store.access.owner, dataDir, new Date());
const receiptOf = async (note: string, app = store.app) => {
  const body = requestFor('BTC', sheetOf({ agency: 'Bộ Tài chính', tasks: { 'I.2': { note } } }));
  const answer = await app.request('/api/v1/rounds/mac-dinh/submissions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${store.tokens.BTC}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': encodeURIComponent(note),
    },
    body: JSON.stringify(body),
  });
  return Receipt.parse(await answer.json());
};

describe('a process whose key is not the one of the database', () => {
  it.each([
    [
      'has a key of its own',
      async (dataDir: string) => {
        const other = await openStore();
        copyFileSync(join(other.folder, KEY), join(dataDir, KEY));
        await other.close();
      },
    ],
    ['has none', () => Promise.resolve()],
  ])('%s: refused at the start in a sentence, and no key is made', async (_, prepare) => {
    const dataDir = folder();
    await prepare(dataDir);
    const before = existsSync(join(dataDir, KEY));
    await expect(agreed(dataDir)).rejects.toThrow(/^Khóa ký biên nhận không khớp.+Đề nghị chép store-key\.json/);
    expect(existsSync(join(dataDir, KEY))).toBe(before);
  });

  it('ends with exit status 1 and the same sentence', async () => {
    const host = encodeURIComponent(join(store.folder, 'postgres'));
    const DATABASE_URL = `postgres://postgres:${readSecrets(store.folder).superuser}@/can_cu?host=${host}`;
    const { code, stdout, stderr } = await run(['--port', '0', '--data', folder()], {
      env: { ...process.env, DATABASE_URL },
    });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('Khóa ký biên nhận không khớp');
  });

  it('serves with a copy of the file', async () => {
    const dataDir = folder();
    copyFileSync(join(store.folder, KEY), join(dataDir, KEY));
    expect((await agreed(dataDir)).publicKey).toBe(store.context.key.publicKey);
  });

  it('two that start at once on a database without any: one key, and a sentence for the other', async () => {
    const fresh = await openStore();
    await fresh.asOwner('delete from store.receipt_keys');
    const started = await Promise.allSettled(
      [folder(), folder()].map((dataDir) => agreedKey(fresh.access.owner, dataDir, new Date())),
    );
    await fresh.close();
    expect(started.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('a rotation', () => {
  it('keeps old receipts right, signs new ones with the new key, and both keys are told', async () => {
    const before = await receiptOf('trước');
    const next = await rotatedKey(store.access.owner, store.folder, new Date());
    const restarted = createApp({ ...store.context, key: await agreed(store.folder) });
    const after = await receiptOf('sau', restarted);
    expect([before.key, after.key]).toEqual([store.context.key.publicKey, next.publicKey]);
    expect([before, after].map(isGenuine)).toEqual([true, true]);
    const keys = ReceiptKeys.parse(await (await restarted.request('/api/v1/receipt-key')).json());
    expect(keys.key).toBe(next.publicKey);
    expect(Object.fromEntries(keys.keys.map(({ key, retiredAt }) => [key, retiredAt === null]))).toEqual({
      [String(before.key)]: false,
      [next.publicKey]: true,
    });
  });

  it('leaves a process with the old file refused until it has the new one', async () => {
    const old = folder();
    copyFileSync(join(store.folder, KEY), join(old, KEY));
    await rotatedKey(store.access.owner, store.folder, new Date());
    await expect(agreed(old)).rejects.toThrow('không khớp');
    copyFileSync(join(store.folder, KEY), join(old, KEY));
    await agreed(old);
  });

  it('is the way out where the file is lost', async () => {
    const lost = folder();
    const running = createApp({ ...store.context, key: await agreed(store.folder) });
    const receipt = await receiptOf('trước khi mất', running);
    const next = await rotatedKey(store.access.owner, lost, new Date());
    expect((await agreed(lost)).publicKey).toBe(next.publicKey);
    expect(next.retired.map(({ key }) => key)).toContain(receipt.key);
    expect(isGenuine(receipt)).toBe(true);
    copyFileSync(join(lost, KEY), join(store.folder, KEY));
  });
});
