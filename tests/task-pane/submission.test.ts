import { describe, expect, it } from 'vitest';
import { blockersOf } from '../../task-pane/flow/blockers.ts';
import { StoreError } from '../../store-client/index.ts';
import { waitingIn } from '../../task-pane/view/awaiting.ts';
import { ladderOf } from '../../task-pane/view/ladder.ts';
import { runVerb } from '../../task-pane/flow/verbs.ts';
import { cellOf, DONE, form, sampleBook, sampleGrid, UNDER_WAY, type SampleOptions } from './sample-book.ts';
import { setup } from './setup.ts';

const valid: SampleOptions = { agency: 'Bộ Tài chính', all: DONE, cells: { 'V.4': UNDER_WAY } };
const withErrors: SampleOptions = { ...valid, cells: { 'V.4': { result: 'Đang thực hiện' } } };
const cell = (task: string, column: Parameters<typeof cellOf>[2]) => cellOf(sampleGrid({}), task, column);

async function opened(options: SampleOptions, token: string | null = 'token-btc') {
  const pane = setup(sampleBook(options));
  pane.host.token = token;
  await pane.flow.open();
  return pane;
}

describe('Kiểm tra và gửi', () => {
  it('sends a valid form and shows the receipt, which the document remembers', async () => {
    const { flow, host, store } = await opened(valid);
    await flow.submit();
    const { receipt, screen, submission } = flow.get();
    expect(screen).toBe('receipt');
    expect(receipt?.number).toBe('mac-dinh.BTC.0001');
    expect(submission).toEqual({ step: 'received', replayed: false, remembered: true });
    expect(store.requests).toHaveLength(1);
    expect(store.requests[0]?.client).toEqual({ kind: 'excel', version: 'test' });
    const memory = JSON.parse(host.stored!);
    expect(memory.lastReceipt.number).toBe('mac-dinh.BTC.0001');
    expect(memory.pending).toBeNull();
    expect(ladderOf(flow.get(), form)).toEqual(['valid', 'received', 'not-accepted']);
  });

  it('gives the same receipt for the same content, also after reopening', async () => {
    const { flow, host, store } = await opened(valid);
    await flow.submit();
    await flow.submit();
    expect(store.receipts).toHaveLength(1);
    expect(flow.get().submission).toMatchObject({ replayed: true });

    const again = setup(host.book, 'excel', host);
    await again.flow.open();
    expect(ladderOf(again.flow.get(), form)[1]).toBe('received');
  });

  it('says that the content is another one once the sheet is edited', async () => {
    const { flow, host } = await opened(valid);
    await flow.submit();
    host.userTypes(cell('V.4', 'note'), 'Bổ sung');
    await flow.check();
    expect(ladderOf(flow.get(), form)[1]).toBe('changed-since');
  });

  it('sends what stands in the sheet now, not what was checked before', async () => {
    const { flow, host, store } = await opened(valid);
    host.userTypes(cell('V.4', 'note'), 'Ghi sau khi kiểm tra');
    await flow.submit();
    expect(JSON.stringify(store.requests[0]?.grid)).toContain('Ghi sau khi kiểm tra');
  });

  it('works for the ribbon, whether the pane is shown or not', async () => {
    const { flow } = await opened(valid);
    await runVerb(flow, 'submit');
    expect(flow.get().receipt?.number).toBe('mac-dinh.BTC.0001');
    await runVerb(flow, 'check');
    expect(flow.get()).toMatchObject({ screen: 'home', tab: 'findings' });
    await runVerb(flow, 'clear-memory');
    expect(flow.get().screen).toBe('clear-memory');
  });
});

describe('where an approver signs first', () => {
  it('waits, is no receipt, and names who may sign; the same button gets the receipt after that', async () => {
    const { flow, host, store } = await opened(valid);
    const submit = store.submit.bind(store);
    const returned = { by: 'Lê Văn Cường', at: '2026-11-25T08:00:00+07:00', comment: 'Thiếu số.' };
    const params = { mustSign: ['Trần Thị Bình'], returned };
    const problem = { type: 'x', title: 'x', status: 409, code: 'awaiting-sign-off', detail: 'x', params };
    store.submit = () =>
      Promise.reject(new StoreError({ code: problem.code, status: 409, message: problem.detail, problem }));
    await flow.submit();
    const { submission, receipt } = flow.get();
    if (submission.step !== 'failed') throw new Error(submission.step);
    expect([submission.willRetry, receipt]).toEqual([false, null]);
    expect(waitingIn(submission.failure)).toEqual({ signers: ['Trần Thị Bình'], returned });
    expect(JSON.parse(host.stored!).pending).toBeNull();
    store.submit = submit;
    await flow.submit();
    expect(flow.get()).toMatchObject({ screen: 'receipt', receipt: { number: 'mac-dinh.BTC.0001' } });
  });

  it('is no other failure', () => {
    expect(waitingIn({ source: 'store', code: 'round-not-open', detail: null, problem: null })).toBeNull();
    expect(waitingIn({ source: 'program', code: 'unexpected' })).toBeNull();
  });
});

