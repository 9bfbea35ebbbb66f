import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readForm } from '../../core/read-form/index.ts';
import { idempotencyKey } from '../../core/wire/index.ts';
import { Receipt } from '../../core/wire/types.ts';
import { newToken, sha256 } from '../../store/access/token.ts';
import { openUserSession } from '../../store/people/sessions.ts';
import { form } from '../../store/seeds.ts';
import { openWorkbook, patchWorkbook, toBook, writeSheets } from '../../workbook/index.ts';
import type { SheetSpec } from '../../workbook/index.ts';
import { personOf } from './support/people.ts';
import { openStore } from './support/store.ts';
import type { TestStore } from './support/store.ts';
import { requestFor } from './support/sheet.ts';

const HOST = 'kho.example';
const ORIGIN = `http://${HOST}`;
const sample = async (name: string) => new Uint8Array(await readFile(`seeds/samples/${name}.xlsx`));

let store: TestStore;
/** Cookies of officers, by agency. */
const officers: Record<string, string> = {};

async function signedIn(agency: string, role: 'officer' | 'approver' = 'officer'): Promise<string> {
  const person = await personOf(store, { agency, role });
  const session = newToken(person.agencyId);
  await openUserSession(store.context, person, sha256(session), 'open');
  return `can_cu_session=${session}`;
}

beforeAll(async () => {
  store = await openStore();
  officers['BTC'] = await signedIn('BTC');
  officers['BCA'] = await signedIn('BCA');
});
afterAll(() => store.close());

const get = (path: string, cookie = officers['BTC']!) =>
  store.app.request(`${ORIGIN}${path}`, { headers: { Host: HOST, Cookie: cookie } });

const post = (
  path: string,
  body: FormData | URLSearchParams,
  cookie = officers['BTC']!,
  origin: string | null = ORIGIN,
) =>
  store.app.request(`${ORIGIN}${path}`, {
    method: 'POST',
    headers: { Host: HOST, Cookie: cookie, ...(origin === null ? {} : { Origin: origin }) },
    body,
  });

const tokenIn = (page: string) => /name="form" value="([^"]+)"/.exec(page)?.[1] ?? '';
const formToken = async (cookie = officers['BTC']!) => tokenIn(await (await get('/nop', cookie)).text());

/** Chooses a file on the page; answers where it leads. */
async function handIn(bytes: Uint8Array, name = 'báo cáo.xlsx', cookie = officers['BTC']!): Promise<string> {
  const body = new FormData();
  body.set('form', await formToken(cookie));
  body.set('round', 'mac-dinh');
  body.set('date', '2026-11-24');
  body.set('file', new File([bytes as Uint8Array<ArrayBuffer>], name));
  const answer = await post('/nop', body, cookie);
  expect(answer.status).toBe(303);
  return answer.headers.get('Location') ?? '';
}

const pageOf = async (path: string) => {
  const answer = await get(path);
  expect(answer.status).toBe(200);
  return answer.text();
};

async function sends(path: string, fields: Record<string, string> = {}) {
  const page = await pageOf(path);
  return post(`${path}/gui`, new URLSearchParams({ form: tokenIn(page), ...fields }));
}

describe('who may hand in a file', () => {
  it.each(['/nop', '/nop/', '/nop/0199b1ee-0000-7000-8000-000000000000'])(
    '%s asks a stranger to sign in',
    async (path) => {
      const answer = await get(path, 'can_cu_session=guessed');
      expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/dang-nhap?tiep=/nop']);
    },
  );

  it('is an officer, not an approver', async () => {
    expect((await get('/nop', await signedIn('BTC', 'approver'))).status).toBe(403);
  });

  it('is nobody from another site, and nobody without the form’s own token', async () => {
    const body = new FormData();
    body.set('form', await formToken());
    expect((await post('/nop', body, undefined, 'https://evil.example')).status).toBe(403);
    expect((await post('/nop', new URLSearchParams({ form: 'guessed' }))).status).toBe(403);
  });

  it('sees only files of the own agency', async () => {
    const path = await handIn(await sample('bo-tai-chinh-day-du'));
    for (const end of ['', '/danh-dau.xlsx', '/da-sua.xlsx']) {
      expect((await get(path + end, officers['BCA'])).status, end).toBe(404);
    }
  });
});

