import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idempotencyKey } from '../../core/wire/index.ts';
import { Problem, Receipt } from '../../core/wire/types.ts';
import type { SubmissionRequest } from '../../core/wire/types.ts';
import { SubmissionDetail } from '../../core/wire/submissions.ts';
import { openStore } from './support/store.ts';
import type { TestStore } from './support/store.ts';
import { requestFor, sheetOf } from './support/sheet.ts';

let store: TestStore;
let now = new Date('2026-11-24T18:30:00Z');
beforeAll(async () => {
  store = await openStore({ clock: () => now, requestsPerMinute: 100_000 });
});
afterAll(() => store.close());

/** There is no such day: an error, but none that stops a submission. */
const WRONG = 'Đã ban hành Thông tư số 48/2022/TT-BTC ngày 30/02/2022.';

/** A sheet of Bộ Tài chính whose content no other test sends. */
const request = (note: string, more: Partial<SubmissionRequest> = {}, result = '') =>
  requestFor(
    'BTC',
    sheetOf({ agency: 'Bộ Tài chính', tasks: { 'I.2': { note, ...(result === '' ? {} : { result }) } } }),
    more,
  );

const send = (body: unknown, key: string, token = store.tokens.BTC, round = 'mac-dinh') =>
  store.submit(token, body, key, round);
const receiptOf = async (answer: Response) => Receipt.parse(await answer.json());
const refusal = async (answer: Response) => {
  const problem = Problem.parse(await answer.json());
  return { status: answer.status, code: problem.code, params: problem.params };
};
const received = async (table: string) => {
  const client = await store.context.pool.connect();
  try {
    await client.query('begin');
    await client.query('select store.act_for($1, $2)', [store.agencyId('BTC'), 'officer']);
    const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from store.${table}`);
    return rows[0]?.count;
  } finally {
    await client.query('rollback');
    client.release();
  }
};

describe('a submission', () => {
  it('gets the receipt of CONTRACTS §5', async () => {
    const answer = await send(request('một'), 'một-1'.normalize('NFD').replace(/[^\w-]/g, ''));
    expect(answer.status).toBe(201);
    const receipt = await receiptOf(answer);
    expect(receipt).toMatchObject({
      number: 'mac-dinh.BTC.0001',
      round: 'mac-dinh',
      agency: { code: 'BTC', name: 'Bộ Tài chính' },
      contentHash: request('một').contentHash,
      tasks: 52,
      state: 'received',
    });
    expect(receipt.receivedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/);
    expect(receipt.notice).toContain('không thay thế văn bản đã ký');
  });

  it('is dated by the day in Vietnam, unless the officer names one', async () => {
    // 18:30 UTC is half past one of the next day there.
    expect((await receiptOf(await send(request('ngày'), 'day-1'))).reportDate).toBe('2026-11-25');
    const named = await send(request('ngày khác', { reportDate: '2026-06-30' }), 'day-2');
    expect((await receiptOf(named)).reportDate).toBe('2026-06-30');
  });

  it('is given back whole', async () => {
    const { number } = await receiptOf(await send(request('đầy đủ'), 'whole'));
    const detail = SubmissionDetail.parse(
      await (await store.get(`/api/v1/submissions/${number}`, store.tokens.BTC)).json(),
    );
    expect(detail.rows.map(({ task }) => task)).toHaveLength(52);
    expect(detail.rows.find(({ task }) => task === 'I.2')?.note).toBe('đầy đủ');
    expect(detail.receipt.errors).toBe(detail.issues.filter(({ severity }) => severity === 'error').length);
    expect(detail.receipt.warnings).toBe(detail.issues.filter(({ severity }) => severity === 'warning').length);
  });

  it('keeps hostile and odd text as it is', async () => {
    const hostile = `'); drop table store.submissions; -- <script>alert(1)</script> & "x" \\ $1 %s \u{1F1FB}\u{1F1F3} \uD83D =1+1`;
    const { number } = await receiptOf(await send(request(hostile, { explanation: hostile }), 'hostile'));
    const answer = await store.get(`/api/v1/submissions/${number}`, store.tokens.BTC);
    const detail = SubmissionDetail.parse(await answer.json());
    const kept = hostile.replace('\uD83D', '\uFFFD');
    expect(detail.rows.find(({ task }) => task === 'I.2')?.note).toBe(kept);
    expect(detail.receipt.explanation).toBe(kept);
  });

  it('takes the place of the one before', async () => {
    const first = await receiptOf(await send(request('cũ'), 'old'));
    const second = await receiptOf(await send(request('mới'), 'new'));
    const before = await store.get(`/api/v1/submissions/${first.number}`, store.tokens.BTC);
    const detail = SubmissionDetail.parse(await before.json());
    expect([detail.receipt.state, detail.supersededBy]).toEqual(['superseded', second.number]);
  });
});