describe('while it is being sent', () => {
  it.each([
    ['received', null, 'receipt'],
    ['not received', 'answer-lost', 'submission'],
  ] as const)('an officer who works on is told by a note that it was %s', async (_, trouble, leadsTo) => {
    const { flow, host, store } = await opened(valid);
    const submit = store.submit.bind(store);
    store.submit = async (...args) => {
      flow.set({ screen: 'home', tab: 'task' });
      host.userTypes(cell('VI.1', 'note'), 'Ghi tiếp');
      store.trouble = trouble;
      return submit(...args);
    };
    await flow.submit();
    expect(flow.get()).toMatchObject({ screen: 'home', tab: 'task', notice: { kind: 'submission-news', leadsTo } });
    expect(JSON.stringify(store.requests[0]?.grid)).not.toContain('Ghi tiếp');
  });

  it('an officer who works on while the store does not answer keeps the screen, whatever comes of it', async () => {
    for (const trouble of [null, 'offline'] as const) {
      const { flow, store } = await opened(valid);
      const me = store.me.bind(store);
      store.me = () => {
        flow.set({ screen: 'home' });
        store.trouble = trouble;
        return me();
      };
      await flow.submit();
      const leadsTo = trouble === null ? 'receipt' : 'submission';
      expect(flow.get()).toMatchObject({ screen: 'home', notice: { kind: 'submission-news', leadsTo } });
    }
  });

  it('shows it again instead of sending twice', async () => {
    const { flow, store } = await opened(valid);
    const submit = store.submit.bind(store);
    store.submit = async (...args) => {
      flow.set({ screen: 'home' });
      await flow.submit();
      expect(flow.get().screen).toBe('submission');
      return submit(...args);
    };
    await flow.submit();
    expect(store.requests).toHaveLength(1);
    expect(flow.get().screen).toBe('receipt');
  });
});

describe('what stops it', () => {
  it.each<[string, SampleOptions, string]>([
    ['no agency', { ...valid, agency: '' }, 'agency-empty'],
    ['an unknown agency', { ...valid, agency: 'Bộ Không Có Thật' }, 'agency-unknown'],
    ['another agency than the one signed in', { ...valid, agency: 'Bộ Công an' }, 'wrong-agency'],
    ['a task that is missing', { ...valid, leftOut: ['V.13'] }, 'task-missing'],
    [
      'a mark of secrecy',
      { ...valid, cells: { 'V.4': { result: 'Theo Báo cáo (Mật) số 12/BC-BTC ngày 05/6/2026' } } },
      'classified',
    ],
  ])('%s: nothing is sent, and it is said', async (_, options, code) => {
    const { flow, store } = await opened(options);
    await flow.submit();
    expect(flow.get().submission.step).toBe('blocked');
    expect(blockersOf(flow.get().snapshot!).map((blocker) => blocker.code)).toEqual([code]);
    expect(store.requests).toHaveLength(0);
  });

  it('looks for secrets before even asking who is there', async () => {
    const { flow, store } = await opened({ ...valid, cells: { 'V.4': { result: 'Báo cáo (Mật) số 12/BC-BTC' } } });
    let asked = false;
    store.me = () => {
      asked = true;
      return Promise.reject(new Error('the store was called'));
    };
    await flow.submit();
    expect(flow.get().submission.step).toBe('blocked');
    expect(asked).toBe(false);
  });

  it('goes on once it is mended in the sheet', async () => {
    const { flow, host } = await opened({ ...valid, agency: '' });
    await flow.submit();
    host.userTypes('A3', '(Cơ quan rà soát: Bộ Tài chính)');
    await flow.check();
    expect(blockersOf(flow.get().snapshot!)).toEqual([]);
    expect(flow.get().screen).toBe('submission');
    await flow.submit();
    expect(flow.get().screen).toBe('receipt');
  });

  it('shows the store’s own list when the store says no', async () => {
    const { flow, store } = await opened(valid);
    const issues = [{ code: 'task-missing', task: 'V.1', cell: null, params: {}, message: 'Thiếu' }];
    store.refuseNext = { code: 'form-not-submittable', status: 422, params: { issues } };
    await flow.submit();
    expect(flow.get().submission).toEqual({ step: 'blocked', refused: issues });
    expect(flow.get().memory.pending).toBeNull();
  });
});

