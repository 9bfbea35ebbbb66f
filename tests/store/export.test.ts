import ExcelJS from 'exceljs';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Receipt } from '../../core/wire/types.ts';
import { issueToken } from '../../store/access/tokens.ts';
import { COORDINATOR_ID } from '../../store/database/reference-data.ts';
import { inTurn } from '../../store/export/turns.ts';
import { attachment } from '../../store/export/name.ts';
import { answersIn, sheetOfFile } from '../workbook/consolidated.ts';
import { coordinatorAt } from './support/pages.ts';
import { auditOf } from './support/people.ts';
import { requestFor, sheetOf } from './support/sheet.ts';
import { bearer, openStore } from './support/store.ts';
import type { TestStore } from './support/store.ts';

const EXPORT = '/api/v1/rounds/mac-dinh/export';
const FORMULA = '=HYPERLINK("http://x","y")';
const SCRIPT = '<script>alert(1)</script>';

let store: TestStore;
let administrator: string;
const numbers: string[] = [];
const NAMES = { BTC: 'Bộ Tài chính', BCA: 'Bộ Công an', BTP: 'Bộ Tư pháp' } as const;
type Code = keyof typeof NAMES;
const tokens = {} as Record<Code, string>;

beforeAll(async () => {
  store = await openStore();
  const { pool } = store.context;
  administrator = await issueToken(pool, COORDINATOR_ID, 'administrator');
  Object.assign(tokens, store.tokens, { BTP: await issueToken(pool, store.agencyId('BTP'), 'officer') });
});
afterAll(() => store.close());

async function submit(code: Code, tasks: Record<string, Record<string, string>>): Promise<string> {
  const request = requestFor(code, sheetOf({ agency: NAMES[code], tasks }));
  const answer = await store.submit(tokens[code], request, `${code}-${numbers.length}`);
  expect(answer.status).toBe(201);
  const { number } = Receipt.parse(await answer.json());
  numbers.push(number);
  return number;
}

const step = (number: string, verb: 'accept' | 'return') =>
  store.post(`/api/v1/submissions/${number}/${verb}`, store.tokens.coordinator, { reason: 'kiểm tra', comments: [] });
const exported = (query = '', headers: Record<string, string> = {}, token = store.tokens.coordinator) =>
  store.app.request(`${EXPORT}${query}`, { headers: { ...bearer(token), ...headers } });
const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer());
const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code;
const exportsTold = async () => (await auditOf(store, null)).filter(({ action }) => action === 'exported');

/** The answers to the tasks that the tests write about, as "task agency: result". */
const told = (bytes: Uint8Array) =>
  answersIn(sheetOfFile(bytes, 'Phụ lục IV'))
    .filter(({ task }) => ['I.2', 'II.1'].includes(task))
    .map(({ task, agency, result }) => `${task} ${agency}: ${result}`);

describe('before anything is accepted', () => {
  it('there is nothing to export, in a sentence', async () => {
    const answer = await exported();
    expect([answer.status, await codeOf(answer)]).toEqual([409, 'nothing-to-export']);
    const browser = await coordinatorAt(store);
    expect(await browser.page('/coordinator')).toContain('Chưa có bản gửi nào để tổng hợp');
    const page = await browser.post('/coordinator/xuat', { round: 'mac-dinh', include: 'accepted', group: '' });
    expect([page.status, await page.text()]).toEqual([
      409,
      expect.stringContaining('Đề nghị xác nhận các bản đã nhận'),
    ]);
    expect(await exportsTold()).toEqual([]);
  });
});

