import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AwaitingSignOff } from '../../core/wire/sign-off.ts';
import { Problem, Receipt } from '../../core/wire/types.ts';
import { newToken, sha256 } from '../../store/access/token.ts';
import { openUserSession } from '../../store/people/sessions.ts';
import { browserOn } from './support/browser.ts';
import type { TestBrowser } from './support/browser.ts';
import { coordinatorAt } from './support/pages.ts';
import { auditOf, PASSWORD, personOf } from './support/people.ts';
import { requestFor, sheetOf } from './support/sheet.ts';
import { openStore } from './support/store.ts';
import type { TestStore } from './support/store.ts';

const HOSTILE = '</textarea><script>alert(1)</script>';

let store: TestStore;
let officer: TestBrowser;
let approver: TestBrowser;
let stranger: TestBrowser;
beforeAll(async () => {
  store = await openStore({ requestsPerMinute: 100_000 });
  officer = await signedIn({ agency: 'BTC', role: 'officer' });
  approver = await signedIn({ agency: 'BTC', role: 'approver' });
  stranger = await signedIn({ agency: 'BCA', role: 'approver' });
  await approver.send('/ky-duyet', '/ky-duyet/quy-dinh', { required: '1' });
});
afterAll(() => store.close());

async function signedIn(who: Parameters<typeof personOf>[1]): Promise<TestBrowser> {
  const { login } = await personOf(store, who);
  const browser = browserOn(store);
  await browser.send('/dang-nhap', '/dang-nhap', { login, password: PASSWORD });
  return browser;
}

let count = 0;
/** Sends a sheet that nobody sent before; answers with the page of what is held. */
async function held(result = ''): Promise<string> {
  const tasks = { 'I.2': { note: `bản ${++count} ${HOSTILE}`, ...(result === '' ? {} : { result }) } };
  const body = requestFor('BTC', sheetOf({ agency: 'Bộ Tài chính', tasks }), { preparedBy: HOSTILE });
  const answer = await store.submit(store.tokens.BTC, body, `k${count}`);
  return `/ky-duyet/${AwaitingSignOff.parse(Problem.parse(await answer.json()).params).held}`;
}

