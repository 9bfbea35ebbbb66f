import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Me, Problem, Receipt, Round } from '../../core/wire/types.ts';
import { readRounds } from '../../store/rounds/read.ts';
import { openStore } from './support/store.ts';
import type { TestStore } from './support/store.ts';
import { requestFor, sheetOf } from './support/sheet.ts';
import { roundsOf } from './support/rounds.ts';
import type { Rounds } from './support/rounds.ts';

let store: TestStore;
let rounds: Rounds;
let now = new Date('2026-11-24T03:00:00Z');
beforeAll(async () => {
  store = await openStore({ clock: () => now });
  rounds = await roundsOf(store);
});
afterAll(() => store.close());

const problemOf = async (answer: Response) => {
  const { status, code, params } = Problem.parse(await answer.json());
  return { status, code, params };
};
const sheet = (note: string, basis = '') =>
  sheetOf({ agency: 'Bộ Tài chính', tasks: { 'I.2': { note, result: basis && 'Đang soạn thảo.', basis } } });
const send = (round: string, note: string, more: object = {}, basis = '') =>
  store.submit(
    store.tokens.BTC,
    requestFor('BTC', sheet(note, basis), more),
    encodeURIComponent(`${round}-${note}`),
    round,
  );
const roundsOfBtc = async () => Me.parse(await (await store.get('/api/v1/me', store.tokens.BTC)).json()).rounds;
const auditOf = async (agency: number) => {
  const client = await store.context.pool.connect();
  await client.query('begin');
  await client.query('select store.act_for($1, $2)', [agency, 'officer']);
  const { rows } = await client.query<{ body: string }>('select body from store.audit_log order by sequence');
  await client.query('rollback');
  client.release();
  return rows.map(({ body }) => JSON.parse(body) as { action: string; subject: string; actor: string; facts: object });
};