describe('a correct file', () => {
  it('is sent with one press, with the receipt that the pane would get', async () => {
    const path = await handIn(await sample('bo-tai-chinh-day-du'));
    expect(await pageOf(path)).toContain('0 lỗi');
    const answer = await sends(path, { preparedBy: 'Trần Thị B' });
    expect(answer.status).toBe(303);
    const number = decodeURIComponent((answer.headers.get('Location') ?? '').replace('/bien-nhan/', ''));
    const receipt = Receipt.parse(await (await store.get(`/api/v1/receipts/${number}`, store.tokens.BTC)).json());

    const book = toBook(openWorkbook(await sample('bo-tai-chinh-day-du')));
    const grid = book.sheets.find(({ name }) => name === book.active)!;
    const request = requestFor('BTC', grid, { reportDate: '2026-11-24' });
    expect(receipt.contentHash).toBe(request.contentHash);
    const key = idempotencyKey({
      round: 'mac-dinh',
      agency: 'BTC',
      contentHash: request.contentHash,
      lastReturned: null,
    });
    const fromPane = await store.submit(store.tokens.BTC, request, key);
    expect([fromPane.status, Receipt.parse(await fromPane.json()).number]).toEqual([200, number]);
  });

  it('is the same submission when it is sent again', async () => {
    const first = await sends(await handIn(await sample('bo-tai-chinh-day-du')));
    const again = await sends(await handIn(await sample('bo-tai-chinh-day-du'), 'tên khác.xlsx'));
    expect(again.headers.get('Location')).toBe(first.headers.get('Location'));
  });
});