describe('an export', () => {
  beforeAll(async () => {
    await submit('BTC', { 'I.2': { result: 'bản cũ đã thay' } });
    const accepted = await submit('BTC', { 'I.2': { result: FORMULA }, 'II.1': { result: SCRIPT } });
    expect((await step(accepted, 'accept')).status).toBe(200);
    const returned = await submit('BCA', { 'I.2': { result: 'bản đã trả lại' } });
    expect((await step(returned, 'return')).status).toBe(200);
    await submit('BTP', { 'I.2': { result: 'bản mới chỉ đã nhận' } });
  });

  it('has every accepted answer once, and none that was returned, superseded or only received', async () => {
    const bytes = await bytesOf(await exported());
    expect(told(bytes)).toEqual([`I.2 ${NAMES.BTC}: ${FORMULA}`, `II.1 ${NAMES.BTC}: ${SCRIPT}`]);
    const all = new TextDecoder().decode(bytes);
    expect(all).not.toContain('_CanCu');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Phụ lục IV',
      'Bản gửi',
      'Tổng hợp',
      'Toàn văn',
      'Nguồn',
    ]);
    for (const sheet of workbook.worksheets)
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          expect(cell.type).not.toBe(ExcelJS.ValueType.Formula);
          expect(String(cell.value ?? '')).not.toMatch(/đã thay$|đã trả lại$|mới chỉ đã nhận$/);
        }),
      );
  });

  it('lists who submitted what and who has not, and when it was taken', async () => {
    const list = sheetOfFile(await bytesOf(await exported()), 'Bản gửi');
    const text = list.text.map((line) => line.join(' | '));
    expect(text[1]).toMatch(/^Số liệu lúc \d\d:\d\d ngày [^:]+: 3\/\d+ cơ quan đã gửi, 1 bản đưa vào tổng hợp\./);
    const line = (name: string) => text.find((candidate) => candidate.startsWith(name)) ?? '';
    expect(line(NAMES.BTC)).toMatch(/Đạt yêu cầu.* \| Có \| mac-dinh\.BTC\.0002 .*[0-9a-f]{64}/);
    expect(line(NAMES.BTC)).toContain('Số liệu đang được tổng hợp.');
    expect(line(NAMES.BCA)).toMatch(/Trả lại.* \| Không \| mac-dinh\.BCA\.0001/);
    expect(line(NAMES.BTP)).toMatch(/Đã nhận \| Không/);
    expect(line('Bộ Ngoại giao')).toMatch(/Chưa gửi \| Không/);
  });

  it('takes those that are only received when asked, and says so at each', async () => {
    const bytes = await bytesOf(await exported('?include=received'));
    expect(told(bytes)).toEqual([
      `I.2 ${NAMES.BTC}: ${FORMULA}`,
      `I.2 ${NAMES.BTP} (đã nhận, chưa xác nhận đạt yêu cầu): bản mới chỉ đã nhận`,
      `II.1 ${NAMES.BTC}: ${SCRIPT}`,
    ]);
  });

  it('is of one group when asked', async () => {
    const bytes = await bytesOf(await exported('?group=II'));
    expect(told(bytes)).toEqual([`II.1 ${NAMES.BTC}: ${SCRIPT}`]);
    expect(sheetOfFile(bytes, 'Nguồn').text.flat().join('\n')).toContain('Chỉ gồm nhóm nhiệm vụ II.');
  });

  it('names the file in Vietnamese, and may be asked for again by its ETag without being made', async () => {
    const first = await exported();
    expect(first.headers.get('Content-Type')).toContain('spreadsheetml.sheet');
    expect(first.headers.get('Content-Disposition')).toMatch(
      /^attachment; filename="tong-hop-phu-luc-iv-[a-z0-9-]+\.xlsx"; filename\*=UTF-8''T%E1%BB%95ng%20h%E1%BB%A3p/,
    );
    const etag = first.headers.get('ETag') ?? '';
    const before = (await exportsTold()).length;
    const again = await exported('', { 'If-None-Match': `"x", ${etag}` });
    expect([again.status, await again.text(), (await exportsTold()).length]).toEqual([304, '', before]);
    expect((await exported('?group=I', { 'If-None-Match': etag })).status).toBe(200);
  });

  it('is in the audit log, with the hash of the file and without a token', async () => {
    const before = (await exportsTold()).length;
    const answer = await exported();
    expect(answer.status).toBe(200);
    const rows = await exportsTold();
    expect(rows).toHaveLength(before + 1);
    const digest = await crypto.subtle.digest('SHA-256', await bytesOf(answer));
    expect(rows.at(-1)).toMatchObject({
      subject: 'mac-dinh',
      facts: {
        include: 'accepted',
        group: null,
        submissions: 1,
        file: `sha256:${Buffer.from(digest).toString('hex')}`,
      },
    });
    expect(JSON.stringify(rows)).not.toContain('cancu_');
  });

  it.each([
    ['?group=VII', 400, 'malformed'],
    ['?group=%3Cscript%3E', 400, 'malformed'],
    ['?include=all', 400, 'malformed'],
  ])('refuses %s', async (query, status, code) => {
    const answer = await exported(query);
    expect([answer.status, await codeOf(answer)]).toEqual([status, code]);
  });

  it('refuses a round that is not there, and whoever does not coordinate', async () => {
    const none = await store.get('/api/v1/rounds/khong-co/export', store.tokens.coordinator);
    expect([none.status, await codeOf(none)]).toEqual([404, 'round-not-found']);
    const officer = await exported('?include=received', {}, tokens.BTP);
    expect([officer.status, await codeOf(officer)]).toEqual([403, 'forbidden']);
    const administers = await exported('', {}, administrator);
    expect([administers.status, await codeOf(administers)]).toEqual([403, 'forbidden']);
  });
});