describe('sending again', () => {
  it('gives the same receipt for the same key and content, also on another day', async () => {
    const first = await send(request('lặp'), 'again');
    const receipt = await receiptOf(first);
    const before = [await received('submissions'), await received('audit_log')];
    now = new Date(now.getTime() + 86_400_000);
    const second = await send(
      request('lặp', { explanation: 'lời khác', client: { kind: 'cli', version: '2' } }),
      'again',
    );
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.headers.get('Idempotent-Replayed')).toBe('true');
    expect(await receiptOf(second)).toEqual(receipt);
    expect([await received('submissions'), await received('audit_log')]).toEqual(before);
  });

  it('refuses the same key with other content', async () => {
    await send(request('nội dung'), 'conflict');
    expect(await refusal(await send(request('nội dung khác'), 'conflict'))).toMatchObject({
      status: 409,
      code: 'idempotency-conflict',
    });
  });

  it('answers a replay even where today’s verdict would ask for an explanation', async () => {
    const broken = request('đã giải trình', { explanation: 'Có lý do.' }, WRONG);
    const first = await receiptOf(await send(broken, 'explained'));
    expect(first.errors).toBeGreaterThan(0);
    const replayed = await send({ ...broken, explanation: undefined }, 'explained');
    expect([replayed.status, (await receiptOf(replayed)).number]).toEqual([200, first.number]);
  });

  it('keeps keys of two agencies apart', async () => {
    await send(request('của tôi'), 'shared-key');
    const other = requestFor('BCA', sheetOf({ agency: 'Bộ Công an' }));
    expect((await send(other, 'shared-key', store.tokens.BCA)).status).toBe(201);
  });
});

describe('the same content again, after other content', () => {
  /** As every client of ours sends it: the key is made of the content (CONTRACTS §5). */
  const asClient = (note: string) => {
    const body = request(note);
    const key = idempotencyKey({ round: 'mac-dinh', agency: 'BTC', contentHash: body.contentHash, lastReturned: null });
    return send(body, key);
  };
  const stateOf = async (number: string) => {
    const answer = await store.get(`/api/v1/receipts/${number}`, store.tokens.BTC);
    const { state, supersededBy } = await receiptOf(answer);
    return [state, supersededBy];
  };

  it('counts again under a new number, and the history tells who replaced whom', async () => {
    const [a, b] = [await receiptOf(await asClient('bản A')), await receiptOf(await asClient('bản B'))];
    const again = await asClient('bản A');
    const back = await receiptOf(again);
    expect(again.status).toBe(201);
    expect(new Set([a.number, b.number, back.number]).size).toBe(3);
    expect(back).toMatchObject({ contentHash: a.contentHash, state: 'received' });
    expect(await stateOf(a.number)).toEqual(['superseded', b.number]);
    expect(await stateOf(b.number)).toEqual(['superseded', back.number]);
    expect(await stateOf(back.number)).toEqual(['received', undefined]);
  });

  it('and a true retry of the newest is its receipt', async () => {
    await asClient('A1');
    await asClient('B1');
    const back = await receiptOf(await asClient('A1'));
    const retry = await asClient('A1');
    expect([retry.status, await receiptOf(retry)]).toEqual([200, back]);
  });

  it('is one submission when it is sent eight times at once', async () => {
    await asClient('A2');
    await asClient('B2');
    const answers = await Promise.all(Array.from({ length: 8 }, () => asClient('A2')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 200, 200, 201]);
    const receipts = await Promise.all(answers.map(receiptOf));
    expect(new Set(receipts.map(({ number }) => number)).size).toBe(1);
    expect(new Set(receipts.map(({ state }) => state))).toEqual(new Set(['received']));
  });

  it('to and fro at the same time ends with one that counts', async () => {
    await asClient('A3');
    await asClient('B3');
    const answers = await Promise.all(['A3', 'B3', 'A3', 'B3', 'A3', 'B3'].map(asClient));
    for (const { status } of answers) expect([200, 201]).toContain(status);
    const numbers = await Promise.all(answers.map(async (answer) => (await receiptOf(answer)).number));
    const states = await Promise.all([...new Set(numbers)].map(stateOf));
    expect(states.filter(([state]) => state === 'received')).toHaveLength(1);
  });

  it('under a key that names one sending a late retry overtakes nothing', async () => {
    const first = await receiptOf(await send(request('một lần gửi'), 'lan-gui-1'));
    const second = await receiptOf(await send(request('lần sau'), 'lan-gui-2'));
    const late = await send(request('một lần gửi'), 'lan-gui-1');
    expect([late.status, await receiptOf(late)]).toMatchObject([
      200,
      { number: first.number, state: 'superseded', supersededBy: second.number },
    ]);
  });
});

