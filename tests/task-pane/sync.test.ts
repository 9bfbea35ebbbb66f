import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SyncChange } from '../../core/wire/sync.ts';
import { cellOf, DONE, sampleBook, sampleGrid, UNDER_WAY, type SampleOptions } from './sample-book.ts';
import { setup } from './setup.ts';

const valid: SampleOptions = { agency: 'Bộ Tài chính', all: DONE, cells: { 'V.4': UNDER_WAY } };
const cell = (task: string, column: Parameters<typeof cellOf>[2]) => cellOf(sampleGrid({}), task, column);
type Pane = ReturnType<typeof setup>;

async function opened(
  options: SampleOptions = valid,
  kind: 'excel' | 'sheets' = 'excel',
  before?: (pane: Pane) => void,
) {
  const pane = setup(sampleBook(options), kind);
  pane.host.token = 'token-btc';
  before?.(pane);
  await pane.flow.open();
  await vi.waitFor(() => expect(pane.flow.get().me).not.toBeNull());
  return pane;
}

/** Trần Thu Hà edits her own copy and syncs it. */
function colleague({ store }: Pane, ...changes: SyncChange[]) {
  const baseRevision = store.working.revision();
  store.working.sync({ baseRevision, changes, clientId: 'may-2', author: 'Trần Thu Hà' });
}
const synced = async (pane: Pane) => {
  await pane.flow.reconnect();
  expect(pane.flow.get().sync.step).toBe('done');
};

describe.each(['excel', 'sheets'] as const)('two people on one sheet, one of them in %s', (kind) => {
  it('edits of different cells come together, the colleague’s by a guarded patch, and are told with their author', async () => {
    const pane = await opened(valid, kind);
    await synced(pane);
    pane.host.userTypes(cell('V.4', 'note'), 'Tôi ghi');
    await pane.flow.check();
    colleague(pane, { task: 'VI.1', field: 'note', before: '', after: 'Hà ghi' });
    await synced(pane);
    expect(pane.host.textOf(cell('VI.1', 'note'))).toBe('Hà ghi');
    expect(pane.host.textOf(cell('V.4', 'note'))).toBe('Tôi ghi');
    expect(pane.store.working.fields().get('V.4/note')?.value).toBe('Tôi ghi');
    expect(pane.flow.get().notice).toEqual({ kind: 'synced-in', places: 1, authors: ['Trần Thu Hà'] });
    expect(JSON.parse(pane.host.stored!).sync).toMatchObject({ agency: 'BTC', outbox: null });
  });

  it('asks about a cell that both edited, before it goes on to send', async () => {
    const pane = await opened(valid, kind);
    await synced(pane);
    pane.host.userTypes(cell('V.4', 'note'), 'Tôi ghi');
    colleague(pane, { task: 'V.4', field: 'note', before: '', after: 'Hà ghi' });
    await pane.flow.submit();
    expect(pane.flow.get().submission.step).toBe('conflicts');
    const [conflict] = pane.flow.get().conflicts;
    expect(conflict).toMatchObject({ base: '', mine: 'Tôi ghi', theirs: { value: 'Hà ghi', author: 'Trần Thu Hà' } });
    expect(pane.store.receipts).toEqual([]);
    await pane.flow.settleConflicts([conflict!], { take: 'theirs' });
    expect(pane.host.textOf(cell('V.4', 'note'))).toBe('Hà ghi');
    expect(pane.flow.get().screen).toBe('receipt');
    // The text that was given up stays in the history.
    expect(pane.store.working.history().some(({ mine }) => mine === 'Tôi ghi')).toBe(true);
  });
});