describe('a file with errors', () => {
  it('shows each finding, and passes only with an explanation, which is not typed twice', async () => {
    const path = await handIn(await withOneError());
    const page = await pageOf(path);
    expect(page).toMatch(/<strong>[1-9] lỗi/);
    expect(page).toContain('Giải trình cho');
    const refused = await sends(path, { preparedBy: 'Lê Văn C' });
    expect(refused.status).toBe(422);
    const told = await refused.text();
    expect(told).toContain('role="alert"');
    expect(told).toContain('Lê Văn C');
    const sent = await sends(path, { explanation: 'Đang chờ số văn bản.', preparedBy: 'Lê Văn C' });
    expect(sent.headers.get('Location')).toMatch(/^\/bien-nhan\//);
  });

  it('says what stops it, and offers no way to send', async () => {
    const page = await pageOf(await handIn(await sample('25-loi')));
    expect(page).toContain('Chưa gửi được');
    expect(page).not.toContain('/gui"');
  });

  it('comes back with marks, the findings on a first sheet', async () => {
    const path = await handIn(await sample('25-loi'));
    const answer = await get(`${path}/danh-dau.xlsx`);
    expect(answer.headers.get('Content-Disposition')).toContain(encodeURIComponent('báo cáo (đánh dấu).xlsx'));
    const book = toBook(openWorkbook(new Uint8Array(await answer.arrayBuffer())));
    expect(book.sheets[0]?.name).toBe('Kết quả kiểm tra');
  });

  it('comes back mended, and the mended copy has nothing left to mend', async () => {
    const answer = await get(`${await handIn(await sample('25-loi'))}/da-sua.xlsx`);
    const mended = new Uint8Array(await answer.arrayBuffer());
    expect(readForm(toBook(openWorkbook(mended)), form).ok).toBe(true);
    expect(await pageOf(await handIn(mended))).not.toContain('da-sua.xlsx');
  });
});

describe('a file that cannot be used gets a sentence', () => {
  const text = (words: string) => new TextEncoder().encode(words);
  it.each([
    ['an old .xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), /\.xlsx/],
    ['a PDF', text('%PDF-1.7 …'), /\.xlsx/],
    ['a workbook cut off', text('PK\u0003\u0004'), /hỏng|\.xlsx/],
    ['a workbook without the form', workbookOf([sheet('Danh sách', [['Họ tên'], ['A']])]), /Không trang tính nào/],
  ])('%s', async (_, bytes, sentence) => {
    const path = await handIn(bytes);
    expect(await pageOf(path)).toMatch(sentence);
    expect((await get(`${path}/danh-dau.xlsx`)).status).toBe(303);
  });

  it('an empty one, and none', async () => {
    for (const file of [new File([], 'trống.xlsx'), null]) {
      const body = new FormData();
      body.set('form', await formToken());
      if (file) body.set('file', file);
      const answer = await post('/nop', body);
      expect([answer.status, (await answer.text()).includes('Đề nghị chọn một tệp')]).toEqual([422, true]);
    }
  });

  it('one that is too large', async () => {
    const body = new FormData();
    body.set('form', await formToken());
    body.set('file', new File([new Uint8Array(13 * 1024 * 1024)], 'lớn.xlsx'));
    expect((await post('/nop', body)).status).toBe(413);
  });

  it('whatever its name is', async () => {
    const path = await handIn(await sample('pl4-nhu-ban-hanh'), `"><script>alert(1)</script>\r\nX: y.xlsx`);
    expect(await pageOf(path)).not.toContain('<script>');
    expect((await get(`${path}/danh-dau.xlsx`)).headers.get('X')).toBeNull();
  });
});

describe('what recognition leaves open', () => {
  it('is asked, and answered on the page', async () => {
    const book = toBook(openWorkbook(await sample('bo-tai-chinh-day-du')));
    const { text } = book.sheets.find(({ name }) => name === book.active)!;
    const path = await handIn(workbookOf([sheet('Bản 1', text), sheet('Bản 2', text)]));
    const page = await pageOf(path);
    expect(page).toContain('Trang tính nào là Phụ lục IV?');
    const name = /name="(answer:[^"]+)"/.exec(page)?.[1] ?? '';
    const answer = await post(`${path}/tra-loi`, new URLSearchParams({ form: tokenIn(page), [name]: 'Bản 2' }));
    expect(answer.status).toBe(303);
    expect(await pageOf(path)).toContain('Trang “Bản 2”');
  });
});

/** A task under way with no status of its legal basis: F-05. */
async function withOneError(): Promise<Uint8Array> {
  const bytes = await sample('bo-tai-chinh-day-du');
  const result = readForm(toBook(openWorkbook(bytes)), form);
  const row = result.ok ? result.sheet.rows.find(({ task }) => task === 'V.4') : undefined;
  if (!result.ok || row === undefined) throw new Error('the sample has no V.4');
  const written = { result: 'Đang thực hiện.', basis: '' };
  const ops = (['result', 'basis'] as const).map((column) => {
    return { op: 'text' as const, cell: row.cells[column]!, before: row.texts[column], after: written[column] };
  });
  const patched = patchWorkbook(bytes, { sheet: result.sheet.sheet, ops });
  if (!patched.ok) throw new Error(patched.changed.join());
  return patched.bytes;
}

function sheet(name: string, text: string[][]): SheetSpec {
  const rows = text.map((line, n) => ({
    row: n + 1,
    cells: line.map((content, col) => ({ column: col + 1, content, style: { text: true as const } })),
  }));
  return { name, widths: [10], rows };
}

function workbookOf(sheets: SheetSpec[]): Uint8Array {
  return writeSheets({ sheets, font: { name: 'Times New Roman', size: 12 } });
}