describe('at the same time', () => {
  it('two agencies and many sheets each get their own receipt, without gap or double', async () => {
    const before = Number((await receiptOf(await send(request('đếm'), 'count'))).number.split('.')[2]);
    const answers = await Promise.all(
      Array.from({ length: 20 }, async (_, i) => {
        const mine = await receiptOf(await send(request(`song song ${i}`), `parallel-${i}`));
        const theirs = requestFor('BCA', sheetOf({ agency: 'Bộ Công an', tasks: { 'I.1': { note: String(i) } } }));
        const other = await receiptOf(await send(theirs, `parallel-${i}`, store.tokens.BCA));
        return { mine, other };
      }),
    );
    const running = answers.map(({ mine }) => Number(mine.number.split('.')[2])).sort((a, b) => a - b);
    expect(running).toEqual(Array.from({ length: 20 }, (_, i) => before + 1 + i));
    expect(new Set(answers.map(({ other }) => other.number)).size).toBe(20);
    answers.forEach(({ mine }, i) => expect(mine.contentHash).toBe(request(`song song ${i}`).contentHash));
  });

  it('one sheet sent twice at once is one submission', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(request('một lần'), 'once')));
    const numbers = await Promise.all(answers.map(async (answer) => (await receiptOf(answer)).number));
    expect(new Set(numbers).size).toBe(1);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 200, 200, 201]);
  });

  it('two contents under one key: one is received, the other refused', async () => {
    const answers = await Promise.all([send(request('bên này'), 'race'), send(request('bên kia'), 'race')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});

describe('a round', () => {
  beforeAll(async () => {
    const owner = new Client(store.access.owner);
    await owner.connect();
    await owner.query(
      `insert into store.rounds (code, form, name, report_date, state, scope, severities) values
         ('dot-2', 'pl4-2367', 'Đợt 2', '2025-12-31', 'open', '"all"', '{"C-07": "warning"}'),
         ('dot-cu', 'pl4-2367', 'Đợt cũ', null, 'closed', '"form"', '{}'),
         ('dot-nhap', 'pl4-2367', 'Đợt nháp', null, 'draft', '"form"', '{}')`,
    );
    await owner.end();
  });

  it('fixes report date, scope and severities, and counts by itself', async () => {
    const body = request('đợt hai', { reportDate: '2020-01-01' }, WRONG);
    const receipt = await receiptOf(await send(body, 'round-2', store.tokens.BTC, 'dot-2'));
    expect(receipt).toMatchObject({ number: 'dot-2.BTC.0001', reportDate: '2025-12-31' });
    expect(receipt.summary.inScope).toBe(52);
    const answer = await store.get(`/api/v1/submissions/${receipt.number}`, store.tokens.BTC);
    const { issues } = SubmissionDetail.parse(await answer.json());
    expect(issues.find(({ rule, task }) => rule === 'C-07' && task === 'I.2')?.severity).toBe('warning');
  });

  it.each([
    ['dot-cu', 409, 'round-not-open'],
    ['dot-nhap', 404, 'round-not-found'],
  ])('%s takes nothing: %i %s', async (round, status, code) => {
    expect(await refusal(await send(request('muộn'), `late-${round}`, store.tokens.BTC, round))).toMatchObject({
      status,
      code,
    });
  });
});

describe('believes nothing of the client', () => {
  it.each([
    {
      what: 'a wrong hash',
      change: { contentHash: `sha256:${'0'.repeat(64)}` },
      status: 422,
      code: 'content-hash-mismatch',
    },
    { what: 'another agency’s name', change: { agency: 'BCA' }, status: 403, code: 'wrong-agency' },
    { what: 'another form', change: { form: 'pl5' }, status: 422, code: 'form-unknown' },
    {
      what: 'errors without explanation',
      change: { explanation: undefined },
      status: 422,
      code: 'explanation-required',
    },
    {
      what: 'errors with a blank explanation',
      change: { explanation: ' \n ' },
      status: 422,
      code: 'explanation-required',
    },
    { what: 'a NUL', change: { explanation: 'x\0y' }, status: 422, code: 'nul-in-text' },
    {
      what: 'an explanation with a mark of secrecy',
      change: { explanation: 'Theo Báo cáo (Mật) số 12' },
      status: 422,
      code: 'form-not-submittable',
    },
  ])('$what: $code', async ({ change, status, code }) => {
    const body = { ...request('không tin', {}, WRONG), ...change };
    expect(await refusal(await send(body, `distrust-${code}`))).toMatchObject({ status, code });
  });

  const unsubmittable = [
    {
      what: 'no form',
      grid: { name: 'Sheet1', row: 1, col: 1, values: [['x']], text: [['x']], about: {} },
      stop: 'no-form',
    },
    { what: 'a missing task', grid: sheetOf({ agency: 'Bộ Tài chính', without: ['II.3'] }), stop: 'task-missing' },
    { what: 'no agency', grid: sheetOf({ agency: '……………' }), stop: 'agency-empty' },
    { what: 'another agency’s sheet', grid: sheetOf({ agency: 'Bộ Công an' }), stop: 'wrong-agency' },
    {
      what: 'a state secret',
      grid: sheetOf({ agency: 'Bộ Tài chính', tasks: { 'I.2': { note: 'Văn bản TUYỆT MẬT số 01' } } }),
      stop: 'classified',
    },
  ];
  it.each(unsubmittable)('$what is refused and named', async ({ grid, stop }) => {
    const { status, code, params } = await refusal(await send(requestFor('BTC', grid), `stop-${stop}`));
    expect([status, code]).toEqual([422, 'form-not-submittable']);
    const issues = (params as { issues: { code: string; message: string }[] }).issues;
    expect(issues.map((issue) => issue.code)).toContain(stop);
    for (const { message } of issues) expect(message).toMatch(/Đề nghị/);
  });

  it('refuses a coordinator, and a round that is not there', async () => {
    expect(await refusal(await send(request('x'), 'k', store.tokens.coordinator))).toMatchObject({
      status: 403,
      code: 'forbidden',
    });
    expect(await refusal(await send(request('x'), 'k', store.tokens.BTC, 'dot-9'))).toMatchObject({
      status: 404,
      code: 'round-not-found',
    });
  });

  it('keeps nothing of what it refused', async () => {
    const before = await received('submissions');
    await send({ ...request('bị từ chối'), contentHash: `sha256:${'0'.repeat(64)}` }, 'refused');
    expect(await received('submissions')).toBe(before);
    expect((await send(request('bị từ chối'), 'refused')).status).toBe(201);
  });
});
