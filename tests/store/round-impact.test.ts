import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assess, roundContext } from '../../core/check/index.ts';
import { readForm } from '../../core/read-form/index.ts';
import { readDocumentsCsv, withDocuments } from '../../core/legal-documents/index.ts';
import { Problem, Receipt, Round } from '../../core/wire/types.ts';
import { directory, documents, form, legacyLetters } from '../../store/seeds.ts';
import { openStore } from './support/store.ts';
import type { TestStore } from './support/store.ts';
import { requestFor, sheetOf } from './support/sheet.ts';
import { roundsOf, settingsOf } from './support/rounds.ts';
import type { Rounds } from './support/rounds.ts';

/** A document that no list of this release knows, and that is no longer in force. */
const CSV = [
  'kind,number,year,symbol,title,issuer,date,from,to,replacedBy,source',
  'Nghị định,999,2021,NĐ-CP,về thử nghiệm,Chính phủ,2021-05-05,2021-07-01,2024-06-30,,thử',
].join('\n');
const BASIS = 'Đã có đầy đủ cơ sở pháp lý: Nghị định số 999/2021/NĐ-CP ngày 05/5/2021';

let store: TestStore;
let rounds: Rounds;
/** The Ministry of Public Security has two findings of F-05: one of its own, one in what the form prints (I.7). */
const sheet = (agency: string) =>
  sheetOf({ agency, tasks: { 'I.2': { result: 'Đang soạn thảo.', basis: agency === 'Bộ Tài chính' ? BASIS : 'Đủ' } } });
const send = (code: 'BTC' | 'BCA', key: string) =>
  store.submit(
    store.tokens[code],
    requestFor(code, sheet(code === 'BTC' ? 'Bộ Tài chính' : 'Bộ Công an'), { reportDate: '2026-11-24' }),
    key,
    'can-nhac',
  );

beforeAll(async () => {
  store = await openStore();
  rounds = await roundsOf(store);
  await rounds.create('can-nhac');
  await rounds.move('can-nhac', 'open', null);
  for (const code of ['BTC', 'BCA'] as const) expect((await send(code, `dau-${code}`)).status).toBe(201);
});
afterAll(() => store.close());

const impact = async (settings: object, csv: string | null = null, waivers: object[] = []) => {
  const proposal = { settings: settingsOf({ name: 'Đợt', ...settings }), csv, waivers };
  const answer = await rounds.call('/can-nhac/impact', proposal);
  return { status: answer.status, body: (await answer.json()) as never };
};
const issuesOf = async (answer: Response, code: 'BTC' | 'BCA') => {
  const { number } = Receipt.parse(await answer.json());
  const detail = await (await store.get(`/api/v1/submissions/${number}`, store.tokens[code])).json();
  return (detail as { issues: { rule: string; severity: string; cell: string | null; message: string }[] }).issues;
};

describe('the impact of a change', () => {
  it('of nothing is nothing', async () => {
    const { body } = await impact({});
    expect(body).toMatchObject({ submissions: 2, judged: 2, changed: 0, byRule: [], byAgency: [] });
  });

  it('tells numbers by rule and by agency, and changes nothing', async () => {
    const before = (await rounds.read('/can-nhac')).etag;
    const { body } = await impact({ severities: { 'F-05': 'warning' }, blocking: ['F-05'] });
    expect(body).toMatchObject({
      submissions: 2,
      judged: 2,
      changed: 1,
      byRule: [{ rule: 'F-05', gained: 2, lost: 2, errors: -2, warnings: 2 }],
      byAgency: [{ agency: { code: 'BCA', name: 'Bộ Công an' }, gained: 2, lost: 2, stopped: true }],
    });
    expect((await rounds.read('/can-nhac')).etag).toBe(before);
  });

  it('counts what silence takes away', async () => {
    const { body } = await impact({ severities: { 'F-05': 'none' } });
    expect(body).toMatchObject({ byRule: [{ rule: 'F-05', gained: 0, lost: 2, errors: -2, warnings: 0 }] });
  });

  it('weighs a list of documents before it counts', async () => {
    const { body } = await impact({}, CSV);
    const { byRule, byAgency } = body as { byRule: { rule: string; gained: number }[]; byAgency: object[] };
    expect(byAgency).toMatchObject([{ agency: { code: 'BTC' } }]);
    expect(byRule.some(({ gained }) => gained > 0)).toBe(true);
  });

  it('weighs a waiver before it is granted, and again before it is ended', async () => {
    const waiver = { agency: 'BCA', task: 'I.2', rule: 'F-05', until: null, reason: 'Đang sáp nhập' };
    const weighed = async (granted: boolean) => (await impact({}, null, [{ ...waiver, granted }])).body;
    expect(await weighed(true)).toMatchObject({
      changed: 1,
      byRule: [{ rule: 'F-05', gained: 1, lost: 1, errors: -1 }],
      byAgency: [{ agency: { code: 'BCA' }, errors: { before: 2, after: 1 } }],
    });
    expect(await weighed(false)).toMatchObject({ changed: 0 });
    expect((await rounds.call('/can-nhac/waivers', waiver)).status).toBe(204);
    expect(await weighed(true)).toMatchObject({ changed: 0 });
    expect(await weighed(false)).toMatchObject({ byRule: [{ rule: 'F-05', errors: 1 }] });
    expect((await rounds.call('/can-nhac/waivers', { ...waiver, granted: false })).status).toBe(204);
    expect(await weighed(false)).toMatchObject({ changed: 0 });
  });

  it.each([
    ['an agency nobody knows', { agency: 'KHONG-CO' }, 'agency-unknown'],
    ['a rule nobody knows', { rule: 'Z-99' }, 'round-settings-invalid'],
    ['the rule of state secrets', { rule: 'S-01' }, 'not-waivable'],
  ])('refuses a waiver of %s', async (_, change, code) => {
    const waiver = { agency: 'BCA', task: 'I.2', rule: 'F-05', until: null, reason: 'x', ...change };
    const { status, body } = await impact({}, null, [waiver]);
    expect([status, Problem.parse(body).code]).toEqual([422, code]);
  });

  it('refuses a list that cannot be read, and says where', async () => {
    const { status, body } = await impact({}, `${CSV}\nNghị định,1,2020,NĐ-CP,x,y,sai-ngày,,,,z`);
    expect([status, Problem.parse(body)]).toMatchObject([422, { code: 'documents-unreadable', params: { line: 3 } }]);
  });

  it('takes the newest submission of each agency', async () => {
    expect((await store.get('/api/v1/rounds/can-nhac', store.tokens.BTC)).status).toBe(200);
    const again = sheetOf({ agency: 'Bộ Công an' });
    const sent = await store.submit(store.tokens.BCA, requestFor('BCA', again), 'moi', 'can-nhac');
    expect(sent.status).toBe(201);
    expect((await impact({ severities: { 'F-05': 'none' } })).body).toMatchObject({
      submissions: 2,
      byRule: [{ rule: 'F-05', lost: 1 }],
    });
  });
});

