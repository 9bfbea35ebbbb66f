import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from './support/store.ts';
import type { TestStore } from './support/store.ts';
import { requestFor, sheetOf } from './support/sheet.ts';
import { roundsOf } from './support/rounds.ts';

const HOST = 'kho.example';
const ORIGIN = `http://${HOST}`;
const HOSTILE = `<script>alert(1)</script>"'>`;

let store: TestStore;
let cookie: string;
beforeAll(async () => {
  store = await openStore();
  const first = await request('/coordinator');
  const form = formTokenIn(await first.text());
  const answer = await request('/coordinator/sign-in', { form, token: store.tokens.coordinator }, cookieOf(first));
  cookie = cookieOf(answer);
});
afterAll(() => store.close());

function request(path: string, form?: Record<string, string> | FormData, cookies = cookie) {
  const body = form instanceof FormData ? form : form && new URLSearchParams(form);
  return store.app.request(`${ORIGIN}${path}`, {
    method: form === undefined ? 'GET' : 'POST',
    headers: { Host: HOST, Cookie: cookies ?? '', ...(form === undefined ? {} : { Origin: ORIGIN }) },
    ...(body === undefined ? {} : { body }),
  });
}
const cookieOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .filter((pair) => !pair?.endsWith('='))
    .join('; ');
const formTokenIn = (page: string) => /name="form" value="([^"]+)"/.exec(page)?.[1] ?? '';
const pageOf = async (path: string) => (await request(`/quan-tri/dot${path}`)).text();

/** Posts to a round's pages as its own form would. */
async function post(path: string, fields: Record<string, string>) {
  return request(`/quan-tri/dot${path}`, { form: formTokenIn(await pageOf('')), ...fields });
}
/** The hidden and written fields of the form on a page that posts to `action`. */
function fieldsOf(page: string, action: string): Record<string, string> {
  const form = new RegExp(`<form[^>]*action="${action}"[^>]*>([\\s\\S]*?)</form>`).exec(page)?.[1] ?? '';
  const unescape = (text: string) =>
    text
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&');
  // As a browser does: a box that is not ticked is not sent.
  const inputs = [...form.matchAll(/<input[^>]*name="([^"]+)"[^>]*value="([^"]*)"[^>]*>/g)].filter(
    ([input]) => !input.includes('type="checkbox"') || /\schecked/.test(input),
  );
  const areas = [...form.matchAll(/<textarea[^>]*name="([^"]+)"[^>]*>\n?([\s\S]*?)<\/textarea>/g)];
  return Object.fromEntries([...inputs, ...areas].map(([, name, value]) => [name, unescape(value ?? '')]));
}