describe('errors that remain', () => {
  it('go along with one explanation', async () => {
    const { flow, store } = await opened(withErrors);
    await flow.submit();
    expect(flow.get().submission).toMatchObject({ step: 'explain', why: 'errors' });
    await flow.submit(true);
    expect(flow.get().submission).toMatchObject({ step: 'explain', why: 'errors' });
    flow.set({ explanation: ' Đang chờ văn bản. ' });
    await flow.submit(true);
    expect(flow.get().screen).toBe('receipt');
    expect(store.requests[0]?.explanation).toBe('Đang chờ văn bản.');
    expect(flow.get().explanation).toBe('');
  });

  it('are looked at again when the sheet changed after the explanation was asked for', async () => {
    const { flow, host, store } = await opened(withErrors);
    await flow.submit();
    flow.set({ explanation: 'Đang chờ văn bản.' });
    host.userTypes(cell('VI.1', 'result'), 'Đang làm');
    await flow.submit(true);
    expect(flow.get().submission).toMatchObject({ step: 'explain', why: 'changed' });
    expect(store.requests).toHaveLength(0);
    await flow.submit(true);
    expect(flow.get().screen).toBe('receipt');
  });

  it('may not be explained by something secret', async () => {
    const { flow, store } = await opened(withErrors);
    await flow.submit();
    flow.set({ explanation: 'Theo Công văn (Mật) số 12/BTC' });
    await flow.submit(true);
    expect(flow.get().submission).toMatchObject({ step: 'explain', why: 'secret' });
    expect(store.requests).toHaveLength(0);
  });

  it('need none any more once they are mended', async () => {
    const { flow, store } = await opened(withErrors);
    await flow.submit();
    await flow.pickStatus('V.4', 'none');
    await flow.submit();
    expect(flow.get().screen).toBe('receipt');
    expect(store.requests[0]?.explanation).toBeUndefined();
  });

  it('are explained when it is only the store that sees them', async () => {
    const { flow, store } = await opened(valid);
    store.refuseNext = { code: 'explanation-required', status: 422, params: { errors: 1 } };
    await flow.submit();
    expect(flow.get().submission.step).toBe('explain');
    flow.set({ explanation: 'Kho xét theo quy tắc mới.' });
    await flow.submit(true);
    expect(flow.get().screen).toBe('receipt');
    expect(store.requests[0]?.explanation).toBe('Kho xét theo quy tắc mới.');
  });
});

describe('signing in', () => {
  it('is asked for only when it comes to sending, which then goes on', async () => {
    const { flow, host } = await opened(valid, null);
    await flow.submit();
    expect(flow.get()).toMatchObject({ screen: 'sign-in', submitAfterSignIn: true });
    await flow.signIn(' token-btc ');
    expect(host.token).toBe('token-btc');
    expect(flow.get().screen).toBe('receipt');
  });

  it.each([
    ['a wrong code', 'nonsense', 'unauthorized'],
    ['a code typed with a Vietnamese keyboard', 'tôken-btc', 'unauthorized'],
    ['a coordinator’s code', 'token-coordinator', 'not-an-officer'],
  ])('refuses %s, keeps nothing of it and says why', async (_, code, expected) => {
    const { flow, host } = await opened(valid, null);
    await flow.submit();
    await flow.signIn(code);
    expect(host.token).toBeNull();
    expect(flow.get()).toMatchObject({ screen: 'sign-in', signedIn: false, signInFailure: { code: expected } });
    await flow.signIn('token-btc');
    expect(flow.get().screen).toBe('receipt');
  });

  it('comes back to it when the code was withdrawn meanwhile, and loses nothing', async () => {
    const { flow, host, store } = await opened(withErrors);
    await flow.submit();
    flow.set({ explanation: 'Đang chờ văn bản.' });
    host.token = 'withdrawn';
    await flow.submit(true);
    expect(flow.get()).toMatchObject({ screen: 'sign-in', signInFailure: { code: 'unauthorized' } });
    await flow.signIn('token-btc');
    expect(flow.get().submission.step).toBe('explain');
    expect(flow.get().explanation).toBe('Đang chờ văn bản.');
    await flow.submit(true);
    expect(store.receipts).toHaveLength(1);
  });

  it('signs out', async () => {
    const { flow, host } = await opened(valid);
    await flow.signOut();
    expect(host.token).toBeNull();
    expect(flow.get()).toMatchObject({ signedIn: false, me: null });
  });
});