describe('the page', () => {
  it('hands out the same file from its button', async () => {
    const browser = await coordinatorAt(store);
    const page = await browser.page('/coordinator');
    expect(page).toContain('Các bản đạt yêu cầu (1)');
    expect(page).toContain('Cả các bản mới chỉ đã nhận, có ghi rõ (2)');
    const answer = await browser.post('/coordinator/xuat', { round: 'mac-dinh', include: 'accepted', group: 'I' });
    expect(answer.headers.get('Content-Disposition')).toContain('nh%C3%B3m%20I');
    expect(told(await bytesOf(answer))).toEqual([`I.2 ${NAMES.BTC}: ${FORMULA}`]);
  });

  it.each([
    [{ round: 'mac-dinh', include: 'x', group: '' }, 422, 'Lựa chọn không đúng'],
    [{ round: 'mac-dinh', include: 'accepted', group: '<b>' }, 422, 'Lựa chọn không đúng'],
    [{ round: 'khong-co', include: 'accepted', group: '' }, 404, 'không có đợt rà soát này'],
    [{ round: 'mac-dinh', include: 'accepted', group: '', form: 'x' }, 403, 'Biểu mẫu không đến từ trang này'],
  ])('says what is wrong with %j', async (fields, status, sentence) => {
    const answer = await (await coordinatorAt(store)).post('/coordinator/xuat', fields);
    expect([answer.status, await answer.text()]).toEqual([status, expect.stringContaining(sentence)]);
  });
});

describe('exports at once', () => {
  it('are made one after the other, also after one that failed; nobody waits behind many', async () => {
    const pool = {} as Pool;
    const begun: number[] = [];
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    const work = (n: number) => async () => {
      begun.push(n);
      await held;
      if (n === 0) throw new Error('failed');
      return n;
    };
    const asked = [0, 1, 2, 3].map((n) => inTurn(pool, work(n)));
    const settled = Promise.allSettled(asked);
    await expect(inTurn(pool, work(4))).rejects.toMatchObject({ code: 'export-busy' });
    expect(begun).toEqual([0]);
    release();
    expect((await settled).map((one) => (one.status === 'fulfilled' ? one.value : 'failed'))).toEqual([
      'failed',
      1,
      2,
      3,
    ]);
    expect(await inTurn(pool, work(5))).toBe(5);
    expect(begun).toEqual([0, 1, 2, 3, 5]);
  });
});

describe('the name of a file', () => {
  it.each([
    [
      'Đợt "1"; quý IV.xlsx',
      `attachment; filename="dot-1-quy-iv.xlsx"; filename*=UTF-8''%C4%90%E1%BB%A3t%20%221%22%3B%20qu%C3%BD%20IV.xlsx`,
    ],
    ["a'b(c)*.xlsx", `attachment; filename="a-b-c-.xlsx"; filename*=UTF-8''a%27b%28c%29%2A.xlsx`],
  ])('%s is one header', (name, header) => {
    expect(attachment(name)).toBe(header);
  });
});
