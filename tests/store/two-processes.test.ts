import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeviceAuthorization, DeviceTokens } from '../../core/wire/people.ts';
import { SyncAnswer, SyncSnapshot } from '../../core/wire/sync.ts';
import { Receipt } from '../../core/wire/types.ts';
import { readSecrets } from '../../store/postgres/secrets.ts';
import { change, request } from '../core/sync/support/messages.ts';
import { alternating } from './support/alternating.ts';
import { browserOn } from './support/browser.ts';
import { oauth, PASSWORD, personOf } from './support/people.ts';
import { startStore } from './support/process.ts';
import type { RunningStore } from './support/process.ts';
import { requestFor, sheetOf } from './support/sheet.ts';
import { bearer, newFolder, openStore } from './support/store.ts';
import type { TestStore } from './support/store.ts';

const DEVICE_CODE = 'urn:ietf:params:oauth:grant-type:device_code';
const ROUND = '/api/v1/rounds/mac-dinh';

/** As on two machines: a data folder each, one database, a proxy in front that gives every other request to the other. */
describe.runIf(process.platform === 'linux')('two API processes on one database', () => {
  const folders = [newFolder(), newFolder()];
  let store: TestStore;
  let processes: RunningStore[];
  let proxy: ReturnType<typeof alternating>;
  beforeAll(async () => {
    store = await openStore();
    const host = encodeURIComponent(join(store.folder, 'postgres'));
    const DATABASE_URL = `postgres://postgres:${readSecrets(store.folder).superuser}@/can_cu?host=${host}`;
    const options = { env: { ...process.env, DATABASE_URL } };
    for (const folder of folders) copyFileSync(join(store.folder, 'store-key.json'), join(folder, 'store-key.json'));
    processes = await Promise.all(folders.map((folder) => startStore(folder, [], options)));
    proxy = alternating(processes);
  });
  afterAll(async () => {
    for (const running of processes) await running.stop();
    await store.close();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  const get = (path: string, token: string) => proxy.app.request(path, { headers: bearer(token) });
  const post = (path: string, token: string, body: unknown, key = '') =>
    proxy.app.request(path, {
      method: 'POST',
      headers: {
        ...bearer(token),
        'Content-Type': 'application/json',
        ...(key === '' ? {} : { 'Idempotency-Key': key }),
      },
      body: JSON.stringify(body),
    });
  const signedIn = async (login: string) => {
    const browser = browserOn(proxy);
    await browser.send('/dang-nhap', '/dang-nhap', { login, password: PASSWORD });
    return browser;
  };

  it('give one receipt for one submission, whoever is asked again', async () => {
    const body = requestFor('BTC', sheetOf({ agency: 'Bộ Tài chính' }));
    const first = await post(`${ROUND}/submissions`, store.tokens.BTC, body, 'khoa');
    const again = await post(`${ROUND}/submissions`, store.tokens.BTC, body, 'khoa');
    expect([first.status, again.status, again.headers.get('Idempotent-Replayed')]).toEqual([201, 200, 'true']);
    const receipt = Receipt.parse(await first.json());
    expect(await again.json()).toEqual(receipt);
    for (const _ of processes) {
      const kept = await get(`/api/v1/receipts/${receipt.number}`, store.tokens.BTC);
      expect(await kept.json()).toEqual(receipt);
    }
  });

  it('sync as one: an edit, the same message again, another’s edit, the state', async () => {
    const message = request({ changes: [change({ after: 'một' })] });
    const first = SyncAnswer.parse(await (await post(`${ROUND}/sync`, store.tokens.BTC, message)).json());
    expect(await (await post(`${ROUND}/sync`, store.tokens.BTC, message)).json()).toEqual(first);
    const theirs = request({
      ...{ clientId: 'may-2', author: 'Minh', baseRevision: first.revision, baseMark: first.mark },
      changes: [change({ task: 'I.2', after: 'hai' })],
    });
    const second = SyncAnswer.parse(await (await post(`${ROUND}/sync`, store.tokens.BTC, theirs)).json());
    expect(second.revision).toBe(first.revision + 1);
    const state = SyncSnapshot.parse(await (await get(`${ROUND}/sync?since=0`, store.tokens.BTC)).json());
    expect(state.changes.map(({ value }) => value)).toEqual(['một', 'hai']);
  });

  it('know a session that the other opened, and one that it closed', async () => {
    const { login } = await personOf(store, { agency: 'BTC', role: 'officer' });
    const browser = await signedIn(login);
    for (const _ of processes) expect((await browser.get('/tai-khoan')).html).toContain(login);
    const copy = browserOn(proxy);
    for (const [name, value] of browser.cookies) copy.cookies.set(name, value);
    await browser.send('/tai-khoan', '/dang-xuat', {});
    for (const _ of processes) expect((await copy.get('/tai-khoan')).location).toContain('/dang-nhap');
  });

  it('let a device in step by step, and out at once', async () => {
    const { login } = await personOf(store, { agency: 'BTC', role: 'officer' });
    const browser = await signedIn(login);
    const asked = DeviceAuthorization.parse(
      await (await oauth(proxy, 'device_authorization', { client_id: 'excel' })).json(),
    );
    const page = `/thiet-bi?ma=${asked.user_code}`;
    await browser.send(page, '/thiet-bi', { ma: asked.user_code, 'quyet-dinh': 'dong-y' });
    const form = { grant_type: DEVICE_CODE, client_id: 'excel', device_code: asked.device_code };
    const tokens = DeviceTokens.parse(await (await oauth(proxy, 'token', form)).json());
    const renewal = { grant_type: 'refresh_token', client_id: 'excel', refresh_token: tokens.refresh_token };
    const { access_token } = DeviceTokens.parse(await (await oauth(proxy, 'token', renewal)).json());
    for (const _ of processes) expect((await get('/api/v1/me', access_token)).status).toBe(200);
    await oauth(proxy, 'revoke', { client_id: 'excel', token: access_token });
    for (const _ of processes) expect((await get('/api/v1/me', access_token)).status).toBe(401);
  });

  it('count their limits each for itself, as documented', async () => {
    const [here, there] = processes.map((running) => alternating([running]));
    const ask = async (of: typeof here) =>
      (await of?.app.request('/api/v1/me', { headers: bearer(store.tokens.BCA) }))?.status;
    let status: number | undefined = 200;
    // The bucket refills while it is being emptied, so how many it takes depends on the machine.
    for (let asked = 0; status === 200 && asked < 5_000; asked += 20)
      status = Math.max(...(await Promise.all(Array.from({ length: 20 }, () => ask(here)))).map((code) => code ?? 0));
    expect(status).toBe(429);
    expect(await ask(there)).toBe(200);
  });
});