describe('a round from draft to close', () => {
  it('is made as a draft that no agency knows of', async () => {
    const made = await rounds.create('q4', { opensOn: '2026-11-25', dueAt: '2026-12-31T17:00:00+07:00' });
    expect([made.status, made.headers.get('ETag')]).toEqual([201, '"1"']);
    expect(await made.json()).toMatchObject({ code: 'q4', state: 'draft', steps: ['open'], version: 1 });
    expect((await roundsOfBtc()).map(({ code }) => code)).toEqual(['mac-dinh']);
    expect(await problemOf(await rounds.create('q4'))).toMatchObject({ status: 409, code: 'round-exists' });
    expect(await problemOf(await send('q4', 'sớm'))).toMatchObject({ code: 'round-not-found' });
  });

  it('is given out, opens on its day, is closing once past its due date, and still receives', async () => {
    expect((await rounds.move('q4', 'open', null)).status).toBe(200);
    expect((await roundsOfBtc()).map(({ code }) => code)).toEqual(['mac-dinh']);
    now = new Date('2026-11-24T17:00:00Z');
    expect((await roundsOfBtc()).find(({ code }) => code === 'q4')).toMatchObject({ state: 'open' });
    now = new Date('2026-12-31T10:00:01Z');
    expect((await roundsOfBtc()).find(({ code }) => code === 'q4')).toMatchObject({ state: 'closing' });
    expect((await send('q4', 'muộn')).status).toBe(201);
  });

  it('is closed by a person with a reason, and then receives no more', async () => {
    expect(await problemOf(await rounds.move('q4', 'closed', ' '))).toMatchObject({ code: 'reason-missing' });
    expect((await rounds.move('q4', 'closed')).status).toBe(200);
    expect(await problemOf(await send('q4', 'quá muộn'))).toMatchObject({ status: 409, code: 'round-not-open' });
    expect(await problemOf(await rounds.move('q4', 'open'))).toMatchObject({ status: 409, code: 'round-due-past' });
  });

  it('is reopened for one agency until a moment, and shuts for it by the clock', async () => {
    const until = '2027-01-05T17:00:00+07:00';
    const reopening = { agency: 'BTC', until, reason: 'Chờ số liệu của địa phương' };
    expect((await rounds.call('/q4/reopenings', reopening)).status).toBe(204);
    const round = (await roundsOfBtc()).find(({ code }) => code === 'q4');
    expect(round).toMatchObject({ state: 'open', reopened: { until, reason: reopening.reason } });
    expect((await send('q4', 'mở lại')).status).toBe(201);
    const other = Round.parse((await rounds.read('/q4', store.tokens.BCA)).body);
    expect(other).toMatchObject({ state: 'closed', reopened: null });
    now = new Date('2027-01-05T10:00:01Z');
    expect(await problemOf(await send('q4', 'hết hạn'))).toMatchObject({ code: 'round-not-open' });
    const past = await rounds.call('/q4/reopenings', reopening);
    expect(await problemOf(past)).toMatchObject({ status: 422, code: 'until-past' });
  });

  it('tells who did what and why, in the audit log too', async () => {
    const { body } = await rounds.read('/q4/versions');
    expect(body).toMatchObject({
      versions: [{ version: 1, reason: null }],
      transitions: [
        { from: 'open', to: 'closed', reason: 'theo kế hoạch' },
        { from: 'draft', to: 'open', reason: null },
      ],
    });
    const actions = (await auditOf(0)).filter(({ subject }) => subject === 'q4').map(({ action }) => action);
    expect(actions).toEqual(['round-created', 'round-moved', 'round-moved']);
    const own = (await auditOf(store.agencyId('BTC'))).find(({ action }) => action === 'round-reopened');
    expect(own).toMatchObject({ subject: 'q4', facts: { reason: 'Chờ số liệu của địa phương' } });
  });

  it('two who move it at once: one does', async () => {
    await rounds.create('dua', {});
    const answers = await Promise.all([rounds.move('dua', 'open', null), rounds.move('dua', 'open', null)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('settings', () => {
  it('are versions: nothing is lost, and who edits an old one is told', async () => {
    await rounds.create('ban', {});
    expect((await rounds.change('ban', { severities: { 'C-07': 'warning' } })).status).toBe(200);
    const { etag, body } = await rounds.read('/ban');
    expect([etag, (body as Round).severities]).toEqual(['"2"', { 'C-07': 'warning' }]);
    const settings = (body as { settings: object }).settings;
    for (const [headers, status, code] of [
      [{}, 428, 'if-match-missing'],
      [{ 'If-Match': '"1"' }, 412, 'version-changed'],
      [{ 'If-Match': 'rubbish' }, 412, 'version-changed'],
    ] as const) {
      const answer = await rounds.call('/ban/settings', { settings, reason: 'sửa' }, headers);
      expect(await problemOf(answer)).toMatchObject({ status, code });
    }
    const history = (await rounds.read('/ban/versions')).body as { versions: { version: number }[] };
    expect(history.versions.map(({ version }) => version)).toEqual([2, 1]);
  });

  it('two who edit one version at once: one does', async () => {
    const { etag, body } = await rounds.read('/ban');
    const { settings } = body as { settings: object };
    const edit = (name: string) =>
      rounds.call('/ban/settings', { settings: { ...settings, name }, reason: 'đua' }, { 'If-Match': etag });
    const answers = await Promise.all([edit('Một'), edit('Hai')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('of the first round are versions too', async () => {
    expect((await rounds.change('mac-dinh', { name: 'Đợt thường xuyên' })).status).toBe(200);
    const round = (await roundsOfBtc()).find(({ code }) => code === 'mac-dinh');
    expect(round).toMatchObject({ name: 'Đợt thường xuyên', state: 'open', version: 2 });
  });

  it.each([
    ['a rule that is not there', { severities: { 'Z-99': 'error' as const } }, 'severities'],
    ['S-01 silenced', { severities: { 'S-01': 'none' as const } }, 'severities'],
    ['a task that is not there', { scope: ['IX.9'] }, 'scope'],
    ['an agency that is not there', { invited: ['NASA'] }, 'invited'],
    ['a due date before the opening', { opensOn: '2027-02-01', dueAt: '2027-01-01T00:00:00Z' }, 'dueAt'],
  ])('%s is refused and named', async (_, settings, field) => {
    const answer = await problemOf(await rounds.create('sai', settings));
    expect(answer).toMatchObject({ status: 422, code: 'round-settings-invalid', params: { places: [{ field }] } });
  });

  it('keep half an emoji as a mark, and refuse NUL', async () => {
    expect((await rounds.change('ban', { name: `Đợt ${'😀'.slice(0, 1)}` })).status).toBe(200);
    expect(await problemOf(await rounds.change('ban', { name: 'a\0b' }))).toMatchObject({ code: 'nul-in-text' });
  });
});

describe('agencies invited', () => {
  it('alone meet the round', async () => {
    await rounds.create('rieng', { invited: ['BCA'] });
    await rounds.move('rieng', 'open', null);
    expect((await roundsOfBtc()).map(({ code }) => code)).not.toContain('rieng');
    expect(await problemOf(await send('rieng', 'x'))).toMatchObject({ status: 403, code: 'not-invited' });
    expect((await rounds.read('/rieng', store.tokens.BCA)).status).toBe(200);
  });
});

describe('what a round asks for', () => {
  beforeAll(async () => {
    await rounds.create('chat', {
      blocking: ['F-06'],
      needReason: ['F-05'],
      messages: { 'F-05': '<b>Xem</b> hướng dẫn.' },
    });
    await rounds.move('chat', 'open', null);
  });
  const bad = 'Đủ';

  it('a reason of its own', async () => {
    const answer = await problemOf(await send('chat', 'không lý do', {}, bad));
    expect(answer).toMatchObject({ status: 422, code: 'reasons-required', params: { rules: ['F-05'] } });
    const secret = await problemOf(await send('chat', 'mật', { reasons: { 'F-05': 'Báo cáo (Mật) số 1' } }, bad));
    expect(secret).toMatchObject({ code: 'form-not-submittable' });
    const taken = await send('chat', 'có lý do', { reasons: { 'F-05': 'Chờ hướng dẫn.' } }, bad);
    expect(taken.status).toBe(201);
    const { number } = Receipt.parse(await taken.json());
    const detail = await (await store.get(`/api/v1/submissions/${number}`, store.tokens.BTC)).json();
    expect((detail as { reasons: object }).reasons).toEqual({ 'F-05': 'Chờ hướng dẫn.' });
    const issue = (detail as { issues: { rule: string; message: string }[] }).issues.find(
      ({ rule }) => rule === 'F-05',
    );
    expect(issue?.message).toContain('Lưu ý của đợt rà soát: <b>Xem</b> hướng dẫn.');
  });

  it('that a rule finds nothing, unless it is waived for the agency', async () => {
    await rounds.change('chat', { blocking: ['F-05'], needReason: [] });
    const refused = await problemOf(await send('chat', 'bị chặn', {}, bad));
    expect(refused).toMatchObject({ code: 'form-not-submittable', params: { issues: [{ code: 'blocked-by-round' }] } });
    const waiver = { agency: 'BTC', task: 'I.2', rule: 'F-05', until: '2027-01-31', reason: 'Đang sáp nhập' };
    expect((await rounds.call('/chat/waivers', waiver)).status).toBe(204);
    const round = (await roundsOfBtc()).find(({ code }) => code === 'chat');
    expect(round?.waivers).toEqual([{ task: 'I.2', rule: 'F-05', until: '2027-01-31', reason: 'Đang sáp nhập' }]);
    const taken = await send('chat', 'được miễn', {}, bad);
    expect(taken.status).toBe(201);
    const { number } = Receipt.parse(await taken.json());
    const { issues } = (await (await store.get(`/api/v1/submissions/${number}`, store.tokens.coordinator)).json()) as {
      issues: { rule: string; severity: string; message: string; params: object }[];
    };
    expect(issues.find(({ rule }) => rule === 'F-05')).toMatchObject({
      severity: 'info',
      params: { waiver: 'Đang sáp nhập' },
      message: expect.stringContaining('Được miễn: Đang sáp nhập') as string,
    });
  });

  it('a waiver is another agency’s business, ends by its day or by hand, and never covers S-01', async () => {
    expect(Round.parse((await rounds.read('/chat', store.tokens.BCA)).body).waivers).toEqual([]);
    const before = (await roundsOfBtc()).find(({ code }) => code === 'chat')?.waivers;
    expect(before).toHaveLength(1);
    now = new Date('2027-02-01T00:00:00Z');
    expect((await roundsOfBtc()).find(({ code }) => code === 'chat')?.waivers).toEqual([]);
    expect((await rounds.call('/chat/waivers', { agency: 'BTC', ...before?.[0], until: null })).status).toBe(204);
    expect((await roundsOfBtc()).find(({ code }) => code === 'chat')?.waivers).toHaveLength(1);
    const end = { agency: 'BTC', task: 'I.2', rule: 'F-05', until: null, granted: false, reason: 'xong' };
    expect((await rounds.call('/chat/waivers', end)).status).toBe(204);
    expect((await roundsOfBtc()).find(({ code }) => code === 'chat')?.waivers).toEqual([]);
    for (const [change, code] of [
      [{ rule: 'S-01' }, 'not-waivable'],
      [{ rule: 'Q-1' }, 'round-settings-invalid'],
      [{ task: 'X.1' }, 'round-settings-invalid'],
      [{ agency: 'NASA' }, 'agency-unknown'],
    ] as const) {
      const answer = await rounds.call('/chat/waivers', { ...end, granted: true, ...change });
      expect(await problemOf(answer)).toMatchObject({ status: 422, code });
    }
    const { body } = await rounds.read('/chat/for-agencies');
    expect((body as { waivers: { granted: boolean }[] }).waivers.map(({ granted }) => granted)).toEqual([
      false,
      true,
      true,
    ]);
  });
});

describe('who may', () => {
  it.each(['', '/q4/settings', '/q4/transitions', '/q4/waivers', '/q4/reopenings', '/q4/impact', '/q4/documents'])(
    'an officer may not POST /rounds%s',
    async (path) => {
      const answer = await store.post(`/api/v1/rounds${path}`, store.tokens.BTC, {});
      expect(await problemOf(answer)).toMatchObject({ status: 403, code: 'forbidden' });
    },
  );

  it('row-level security keeps what was decided for an agency to it and to those who run rounds', async () => {
    const seenBy = async (agencyId: number, role: string) => {
      const client = await store.context.pool.connect();
      await client.query('begin');
      await client.query('select store.act_for($1, $2)', [agencyId, role]);
      const { rows } = await client.query<{ n: number }>(
        'select (select count(*) from store.waivers)::int + (select count(*) from store.reopenings)::int as n',
      );
      await client.query('rollback');
      client.release();
      return rows[0]?.n ?? 0;
    };
    const own = await seenBy(store.agencyId('BTC'), 'officer');
    expect(own).toBeGreaterThan(0);
    expect(await seenBy(store.agencyId('BCA'), 'officer')).toBe(0);
    for (const role of ['coordinator', 'administrator']) expect(await seenBy(0, role)).toBe(own);
  });

  it('reading for an agency leaves the transaction acting for whom it acted before', async () => {
    const client = await store.context.pool.connect();
    await client.query('begin');
    await client.query('select store.act_for($1, $2)', [store.agencyId('BCA'), 'approver']);
    await readRounds(client, store.agencyId('BTC'), now);
    const { rows } = await client.query(
      `select current_setting('app.agency') as agency, current_setting('app.role') as role`,
    );
    await client.query('rollback');
    client.release();
    expect(rows).toEqual([{ agency: String(store.agencyId('BCA')), role: 'approver' }]);
  });

  it('an officer sees neither history nor decisions', async () => {
    for (const path of ['/q4/versions', '/q4/for-agencies'])
      expect((await rounds.read(path, store.tokens.BTC)).status).toBe(403);
  });
});