describe('/ky-duyet', () => {
  it('shows an approver the summary, the findings and the explanation, and signs to a receipt that names the signer', async () => {
    const page = await held('Đã ban hành Thông tư số 48/2022/TT-BTC ngày 30/02/2022.');
    const { html } = await approver.get(page);
    for (const text of [
      'Chờ ký duyệt',
      'Giải trình',
      'Kết quả kiểm tra',
      'Ký duyệt và gửi',
      'Trả lại người lập',
      'C-07',
    ])
      expect(html).toContain(text);
    expect(html).not.toMatch(/<script|đã nhận/i);
    const { status, location } = await approver.send(page, `${page}/ky`, {});
    expect([status, location]).toEqual([303, expect.stringMatching(/^\/bien-nhan\/mac-dinh\.BTC\.\d{4}$/)]);
    expect((await approver.get(location ?? '')).html).toContain('Người ký duyệt');
    expect((await approver.get(`${location}/pdf`)).status).toBe(200);
    const number = (location ?? '').split('/').at(-1) ?? '';
    expect(await (await coordinatorAt(store)).page(`/coordinator/submissions/${number}`)).toContain('Người ký duyệt');
    expect((await officer.get(page)).html).toContain('Đã ký duyệt và gửi');
  });

  it('shows what changed since the last submission, before and now', async () => {
    const page = await held('Đang soạn thảo.');
    const { html } = await approver.get(page);
    expect(html).toContain('Thay đổi so với bản đã gửi gần nhất');
    expect(html).toContain('I.2, Kết quả');
    expect(html).toContain('Đang soạn thảo.');
  });

  it('gives back with a comment, which the officer reads there; without one it asks for it', async () => {
    const page = await held();
    expect((await approver.send(page, `${page}/tra-lai`, { comment: ' ' })).status).toBe(422);
    expect((await approver.send(page, `${page}/tra-lai`, { comment: HOSTILE })).status).toBe(303);
    const { html } = await officer.get(page);
    expect(html).toContain('Trả lại người lập');
    expect(html).toContain('&lt;/textarea&gt;');
  });

  it('lets the officer withdraw, and shows no button to sign', async () => {
    const page = await held();
    const { html } = await officer.get(page);
    expect(html).not.toContain(`${page}/ky"`);
    expect((await officer.send(page, `${page}/ky`, {})).status).toBe(403);
    expect((await officer.send(page, `${page}/rut`, {})).status).toBe(303);
    expect((await officer.get(page)).html).toContain('Đã rút');
    const late = await approver.send('/ky-duyet', `${page}/ky`, {});
    expect([late.status, late.html]).toEqual([422, expect.stringContaining('không còn') as string]);
  });

  it('says kindly that the round has closed, and keeps what waits', async () => {
    const page = await held();
    await store.asOwner(`update store.rounds set state = 'closed' where code = 'mac-dinh'`);
    const shown = await approver.get(page);
    const tried = await approver.send(page, `${page}/ky`, {});
    await store.asOwner(`update store.rounds set state = 'open' where code = 'mac-dinh'`);
    expect([shown.status, shown.html]).toEqual([200, expect.stringContaining('không mất gì') as string]);
    expect([tried.status, tried.html]).toEqual([422, expect.stringContaining('không mất gì') as string]);
    expect((await approver.send(page, `${page}/ky`, {})).status).toBe(303);
  });

  it('shows another agency nothing, and a stranger the sign-in', async () => {
    const page = await held();
    expect((await stranger.get(page)).status).toBe(404);
    expect((await stranger.send('/ky-duyet', `${page}/ky`, {})).status).toBe(404);
    expect((await stranger.get('/ky-duyet')).html).not.toContain(page);
    expect((await browserOn(store).get(page)).location).toContain('/dang-nhap');
    expect((await approver.send(page, `${page}/ky`, {}, { origin: 'https://evil.example' })).status).not.toBe(303);
  });

  it('is nothing to the coordinator: the overview does not call it received', async () => {
    const code = 'tong-quan';
    await store.asOwner(`insert into store.rounds (code, form, name, state) values ($1, 'pl4-2367', 'Đợt', 'open')`, [
      code,
    ]);
    const body = requestFor('BTC', sheetOf({ agency: 'Bộ Tài chính' }));
    expect((await store.submit(store.tokens.BTC, body, 'tq', code)).status).toBe(409);
    const overview = await (await coordinatorAt(store)).page(`/coordinator?dot=${code}`);
    expect(overview).toMatch(/Bộ Tài chính<\/th>\s*<td><span class="state unsent">Chưa gửi/);
  });
});

describe('/quan-tri/ky-duyet', () => {
  it('is the administrator’s, who switches an agency’s sign-off', async () => {
    expect((await approver.get('/quan-tri/ky-duyet')).status).toBe(403);
    const administrator = browserOn(store);
    const person = await personOf(store, { role: 'administrator' });
    const session = newToken(person.agencyId);
    await openUserSession(store.context, person, sha256(session), 'open');
    administrator.cookies.set('can_cu_session', session);
    const change = (fields: Record<string, string>) =>
      administrator.send('/quan-tri/ky-duyet', '/quan-tri/ky-duyet', fields);
    expect((await change({ agency: 'BCA', required: '1', secondPerson: '1' })).status).toBe(303);
    expect((await administrator.get('/quan-tri/ky-duyet')).html).toMatch(/Bộ Công an:\s+cần ký duyệt, kể cả/);
    expect((await change({ agency: 'KHONG-CO', required: '1' })).status).toBe(422);
    const changed = (await auditOf(store, 'BCA')).find(({ action }) => action === 'sign-off-rule-changed');
    expect(changed?.actor).toContain('administrator:');
  });

  it('answers a receipt once the rule is off', async () => {
    await approver.send('/ky-duyet', '/ky-duyet/quy-dinh', {});
    const body = requestFor('BTC', sheetOf({ agency: 'Bộ Tài chính', tasks: { 'I.2': { note: 'không cần ký' } } }));
    const answer = await store.submit(store.tokens.BTC, body, 'khong-can');
    expect(Receipt.parse(await answer.json()).signedOffBy).toBeUndefined();
  });
});