describe('pages of rounds', () => {
  it('are closed to whoever is not signed in', async () => {
    const answer = await request('/quan-tri/dot', undefined, 'can_cu_session=x');
    expect([answer.status, await answer.text()]).toEqual([401, expect.not.stringContaining('mac-dinh')]);
  });

  it('list rounds and make a draft, and hold no script', async () => {
    const made = await post('', { code: 'trang', name: HOSTILE, formId: 'pl4-2367', from: 'mac-dinh' });
    expect([made.status, made.headers.get('Location')]).toEqual([303, '/quan-tri/dot/trang']);
    for (const path of ['', '/trang']) {
      const page = await pageOf(path);
      expect(page).not.toContain('<script');
      expect(page).toContain('&lt;script&gt;');
    }
    expect(await pageOf('/trang')).toContain('52 nhiệm vụ được chuyển sang');
  });

  it('give a draft out and close it with a reason', async () => {
    expect((await post('/trang/transitions', { to: 'open' })).status).toBe(303);
    expect(await pageOf('/trang')).toContain('Đang mở');
    const bare = await post('/trang/transitions', { to: 'closed', reason: ' ' });
    expect([bare.status, await bare.text()]).toEqual([422, expect.stringContaining('Chưa ghi lý do')]);
  });

  it('show the impact before a change takes effect', async () => {
    const sheet = sheetOf({ agency: 'Bộ Tài chính', tasks: { 'I.2': { result: 'Đang soạn thảo.', basis: 'Đủ' } } });
    const sent = await store.submit(store.tokens.BTC, requestFor('BTC', sheet), 'trang', 'trang');
    expect(sent.status).toBe(201);
    const fields = fieldsOf(await pageOf('/trang'), '/quan-tri/dot/trang/impact');
    const asked = await post('/trang/impact', {
      ...fields,
      scope: 'form',
      dueAt: '2099-12-31T17:00',
      'severity:F-05': 'warning',
      'needReason:F-05': '1',
      'message:F-05': 'Xem hướng dẫn.',
    });
    const impact = await asked.text();
    expect([asked.status, impact]).toEqual([200, expect.stringContaining('1 bản có kết quả khác')]);
    expect(await pageOf('/trang')).toContain('Thiết lập (bản 1)');

    const apply = { ...fieldsOf(impact, '/quan-tri/dot/trang/settings'), reason: 'Theo góp ý' };
    expect((await post('/trang/settings', apply)).status).toBe(303);
    const rounds = await roundsOf(store);
    expect((await rounds.read('/trang')).body).toMatchObject({
      version: 2,
      dueAt: '2099-12-31T17:00:00+07:00',
      severities: { 'F-05': 'warning' },
      needReason: ['F-05'],
      messages: { 'F-05': 'Xem hướng dẫn.' },
    });
    const again = await post('/trang/settings', apply);
    expect([again.status, await again.text()]).toEqual([412, expect.stringContaining('người khác sửa')]);
  });

  it('keep what is not touched when the form is sent as it stands', async () => {
    const page = await pageOf('/trang');
    expect(page).toMatch(/<option value="warning" selected>/);
    expect(page).toMatch(/name="needReason:F-05"\s+value="1"\s+checked/);
  });

  it('take a list of documents as a file, show its impact, and name the line that is wrong', async () => {
    const upload = async (csv: string) => {
      const form = new FormData();
      form.set('form', formTokenIn(await pageOf('')));
      form.set('version', '2');
      form.set('csv', new File([csv], 'van-ban.csv', { type: 'text/csv' }));
      return request('/quan-tri/dot/trang/documents-impact', form);
    };
    const head = 'kind,number,year,symbol,title,issuer,date,from,to,replacedBy,source';
    const good = `${head}\nNghị định,999,2021,NĐ-CP,"về ""thử"" <b>",Chính phủ,,2021-07-01,2024-06-30,,thử`;
    const bad = await upload(`${head}\nNghị định,1,2020,NĐ-CP,x,y,sai,,,,z`);
    expect([bad.status, await bad.text()]).toEqual([422, expect.stringContaining('Dòng 2')]);
    const asked = await upload(good);
    const apply = { ...fieldsOf(await asked.text(), '/quan-tri/dot/trang/settings'), reason: 'Bổ sung' };
    expect((await post('/trang/settings', apply)).status).toBe(303);
    const rounds = await roundsOf(store);
    const { body } = await rounds.read('/trang/documents', store.tokens.BTC);
    expect(body).toMatchObject({ version: 1, documents: [{ number: '999', title: 'về "thử" <b>' }] });
  });

  it('waive and reopen for one agency, and show who did', async () => {
    const waiver = { agency: 'BTC', task: 'I.2', rule: 'F-05', until: '', reason: 'Đang sáp nhập', granted: '1' };
    const weighed = await (await post('/trang/waivers-impact', waiver)).text();
    for (const text of [
      'Đã kiểm tra lại',
      'BTC, nhiệm vụ I.2, quy',
      'Đang sáp nhập',
      'action="/quan-tri/dot/trang/waivers"',
    ])
      expect(weighed).toContain(text);
    expect((await post('/trang/waivers', waiver)).status).toBe(303);
    const until = '2099-01-01T08:00';
    expect((await post('/trang/reopenings', { agency: 'BTC', until, reason: 'Chờ số liệu' })).status).toBe(303);
    const page = await pageOf('/trang');
    for (const text of ['Miễn đến hết đợt', 'Đang sáp nhập', 'Mở đến 08:00 ngày 01/01/2099', 'coordinator:TONG-HOP'])
      expect(page).toContain(text);
    const none = await post('/trang/waivers', { ...waiver, agency: '' });
    expect([none.status, await none.text()]).toEqual([422, expect.stringContaining('mã cơ quan')]);
  });

  it('refuse another site’s form, and say what is not there', async () => {
    const foreign = await request('/quan-tri/dot/trang/transitions', { form: 'x', to: 'closed', reason: 'y' });
    expect(foreign.status).toBe(403);
    expect((await request('/quan-tri/dot/khong-co')).status).toBe(404);
  });
});
