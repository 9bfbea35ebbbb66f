import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SubmissionDetail } from '../../core/wire/submissions.ts';
import { Receipt } from '../../core/wire/types.ts';
import { openStore } from './support/store.ts';
import type { TestStore } from './support/store.ts';
import { coordinatorAt } from './support/pages.ts';
import { requestFor, sheetOf } from './support/sheet.ts';

let store: TestStore;
let visit: Awaited<ReturnType<typeof coordinatorAt>>;
beforeAll(async () => {
  store = await openStore();
  visit = await coordinatorAt(store);
});
afterAll(() => store.close());

const HOSTILE = '</textarea><script>alert(1)</script>';
let count = 0;
async function sent(): Promise<string> {
  const sheet = sheetOf({ agency: 'Bộ Tài chính', tasks: { 'I.2': { note: `bản ${++count}` } } });
  const answer = await store.submit(store.tokens.BTC, requestFor('BTC', sheet, { preparedBy: HOSTILE }), `k${count}`);
  return Receipt.parse(await answer.json()).number;
}
const detailOf = async (number: string) =>
  SubmissionDetail.parse(await (await store.get(`/api/v1/submissions/${number}`, store.tokens.BTC)).json());

describe('the coordinator’s answer on the page', () => {
  it('returns with a reason and a comment beside a row', async () => {
    const number = await sent();
    const path = `/coordinator/submissions/${number}`;
    const page = await visit.page(path);
    expect(page).toContain('name="text:VI.3"');
    const form = {
      reason: HOSTILE,
      'field:I.2': 'basis',
      'text:I.2': 'Nêu rõ văn bản.',
      'field:I.3': '',
      'text:I.3': ' ',
    };
    expect((await visit.post(`${path}/return`, form)).status).toBe(303);
    expect((await detailOf(number)).returned).toMatchObject({
      reason: HOSTILE,
      comments: [{ task: 'I.2', field: 'basis', text: 'Nêu rõ văn bản.' }],
    });
    const after = await visit.page(path);
    expect(after).toContain('Trả lại để hoàn thiện');
    expect(after).not.toMatch(/<script/);
    expect(after).not.toContain('/accept"');
  });

  it('accepts, and says why when it no longer can', async () => {
    const number = await sent();
    const later = await sent();
    const refused = await visit.post(`/coordinator/submissions/${number}/accept`, {});
    expect([refused.status, await refused.text()]).toEqual([
      409,
      expect.stringContaining('Không chuyển được trạng thái'),
    ]);
    expect((await visit.post(`/coordinator/submissions/${later}/accept`, {})).status).toBe(303);
    expect((await detailOf(later)).receipt.state).toBe('accepted');
  });

  it('is not taken without a reason, or from another site', async () => {
    await store.post(`/api/v1/submissions/${await latest()}/return`, store.tokens.coordinator, { reason: 'x' });
    const number = await sent();
    const path = `/coordinator/submissions/${number}`;
    expect((await visit.post(`${path}/return`, { reason: ' ' })).status).toBe(422);
    expect((await visit.post(`${path}/return`, { reason: 'x', 'field:I.2': 'x', 'text:I.2': 'y' })).status).toBe(422);
    expect((await visit.post(`${path}/accept`, { form: 'guessed' })).status).toBe(403);
    expect((await detailOf(number)).receipt.state).toBe('received');
  });
});

describe('the receipt', () => {
  it('is a page', async () => {
    const number = await sent();
    const page = await visit.page(`/bien-nhan/${number}`);
    expect(page).toContain(number);
    expect(page).toMatch(/([0-9a-f]{4} ){7}[0-9a-f]{4}/);
    expect(page).toContain('không thay thế văn bản đã ký');
    expect(page).not.toMatch(/<script/);
  });

  it('is a PDF with its font inside', async () => {
    const answer = await visit.get(`/bien-nhan/${await sent()}/pdf`);
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'application/pdf']);
    const text = Buffer.from(await answer.arrayBuffer()).toString('latin1');
    expect(text.slice(0, 5)).toBe('%PDF-');
    expect(text).toContain('/FontFile2');
  });

  it('is shown to nobody who is not signed in, and not where there is none', async () => {
    const number = await sent();
    expect((await store.app.request(`/bien-nhan/${number}`)).status).toBe(401);
    expect((await store.app.request(`/bien-nhan/${number}/pdf`)).status).toBe(401);
    for (const path of ['/bien-nhan/mac-dinh.BTC.9999', '/bien-nhan/x', '/bien-nhan/%00', '/bien-nhan/x/pdf']) {
      expect((await visit.get(path)).status).toBe(404);
    }
  });
});

async function latest(): Promise<string> {
  const me = (await (await store.get('/api/v1/me', store.tokens.BTC)).json()) as {
    latest: Record<string, { number: string }>;
  };
  return me.latest['mac-dinh']?.number ?? '';
}
