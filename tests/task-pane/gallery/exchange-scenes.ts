import type { FakeStore } from '../fake-store.ts';
import type { MemoryHost } from '../memory-host.ts';
import { DONE, sampleBook } from '../sample-book.ts';
import { setup } from '../setup.ts';
import { signedIn, valid, type Scene } from './scene.ts';

type Pane = ReturnType<typeof setup>;

/** What an officer did with this file before, perhaps on another machine; the store is the same one. */
async function earlier(host: MemoryHost, store: FakeStore, work: (pane: Pane) => void | Promise<void>): Promise<void> {
  signedIn(host);
  const pane = setup(host.book, host.kind, host, 'may-2');
  await pane.flow.open();
  await new Promise<void>((resolve) => {
    const look = () => pane.flow.get().me !== null && resolve();
    pane.flow.subscribe(look);
    look();
  });
  await work(pane);
  const { receipts, requests, working, returned } = pane.store;
  Object.assign(store, { receipts, requests, working, returned });
}

const submitted = (then: (pane: Pane) => void) => (host: MemoryHost, store: FakeStore) =>
  earlier(host, store, async (pane) => {
    await pane.flow.submit();
    then(pane);
  });

/** The file keeps a submission that never got through; `then` changes what is found at the next opening. */
const keptElsewhere =
  (then: (host: MemoryHost, pending: { request: { body?: { grid: { text: string[][] } } } }) => void = () => {}) =>
  async (host: MemoryHost, store: FakeStore) => {
    await earlier(host, store, (pane) => {
      pane.store.trouble = 'offline';
      return pane.flow.submit();
    });
    const memory = JSON.parse(host.stored!);
    then(host, memory.pending);
    host.stored = JSON.stringify(memory);
  };

const refusedWith =
  (code: string, status: number, params: Record<string, unknown> = {}) =>
  (host: MemoryHost, store: FakeStore) => {
    signedIn(host);
    store.refuseNext = { code, status, params };
  };

const book = () => sampleBook(valid);

/** Between the pane and the store, and between colleagues. */
export const EXCHANGE_SCENES: Record<string, Scene> = {
  'wrong-agency': { book: () => sampleBook({ ...valid, agency: 'Bộ Công an' }), before: signedIn, verb: 'submit' },
  'refused-by-round': {
    book,
    before: refusedWith('form-not-submittable', 422, {
      issues: [{ code: 'blocked-by-round', task: 'V.4', cell: 'F46', params: { rule: 'F-05' } }],
    }),
    verb: 'submit',
  },
  'round-not-open': { book, before: refusedWith('round-not-open', 409), verb: 'submit' },
  'awaiting-sign-off': {
    book,
    before: refusedWith('awaiting-sign-off', 202, {
      mustSign: ['Phạm Quốc Bảo', 'Lê Thị Minh Châu'],
      returned: { by: 'Phạm Quốc Bảo', at: '2026-11-24T10:05:00+07:00', comment: 'Đề nghị bổ sung số văn bản ở V.4.' },
    }),
    verb: 'submit',
  },
  reasons: {
    book: () => sampleBook({ agency: 'Bộ Tài chính', all: DONE, cells: { 'V.4': { result: 'Đang thực hiện' } } }),
    before: (host, store) => {
      signedIn(host);
      store.rounds = store.rounds.map((round) => ({ ...round, needReason: ['F-05'] }));
    },
    verb: 'submit',
  },
  returned: {
    book,
    before: submitted(({ store }) =>
      store.giveBack([
        { task: 'V.4', field: 'basis', text: 'Đề nghị nêu điều, khoản.' },
        { task: 'II.1', field: null, text: 'Đề nghị nêu đơn vị đầu mối.' },
      ]),
    ),
  },
  accepted: { book, before: submitted(({ store }) => void (store.receipts[0]!.receipt.state = 'accepted')) },
  'kept-elsewhere': { book, before: keptElsewhere() },
  'kept-other-agency': { book, before: keptElsewhere((host) => void (host.token = 'token-bca')) },
  'kept-gone': {
    book,
    before: keptElsewhere((host, { request }) => {
      delete request.body;
      host.userTypes('G63', 'Làm tiếp');
    }),
  },
  'kept-classified': {
    book,
    before: keptElsewhere((_, { request }) => {
      request.body!.grid.text[40]![4] = 'Theo Báo cáo (Mật) số 12/BC-BTC ngày 05/6/2026';
    }),
  },
};