describe('documents of a round', () => {
  it('are a version with an ETag, and reach the store’s verdict', async () => {
    const none = await rounds.read('/can-nhac/documents', store.tokens.BTC);
    expect(none).toMatchObject({ status: 200, body: { version: 0, documents: [] } });
    const { etag } = await rounds.read('/can-nhac');
    const body = { csv: CSV, reason: 'Bổ sung danh mục' };
    const added = await rounds.call('/can-nhac/documents', body, { 'If-Match': etag });
    expect([added.status, Round.parse(await added.json()).documents]).toEqual([200, 1]);

    const list = await rounds.read('/can-nhac/documents', store.tokens.BTC);
    expect(list).toMatchObject({ status: 200, body: { version: 1, documents: [{ number: '999', to: '2024-06-30' }] } });
    const unchanged = await store.app.request('/api/v1/rounds/can-nhac/documents', {
      headers: { Authorization: `Bearer ${store.tokens.BTC}`, 'If-None-Match': list.etag },
    });
    expect(unchanged.status).toBe(304);
    expect(list.etag).not.toBe(none.etag);

    const found = await issuesOf(await send('BTC', 'sau'), 'BTC');
    const reading = readDocumentsCsv(CSV);
    if (!reading.ok) throw new Error(reading.problem);
    expect(found.map(({ rule, severity, cell }) => [rule, severity, cell])).toEqual(
      verdictOfCore(withDocuments(documents, reading.documents)),
    );
    expect(verdictOfCore(documents)).not.toEqual(verdictOfCore(withDocuments(documents, reading.documents)));
  });

  it('go on with a round made from this one', async () => {
    expect((await rounds.create('tiep', {}, { from: 'can-nhac' })).status).toBe(201);
    await rounds.move('tiep', 'open', null);
    const { body } = await rounds.read('/tiep/documents', store.tokens.BTC);
    expect(body).toMatchObject({ version: 1, documents: [{ number: '999' }] });
  });
});

/** What core says of the same sheet, here. */
function verdictOfCore(known: typeof documents) {
  const grid = sheet('Bộ Tài chính');
  const result = readForm({ host: 'file', active: grid.name, sheets: [grid] }, form);
  if (!result.ok) throw new Error('no form');
  const context = { form, directory, legacyLetters, documents: known, reportDate: '2026-11-24', signedIn: 'BTC' };
  const { issues } = assess(result.sheet, { ...context, ...roundContext({ scope: 'form', severities: {} }) });
  return issues.map(({ rule, severity, cell }) => [rule, severity, cell]);
}

describe('what was sent to the earlier round', () => {
  it('is offered as rows of this one', async () => {
    const { status, body } = await rounds.read('/tiep/taken-over', store.tokens.BTC);
    expect(status).toBe(200);
    const { from, rows, gone, added, left } = body as {
      from: { round: string; number: string };
      rows: { task: string; basis: string }[];
      gone: string[];
      added: string[];
      left: object[];
    };
    expect(from).toMatchObject({ round: 'can-nhac', number: 'can-nhac.BTC.0002' });
    expect(rows).toHaveLength(52);
    expect(rows.find(({ task }) => task === 'I.2')?.basis).toBe(BASIS);
    expect([gone, added, left]).toEqual([[], [], []]);
  });

  it('is not there for a round that has no earlier one', async () => {
    const { status, body } = await rounds.read('/can-nhac/taken-over', store.tokens.BTC);
    expect([status, Problem.parse(body).code]).toEqual([404, 'no-earlier-round']);
  });
});