describe('without a connection', () => {
  it('says not received, keeps the submission in the file, and sends it once when asked again', async () => {
    const { flow, host, store } = await opened(valid);
    store.trouble = 'offline';
    await flow.submit();
    expect(flow.get().submission).toMatchObject({ step: 'failed', willRetry: true });
    expect(JSON.parse(host.stored!).pending).not.toBeNull();
    expect(ladderOf(flow.get(), form)[1]).toBe('not-received');
    store.trouble = null;
    await flow.submit();
    expect(flow.get().screen).toBe('receipt');
    expect(JSON.parse(host.stored!).pending).toBeNull();
  });

  it('gets the same receipt when only the answer was lost and the file was closed and reopened', async () => {
    const { flow, host, store } = await opened(withErrors);
    await flow.submit();
    flow.set({ explanation: 'Đang chờ văn bản.' });
    store.trouble = 'answer-lost';
    await flow.submit(true);
    expect(flow.get().submission).toMatchObject({ step: 'failed', willRetry: true });
    expect(store.receipts).toHaveLength(1);

    const again = setup(host.book, 'excel', host);
    again.store.receipts = store.receipts;
    await again.flow.open();
    expect(again.flow.get().explanation).toBe('Đang chờ văn bản.');
    await again.flow.submit();
    expect(again.flow.get().receipt?.number).toBe('mac-dinh.BTC.0001');
    expect(again.flow.get().submission).toMatchObject({ replayed: true });
  });

  it('keeps a key that may have arrived, even when a return came in between', async () => {
    const { flow, store } = await opened(valid);
    store.trouble = 'answer-lost';
    await flow.submit();
    store.lastReturned = 'mac-dinh.BTC.0001';
    await flow.submit();
    expect(store.receipts).toHaveLength(1);
    await flow.submit();
    expect(store.receipts).toHaveLength(2);
  });

  it.each([
    ['too-many-requests', true, 429],
    ['unavailable', true, 503],
    ['round-not-open', false, 409],
    ['wrong-agency', false, 403],
  ])('%s: stays pending = %s', async (code, willRetry, status) => {
    const { flow, store } = await opened(valid);
    store.refuseNext = { code, status };
    await flow.submit();
    expect(flow.get().submission).toMatchObject({ step: 'failed', willRetry });
    expect(flow.get().memory.pending !== null).toBe(willRetry);
  });

  it('ends with a sentence, and can be tried again, when the program itself fails', async () => {
    const { flow, store, errors } = await opened(valid);
    const { me } = store;
    store.me = () => Promise.reject(new TypeError('x is not a function'));
    await flow.submit();
    expect(flow.get().submission).toMatchObject({ step: 'failed', failure: { source: 'program' }, willRetry: false });
    store.me = () => {
      throw new TypeError('synchronously');
    };
    await flow.submit();
    expect(flow.get().submission.step).toBe('failed');
    store.me = me.bind(store);
    await flow.submit();
    expect(flow.get().screen).toBe('receipt');
    expect(errors).toEqual([]);
  });

  it('still sends when the file refuses to keep the key, since the key follows from the content', async () => {
    const { flow, host, store } = await opened(valid);
    store.mayCarryNoKey = true;
    host.failNext = { 'memory.save': 'read-only' };
    await flow.submit();
    expect(flow.get().receipt?.number).toBe('mac-dinh.BTC.0001');
  });

  it('shows the receipt even when the file cannot remember it, and says so', async () => {
    const { flow, host, store } = await opened(valid);
    const submit = store.submit.bind(store);
    store.submit = async (...args) => {
      const answer = await submit(...args);
      host.failNext = { 'memory.save': 'protected' };
      return answer;
    };
    await flow.submit();
    expect(flow.get().submission).toMatchObject({ step: 'received', remembered: false });
    expect(flow.get().receipt?.number).toBe('mac-dinh.BTC.0001');
  });
});
