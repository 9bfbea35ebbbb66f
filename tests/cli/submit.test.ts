import { describe, expect, it } from 'vitest';
import type { FetchLike } from '../../store-client/index.ts';
import type { SubmissionRequest } from '../../core/index.ts';
import { form } from '../../cli/seeds.ts';
import { ministryTexts } from '../../cli/samples/ministry.ts';
import { writeForm } from '../../workbook/index.ts';
import { canCu, fileOf, samplePath } from './harness.ts';

const SUMMARY = {
  tasks: 52,
  inScope: 8,
  completed: 4,
  inProgress: 3,
  notStarted: 1,
  notApplicable: 0,
  unreported: 0,
  unclear: 0,
  byStatus: { sufficient: 2, 'needs-completion': 1, none: 1, missing: 0 },
  errors: 0,
  warnings: 0,
  infos: 1,
};

/** A store that takes everything; the real one is tested with the store. */
function fakeStore(agency: { code: string; name: string } | null = { code: 'BTC', name: 'Bộ Tài chính' }) {
  const calls: { url: string; headers: Record<string, string>; body: string | undefined }[] = [];
  const answer = (url: string, body: string | undefined): unknown => {
    if (url.endsWith('/me')) {
      const rounds = [
        {
          code: 'mac-dinh',
          form: 'pl4-2367',
          name: 'Đợt đầu',
          opensOn: null,
          dueAt: null,
          reportDate: null,
          state: 'open',
          scope: 'form',
          severities: {},
        },
      ];
      return { role: 'officer', agency, today: '2026-11-25', rounds, latest: {}, lastReturned: {} };
    }
    const sent = JSON.parse(body ?? '{}') as SubmissionRequest;
    return {
      number: 'mac-dinh.BTC.0001',
      round: 'mac-dinh',
      agency,
      receivedAt: '2026-11-25T09:15:00+07:00',
      contentHash: sent.contentHash,
      reportDate: sent.reportDate,
      tasks: 52,
      errors: 0,
      warnings: 0,
      state: 'received',
      summary: SUMMARY,
      explanation: sent.explanation ?? null,
      notice: 'Biên nhận này không thay thế văn bản đã ký.',
    };
  };
  const fetch: FetchLike = (url, { headers, body }) => {
    calls.push({ url, headers, body });
    const text = JSON.stringify(answer(url, body));
    return Promise.resolve({ status: 200, headers: { get: () => null }, text: () => Promise.resolve(text) });
  };
  return { calls, fetch };
}

const STORE = ['--store', 'https://kho.example'];
const env = { CAN_CU_TOKEN: 'tok-en' };

