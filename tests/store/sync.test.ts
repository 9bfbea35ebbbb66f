import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HistoryPage, SyncAnswer, SyncSnapshot } from '../../core/wire/sync.ts';
import type { SyncRequest } from '../../core/wire/sync.ts';
import { createStoreClient, StoreError } from '../../store-client/index.ts';
import { issueToken } from '../../store/access/tokens.ts';
import { createApp } from '../../store/http/app.ts';
import { change, request } from '../core/sync/support/messages.ts';
import { bearer, openStore } from './support/store.ts';
import type { TestStore } from './support/store.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openStore({ requestsPerMinute: 100_000 });
});
afterAll(() => store.close());

/** Each test works in a round of its own. */
let rounds = 0;
async function newRound(state = 'open', form = 'pl4-2367'): Promise<string> {
  const code = `dong-bo-${(rounds += 1)}`;
  await store.asOwner('insert into store.rounds (code, form, name, state) values ($1, $2, $1, $3)', [
    code,
    form,
    state,
  ]);
  return code;
}
const path = (round: string, rest = 'sync') => `/api/v1/rounds/${round}/${rest}`;
const send = (round: string, body: Partial<SyncRequest>, token = store.tokens.BTC) =>
  store.post(path(round), token, request(body));
const answered = async (round: string, body: Partial<SyncRequest>, token?: string) =>
  SyncAnswer.parse(await (await send(round, body, token)).json());
const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code;

it('merges, reports conflicts, tells what is new, and repeats its answer', async () => {
  const round = await newRound();
  const first = await answered(round, {
    changes: [change({ after: 'một; hai; ba' }), change({ field: 'note', after: 'ghi chú' })],
  });
  expect(first).toMatchObject({
    since: 0,
    revision: 1,
    conflicts: [],
    accepted: [
      { how: 'edit', version: 1 },
      { how: 'edit', version: 1 },
    ],
  });
  const base = { baseRevision: 1, baseMark: first.mark };
  const theirs = { ...base, clientId: 'may-2', author: 'Minh' };
  await answered(round, { ...theirs, changes: [change({ before: 'một; hai; ba', after: 'một; hai; BA' })] });
  const message = {
    ...base,
    changes: [change({ before: 'một; hai; ba', after: 'MỘT; hai; ba' }), change({ task: 'I.2', after: 'của Lan' })],
  };
  const merged = await answered(round, message);
  expect(merged.accepted.map(({ how }) => how)).toEqual(['merge', 'edit']);
  expect(merged.changes.find(({ task }) => task === 'I.1')).toMatchObject({
    value: 'MỘT; hai; BA',
    version: 3,
    author: 'Lan',
  });
  const late = await answered(round, { ...theirs, changes: [change({ task: 'I.2', after: 'của Minh' })] });
  expect(late.conflicts).toMatchObject([
    { base: '', mine: 'của Minh', theirs: { value: 'của Lan', version: 3, author: 'Lan' } },
  ]);
  expect(await answered(round, message)).toEqual(merged);
  const snapshot = SyncSnapshot.parse(await (await store.get(path(round, 'sync?since=2'), store.tokens.BTC)).json());
  expect(snapshot).toMatchObject({ since: 2, revision: 4, mark: late.mark });
  expect(snapshot.changes.map(({ task, value }) => [task, value])).toEqual([
    ['I.1', 'MỘT; hai; BA'],
    ['I.2', 'của Lan'],
  ]);
});

describe('refuses, and keeps nothing of', () => {
  it.each<[string, number, Partial<SyncRequest>]>([
    ['classified', 422, { changes: [change({ after: 'Văn bản (Tối mật)' })] }],
    ['nul-in-text', 422, { changes: [change({ after: 'a\0' })] }],
    ['text-too-long', 422, { changes: [change({ after: 'x'.repeat(100_001) })] }],
    ['change-doubled', 422, { changes: [change(), change()] }],
    ['task-unknown', 422, { changes: [change({ task: 'IX.9' })] }],
    ['wrong-agency', 403, { agency: 'BCA', changes: [change()] }],
    ['form-changed', 409, { form: 'pl4-2026', changes: [change()] }],
    ['revision-unknown', 409, { baseRevision: 3, changes: [change()] }],
    ['malformed', 400, { clientId: 'có dấu', changes: [] }],
    ['malformed', 400, { changes: [change({ field: 'tt' as 'note' })] }],
  ])('%s', async (code, status, body) => {
    const round = await newRound();
    const response = await send(round, body);
    expect([response.status, await codeOf(response)]).toEqual([status, code]);
    expect(await (await store.get(path(round), store.tokens.BTC)).json()).toMatchObject({ revision: 0, changes: [] });
    expect(store.log()).not.toContain('Tối mật');
  });

  it('rounds that are closed, with a sentence; who asks only what is new gets it', async () => {
    const round = await newRound('closed');
    const response = await send(round, { changes: [change()] });
    expect(await response.json()).toMatchObject({
      code: 'round-closed',
      detail: expect.stringContaining('vẫn còn nguyên trong tệp'),
    });
    expect((await send(round, {})).status).toBe(200);
    expect(await codeOf(await send('khong-co', {}))).toBe('round-not-found');
  });
});

it('half a character is kept as every encoder writes it', async () => {
  const round = await newRound();
  const answer = await answered(round, { changes: [change({ after: 'cắt \ud83d', before: undefined })] });
  const snapshot = SyncSnapshot.parse(await (await store.get(path(round), store.tokens.BTC)).json());
  expect(snapshot.changes).toEqual(answer.changes);
  expect(snapshot.changes[0]?.value).toBe('cắt \uFFFD');
});