describe('conflicts', () => {
  it.each([
    ['mine', { take: 'mine' }, ['Tôi ghi', 'Tôi ghi']],
    ['theirs', { take: 'theirs' }, ['Hà ghi', 'Hà ghi']],
  ] as const)('all of one kind at once: %s', async (_, choice, expected) => {
    const pane = await opened();
    await synced(pane);
    for (const task of ['V.4', 'VI.1']) {
      pane.host.userTypes(cell(task, 'note'), 'Tôi ghi');
      colleague(pane, { task, field: 'note', before: '', after: 'Hà ghi' });
    }
    await pane.flow.check();
    await synced(pane);
    expect(pane.flow.get().conflicts).toHaveLength(2);
    await pane.flow.settleConflicts(pane.flow.get().conflicts, choice);
    expect(pane.flow.get().conflicts).toEqual([]);
    expect(['V.4', 'VI.1'].map((task) => pane.host.textOf(cell(task, 'note')))).toEqual(expected);
    expect(pane.store.working.fields().get('VI.1/note')?.value).toBe(expected[1]);
  });

  it('are kept over closing the file, and a text of one’s own settles them', async () => {
    const pane = await opened();
    await synced(pane);
    pane.host.userTypes(cell('V.4', 'note'), 'Tôi ghi');
    colleague(pane, { task: 'V.4', field: 'note', before: '', after: 'Hà ghi' });
    await pane.flow.check();
    await synced(pane);
    const again = setup(pane.host.book, 'excel', pane.host);
    Object.assign(again.store, { working: pane.store.working });
    await again.flow.open();
    await synced(again);
    const [conflict] = again.flow.get().conflicts;
    await again.flow.settleConflicts([conflict!], { take: 'edited', text: 'Hà và tôi ghi' });
    expect(pane.host.textOf(cell('V.4', 'note'))).toBe('Hà và tôi ghi');
    expect(pane.store.working.fields().get('V.4/note')?.value).toBe('Hà và tôi ghi');
  });
});

describe('what is synced', () => {
  it('an edit made while the answer was on its way is kept', async () => {
    const pane = await opened();
    await synced(pane);
    colleague(pane, { task: 'V.4', field: 'note', before: '', after: 'Hà ghi' });
    pane.host.beforeApply = () => pane.host.userTypes(cell('V.4', 'note'), 'Tôi vừa gõ');
    await synced(pane);
    expect(pane.host.textOf(cell('V.4', 'note'))).toBe('Tôi vừa gõ');
    expect(pane.flow.get().conflicts).toMatchObject([{ mine: 'Tôi vừa gõ', theirs: { value: 'Hà ghi' } }]);
  });

  it.each<[string, SampleOptions, string]>([
    ['a mark of state secrets', { ...valid, cells: { 'V.4': { result: 'Báo cáo (Mật) số 12/BC-BTC' } } }, 'token-btc'],
    ['another agency’s sheet', { ...valid, agency: 'Bộ Công an' }, 'token-btc'],
    ['nobody of an agency signed in', valid, 'token-coordinator'],
  ])('nothing leaves the machine: %s', async (_, options, token) => {
    const pane = await opened(options, 'excel', ({ host }) => void (host.token = token));
    await pane.flow.reconnect();
    expect(pane.flow.get().sync.step).toBe('off');
    expect(pane.store.working.history()).toEqual([]);
  });

  it('is sent again as it was when the answer was lost, and counts once', async () => {
    const pane = await opened();
    await synced(pane);
    pane.host.userTypes(cell('V.4', 'note'), 'Tôi ghi');
    await pane.flow.check();
    pane.store.trouble = 'sync-answer-lost';
    await pane.flow.reconnect();
    expect(pane.flow.get().sync).toMatchObject({ step: 'waiting', changes: 1 });
    expect(JSON.parse(pane.host.stored!).sync.outbox.pending.changes).toHaveLength(1);
    await synced(pane);
    expect(pane.store.working.history().filter(({ after }) => after === 'Tôi ghi')).toHaveLength(1);
    expect(JSON.parse(pane.host.stored!).sync.outbox).toBeNull();
  });

  it('joins anew where the store was set up anew', async () => {
    const pane = await opened();
    await synced(pane);
    const { working } = setup(sampleBook(valid)).store;
    Object.assign(pane.store, { working });
    await synced(pane);
    expect(working.fields().get('V.4/result')?.value).toBe('Đang thực hiện');
  });

  it('is told without a file that can be written to', async () => {
    const pane = await opened();
    pane.host.failNext = { 'memory.save': 'read-only' };
    await synced(pane);
    expect(pane.flow.get().notice).toBeNull();
  });
});

describe('by itself', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('after opening, and after the officer has paused', async () => {
    const pane = setup(sampleBook(valid));
    pane.host.token = 'token-btc';
    const stop = pane.flow.watch();
    const settled = async (check: () => void) => {
      await vi.waitFor(async () => {
        await vi.advanceTimersByTimeAsync(500);
        check();
      });
    };
    void pane.flow.open();
    await settled(() => expect(pane.flow.get().sync.step).toBe('done'));
    const revision = pane.store.working.revision();
    pane.host.userTypes(cell('V.4', 'note'), 'Tôi');
    pane.host.userTypes(cell('V.4', 'note'), 'Tôi ghi');
    await settled(() => expect(pane.store.working.fields().get('V.4/note')?.value).toBe('Tôi ghi'));
    expect(pane.store.working.revision()).toBe(revision + 1);
    stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});