describe('submit', () => {
  it('lets no explanation with a mark of secrecy leave the machine', async () => {
    const { calls, fetch } = fakeStore();
    const args = ['submit', samplePath('bo-tai-chinh-day-du.xlsx'), ...STORE, '--explain', 'Theo Báo cáo (Mật) số 5'];
    const { exit, err } = await canCu(args, { fetch, env });
    expect(exit).toBe(3);
    expect(err.join('\n')).toContain('giải trình có dấu hiệu bí mật nhà nước');
    expect(calls).toEqual([]);
  });

  it('sends the pruned grid with a key that depends on the content, and prints the receipt as one line', async () => {
    const { calls, fetch } = fakeStore();
    const args = ['submit', samplePath('bo-tai-chinh-day-du.xlsx'), ...STORE, '--json'];
    const { exit, out, json } = await canCu(args, { fetch, env });
    expect({ exit, lines: out.length }).toEqual({ exit: 0, lines: 1 });
    expect(json[0]).toMatchObject({ number: 'mac-dinh.BTC.0001', reportDate: '2026-11-25' });
    const [, sent] = calls;
    expect(sent!.url).toBe('https://kho.example/api/v1/rounds/mac-dinh/submissions');
    expect(sent!.headers).toMatchObject({ Authorization: 'Bearer tok-en' });
    const body = JSON.parse(sent!.body!) as SubmissionRequest;
    expect(body).toMatchObject({ form: 'pl4-2367', agency: 'BTC', client: { kind: 'cli' } });
    await canCu(args, { fetch, env });
    expect(calls[3]!.headers['Idempotency-Key']).toBe(sent!.headers['Idempotency-Key']);
    expect(JSON.stringify(body)).not.toContain('tok-en');
  });

  it('prints the receipt for a person, and reads the token from a file', async () => {
    const { fetch, calls } = fakeStore();
    const token = fileOf('token.txt', 'tu-tep\n');
    const { exit, out } = await canCu(
      ['submit', samplePath('bo-tai-chinh-day-du.xlsx'), ...STORE, '--token-file', token],
      { fetch },
    );
    expect(exit).toBe(0);
    expect(out.join('\n')).toMatch(/Biên nhận số +mac-dinh\.BTC\.0001[\s\S]*09:15:00 ngày 25\/11\/2026[\s\S]*đã nhận/);
    expect(calls[0]!.headers['Authorization']).toBe('Bearer tu-tep');
  });

  it('asks nothing of the network when the form cannot be sent', async () => {
    const { calls, fetch } = fakeStore();
    const { exit, json } = await canCu(['submit', samplePath('pl4-nhu-ban-hanh.xlsx'), ...STORE, '--json'], {
      fetch,
      env,
    });
    expect({ exit, json }).toMatchObject({ exit: 3, json: [{ error: { code: 'form-not-submittable' } }] });
    expect(calls).toEqual([]);
  });

  it('sends a form with errors only together with an explanation', async () => {
    const { calls, fetch } = fakeStore();
    const texts = { ...ministryTexts, 'V.4': { result: 'Đang thực hiện.' } };
    const file = fileOf('with-error.xlsx', writeForm(form, { agency: 'Bộ Tài chính', texts }));
    const bare = await canCu(['submit', file, ...STORE], { fetch, env });
    expect(bare.exit).toBe(1);
    expect(bare.err.join()).toMatch(/Còn 1 lỗi.*--explain/);
    expect(calls.filter(({ body }) => body !== undefined)).toEqual([]);
    const explained = await canCu(['submit', file, ...STORE, '--explain', ' Đang lấy ý kiến ', '--json'], {
      fetch,
      env,
    });
    expect(explained).toMatchObject({ exit: 0, json: [{ explanation: 'Đang lấy ý kiến' }] });
  });

  it('asks nothing of the network when the form bears a mark of secrecy, whatever is explained', async () => {
    const { calls, fetch } = fakeStore();
    const texts = {
      ...ministryTexts,
      'V.8': { result: 'Đã hoàn thành theo Báo cáo (Mật) số 12/BC-BTC ngày 15/6/2026.' },
    };
    const file = fileOf('secret.xlsx', writeForm(form, { agency: 'Bộ Tài chính', texts }));
    const { exit, err } = await canCu(['submit', file, ...STORE, '--explain', 'x'], { fetch, env });
    expect(exit).toBe(3);
    expect(err.join()).toContain('bí mật nhà nước');
    expect(calls).toEqual([]);
  });

  it('says that an approver has to sign first: exit 3, no receipt, who and what to do', async () => {
    const { fetch } = fakeStore();
    const params = {
      held: '0f8b3c52-6f0a-4a37-9d0e-1c2f4f0a9b11',
      round: 'mac-dinh',
      contentHash: `sha256:${'0'.repeat(64)}`,
      since: '2026-11-25T09:10:00+07:00',
      mustSign: ['Trần Thị Bình', 'Lê Văn Cường'],
      replaced: true,
      returned: { by: 'Lê Văn Cường', at: '2026-11-25T08:00:00+07:00', comment: 'Thiếu số văn bản' },
    };
    const problem = { type: 'x', title: 'x', status: 409, code: 'awaiting-sign-off', detail: 'x', params };
    const waiting: FetchLike = (url, init) =>
      url.endsWith('/submissions')
        ? Promise.resolve({
            status: 409,
            headers: { get: () => null },
            text: () => Promise.resolve(JSON.stringify(problem)),
          })
        : fetch(url, init);
    const args = ['submit', samplePath('bo-tai-chinh-day-du.xlsx'), ...STORE];
    const { exit, out, err } = await canCu(args, { fetch: waiting, env });
    expect([exit, out]).toEqual([3, []]);
    expect(err.join()).toMatch(/Chờ người duyệt ký duyệt từ 09:10 ngày 25\/11\/2026; kho chưa nhận/);
    expect(err.join()).toMatch(
      /Lê Văn Cường đã trả lại: “Thiếu số văn bản”.*Trần Thị Bình hoặc Lê Văn Cường ký.*thay bằng bản này.*chạy lại/,
    );
    expect(err.join()).not.toContain('đã nhận');
    const { json } = await canCu([...args, '--json'], { fetch: waiting, env });
    expect(json).toMatchObject([{ error: { code: 'awaiting-sign-off' } }]);
  });

  it('sends no other agency’s form', async () => {
    const { calls, fetch } = fakeStore();
    const { exit, err } = await canCu(['submit', samplePath('ubnd-hai-phong.xlsx'), ...STORE], { fetch, env });
    expect(exit).toBe(3);
    expect(err.join()).toContain('Bộ Tài chính');
    expect(calls.filter(({ body }) => body !== undefined)).toEqual([]);
  });

  it('says in words that the store is out of reach, and that a file is none', async () => {
    const offline = await canCu(['submit', samplePath('bo-tai-chinh-day-du.xlsx'), ...STORE], { env });
    expect(offline.exit).toBe(3);
    expect(offline.err.join()).toContain('Không kết nối được');
    const none = await canCu(['submit', fileOf('x.xlsx', 'x'), ...STORE, '--json'], { env });
    expect(none).toMatchObject({ exit: 2, json: [{ error: { code: 'not-xlsx' } }] });
  });
});
