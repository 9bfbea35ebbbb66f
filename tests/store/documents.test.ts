import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SubmissionDetail } from '../../core/wire/submissions.ts';
import { Problem, Receipt } from '../../core/wire/types.ts';
import { coordinatorAt } from './support/pages.ts';
import { requestFor, sheetOf } from './support/sheet.ts';
import { openStore } from './support/store.ts';
import type { TestStore } from './support/store.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openStore({ requestsPerMinute: 100_000 });
});
afterAll(() => store.close());

const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from([0, 255, 10, 13, 128])]);
const FACTS = { number: '12', symbol: 'BTC-TCT', issuedOn: '2026-11-24', signer: 'Nguyễn Văn A <b>' };
let count = 0;
async function sent(): Promise<string> {
  const sheet = sheetOf({ agency: 'Bộ Tài chính', tasks: { 'I.2': { note: `bản ${++count}` } } });
  return Receipt.parse(await (await store.submit(store.tokens.BTC, requestFor('BTC', sheet), `k${count}`)).json())
    .number;
}
const attach = (number: string, more: object = {}, token = store.tokens.BTC) =>
  store.post(`/api/v1/submissions/${number}/document`, token, { ...FACTS, pdf: PDF.toString('base64'), ...more });
const codeOf = async (answer: Response) => Problem.parse(await answer.json()).code;

describe('the official document', () => {
  it('is kept and given back as it was, to be saved and not shown', async () => {
    const number = await sent();
    const { document } = SubmissionDetail.parse(await (await attach(number)).json());
    expect(document).toMatchObject({ ...FACTS, pdfHash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) as string });
    for (const token of [store.tokens.BTC, store.tokens.coordinator]) {
      const answer = await store.get(`/api/v1/submissions/${number}/document/pdf`, token);
      expect(Buffer.from(await answer.arrayBuffer()).equals(PDF)).toBe(true);
      expect(answer.headers.get('Content-Type')).toBe('application/pdf');
      expect(answer.headers.get('Content-Disposition')).toMatch(/^attachment;/);
      expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
    }
  });

  it('may come without a PDF, which then follows', async () => {
    const number = await sent();
    const first = SubmissionDetail.parse(await (await attach(number, { pdf: undefined })).json());
    expect(first.document?.pdfHash).toBeNull();
    expect((await store.get(`/api/v1/submissions/${number}/document/pdf`, store.tokens.BTC)).status).toBe(404);
    await attach(number);
    expect((await store.get(`/api/v1/submissions/${number}/document/pdf`, store.tokens.BTC)).status).toBe(200);
  });

  it.each([
    { what: 'no PDF', more: { pdf: Buffer.from('<html>').toString('base64') }, status: 422, code: 'not-a-pdf' },
    { what: 'nothing', more: { pdf: '' }, status: 422, code: 'not-a-pdf' },
    {
      what: 'more than 20 MB',
      more: { pdf: Buffer.concat([PDF, Buffer.alloc(20 * 1024 * 1024)]).toString('base64') },
      status: 422,
      code: 'not-a-pdf',
    },
    {
      what: 'far more than 20 MB',
      more: { pdf: Buffer.alloc(21 * 1024 * 1024).toString('base64') },
      status: 413,
      code: 'document-too-large',
    },
    { what: 'no signer', more: { signer: ' ' }, status: 400, code: 'malformed' },
    { what: 'no day', more: { issuedOn: '30/02/2026' }, status: 400, code: 'malformed' },
    { what: 'a NUL', more: { symbol: 'x\0' }, status: 422, code: 'nul-in-text' },
  ])('$what is refused', async ({ more, status, code }) => {
    const answer = await attach(await sent(), more);
    expect([answer.status, await codeOf(answer)]).toEqual([status, code]);
  });

  it('is not taken for what was replaced, nor from anybody else', async () => {
    const number = await sent();
    await sent();
    expect(await codeOf(await attach(number))).toBe('document-not-taken');
    expect((await attach(number, {}, store.tokens.BCA)).status).toBe(404);
    expect((await attach(number, {}, store.tokens.coordinator)).status).toBe(403);
    expect((await store.get(`/api/v1/submissions/${number}/document/pdf`, store.tokens.BCA)).status).toBe(404);
  });

  it('shows on the overview and on the submission’s page', async () => {
    const number = await sent();
    const visit = await coordinatorAt(store);
    expect(await visit.page('/coordinator')).not.toContain('đã có văn bản chính thức');
    await attach(number);
    expect(await visit.page('/coordinator')).toContain('đã có văn bản chính thức');
    const page = await visit.page(`/coordinator/submissions/${number}`);
    expect(page).toContain('Văn bản số 12/BTC-TCT ngày 24/11/2026');
    expect(page).toContain('Nguyễn Văn A &lt;b&gt;');
    const pdf = await visit.get(`/bien-nhan/${number}/van-ban/pdf`);
    expect(pdf.headers.get('Content-Disposition')).toMatch(/^attachment;/);
    expect((await visit.post(`/bien-nhan/${number}/van-ban`, FACTS)).status).toBe(403);
  });
});