it('the history comes in pages, newest first, of one field or of all', async () => {
  const round = await newRound();
  for (let at = 0; at < 5; at += 1) {
    await answered(round, {
      baseRevision: at,
      changes: [
        change({ before: undefined, after: `lần ${at}` }),
        change({ task: 'I.2', before: undefined, after: `${at}` }),
      ],
    });
  }
  const seen: string[] = [];
  for (let next: string | null = ''; next !== null;) {
    const cursor: string = next === '' ? '' : `&cursor=${next}`;
    const page = HistoryPage.parse(
      await (await store.get(path(round, `history?limit=3${cursor}`), store.tokens.BTC)).json(),
    );
    expect(page.entries.length).toBeLessThanOrEqual(3);
    seen.push(...page.entries.map(({ after }) => after));
    next = page.next;
  }
  expect(seen).toEqual(['4', 'lần 4', '3', 'lần 3', '2', 'lần 2', '1', 'lần 1', '0', 'lần 0']);
  const one = await store.get(path(round, 'history?task=I.1&field=result'), store.tokens.BTC);
  expect(HistoryPage.parse(await one.json()).entries.map(({ before, after }) => [before, after])[0]).toEqual([
    'lần 3',
    'lần 4',
  ]);
  expect((await store.get(path(round, 'history?cursor=x'), store.tokens.BTC)).status).toBe(400);
});

describe('whose rows they are', () => {
  it('another agency sees and changes nothing of them', async () => {
    const round = await newRound();
    await answered(round, { changes: [change({ after: 'của Bộ Tài chính' })] });
    const seen = await (await store.get(path(round), store.tokens.BCA)).text();
    expect(seen).not.toContain('của Bộ Tài chính');
    expect(await (await store.get(path(round, 'history'), store.tokens.BCA)).json()).toEqual({
      entries: [],
      next: null,
    });
    expect(await answered(round, { changes: [change({ after: 'của Bộ Công an' })] }, store.tokens.BCA)).toMatchObject({
      revision: 1,
      conflicts: [],
    });
  });

  it.each([
    ['approver', 403, 200],
    ['coordinator', 403, 403],
  ] as const)('%s: sync %i, read %i', async (role, write, read) => {
    const round = await newRound();
    const agency = role === 'coordinator' ? 0 : store.agencyId('BTC');
    const token = await issueToken(store.context.pool, agency, role);
    expect((await send(round, { changes: [change()] }, token)).status).toBe(write);
    expect((await store.get(path(round), token)).status).toBe(read);
    expect((await store.get(path(round, 'history'), token)).status).toBe(read);
  });

  it('no statement finds a row while nobody is acted for, and the app may not touch the history', async () => {
    const { pool } = store.context;
    await answered(await newRound(), { changes: [change()] });
    for (const table of ['sync_heads', 'working_fields', 'sync_messages', 'sync_history']) {
      expect((await pool.query(`select from store.${table}`)).rowCount).toBe(0);
    }
    for (const table of ['sync_history', 'sync_messages']) {
      await expect(pool.query(`update store.${table} set revision = 0`)).rejects.toThrow(/permission denied/);
      await expect(pool.query(`delete from store.${table}`)).rejects.toThrow(/permission denied/);
    }
  });
});

it('many officers at once, over two processes: every message is a revision of its own, nothing is lost', async () => {
  const round = await newRound();
  const apps = [store.app, createApp(store.context)];
  const officers = Array.from({ length: 16 }, (_, at) => at);
  const answers = await Promise.all(
    officers.map(async (at) => {
      const body = JSON.stringify(
        request({
          clientId: `may-${at}`,
          changes: [change({ task: `I.${(at % 9) + 1}`, field: at < 9 ? 'note' : 'basis', after: `${at}` })],
        }),
      );
      const headers = { ...bearer(store.tokens.BTC), 'Content-Type': 'application/json' };
      const response = await apps[at % 2]?.request(path(round), { method: 'POST', headers, body });
      return SyncAnswer.parse(await response?.json());
    }),
  );
  expect(answers.map(({ revision }) => revision).sort((a, b) => a - b)).toEqual(officers.map((at) => at + 1));
  const snapshot = SyncSnapshot.parse(await (await store.get(path(round), store.tokens.BTC)).json());
  expect(snapshot.changes.map(({ value }) => Number(value)).sort((a, b) => a - b)).toEqual(officers);
});

it('each message is one line of the audit log, chained to the history by its mark', async () => {
  const round = await newRound();
  const { mark } = await answered(round, { changes: [change()] });
  const client = await store.context.pool.connect();
  await client.query('begin');
  await client.query('select store.act_for($1, $2)', [store.agencyId('BTC'), 'officer']);
  const { rows } = await client.query<{ body: string }>(
    'select body from store.audit_log order by sequence desc limit 1',
  );
  await client.query('rollback');
  client.release();
  expect(JSON.parse(rows[0]?.body ?? '{}')).toMatchObject({
    action: 'synced',
    subject: round,
    facts: { revision: 1, mark },
  });
});

it('the typed client goes the same way', async () => {
  const round = await newRound();
  const fetch = async (url: string, init: RequestInit) => store.app.request(url, init);
  const client = createStoreClient({
    baseUrl: 'http://kho.example',
    token: () => Promise.resolve(store.tokens.BTC),
    fetch,
  });
  const answer = await client.sync(round, request({ changes: [change()] }));
  expect(await client.changesSince(round, 0)).toMatchObject({ revision: 1, mark: answer.mark });
  expect((await client.history(round, { task: 'I.1', field: 'result' })).entries).toHaveLength(1);
  await expect(client.changesSince(round, 1, 'ab')).rejects.toMatchObject({ code: 'revision-unknown' });
  await expect(client.changesSince(round, 7)).rejects.toBeInstanceOf(StoreError);
});
