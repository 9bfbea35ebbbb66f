import { describe, expect, it, vi } from 'vitest';
import { cellOf, DONE, sampleBook, sampleGrid, UNDER_WAY, type SampleOptions } from './sample-book.ts';
import { setup } from './setup.ts';

const valid: SampleOptions = { agency: 'Bộ Tài chính', all: DONE, cells: { 'V.4': UNDER_WAY } };
const cell = (task: string, column: Parameters<typeof cellOf>[2]) => cellOf(sampleGrid({}), task, column);
type Pane = ReturnType<typeof setup>;

async function submittedOffline(kind: 'excel' | 'sheets' = 'excel') {
  const pane = setup(sampleBook(valid), kind);
  pane.host.token = 'token-btc';
  await pane.flow.open();
  await vi.waitFor(() => expect(pane.flow.get().me).not.toBeNull());
  pane.store.trouble = 'offline';
  await pane.flow.submit();
  expect(pane.flow.get().submission).toMatchObject({ step: 'failed', willRetry: true, kept: true });
  return pane;
}

/** The file is closed and opened again, perhaps elsewhere; the store is the same one. */
async function reopened({ host, store }: Pane, machine = 'may-1', token = 'token-btc') {
  const again = setup(host.book, host.kind, host, machine);
  host.token = token;
  Object.assign(again.store, { receipts: store.receipts, requests: store.requests, working: store.working });
  await again.flow.open();
  await vi.waitFor(() => expect(again.flow.get().me).not.toBeNull());
  return again;
}

describe.each(['excel', 'sheets'] as const)('a day offline in %s', (kind) => {
  it('what was frozen goes out once when the connection is back, whatever was edited meanwhile', async () => {
    const pane = await submittedOffline(kind);
    pane.host.userTypes(cell('VI.1', 'note'), 'Làm tiếp');
    await pane.flow.check();
    pane.flow.set({ screen: 'home' });
    await pane.flow.reconnect();
    expect(pane.store.receipts).toHaveLength(0);
    pane.store.trouble = null;
    await pane.flow.reconnect();
    await pane.flow.reconnect();
    expect(pane.store.receipts).toHaveLength(1);
    expect(JSON.stringify(pane.store.requests[0]?.grid)).not.toContain('Làm tiếp');
    expect(pane.flow.get()).toMatchObject({ screen: 'home', memory: { pending: null } });
    expect(pane.flow.get().receipt?.number).toBe('mac-dinh.BTC.0001');
    expect(pane.store.working.fields().get('VI.1/note')?.value).toBe('Làm tiếp');
  });

  it('goes out after closing and opening the file on the same machine', async () => {
    const again = await reopened(await submittedOffline(kind));
    await again.flow.reconnect();
    expect(again.store.receipts).toHaveLength(1);
    expect(JSON.parse(again.host.stored!).pending).toBeNull();
  });

  it('waits on another machine for one confirmation by a person of that agency', async () => {
    const again = await reopened(await submittedOffline(kind), 'may-2');
    await again.flow.reconnect();
    expect(again.flow.get().outboxWaits).toBe('confirm');
    expect(again.store.receipts).toHaveLength(0);
    await again.flow.sendKept();
    expect(again.store.receipts).toHaveLength(1);
    expect(again.flow.get().screen).toBe('receipt');
  });
});

describe('a watched pane', () => {
  it('sends what the file keeps as soon as it is known who is signed in', async () => {
    const pane = await submittedOffline();
    const again = setup(pane.host.book, 'excel', pane.host);
    const stop = again.flow.watch();
    await again.flow.open();
    await vi.waitFor(() => expect(again.flow.get().receipt?.number).toBe('mac-dinh.BTC.0001'));
    stop();
  });

  it('tries again, ever more slowly, until the connection is back', async () => {
    const pane = await submittedOffline();
    vi.useFakeTimers();
    try {
      const stop = pane.flow.watch();
      pane.flow.set({});
      await vi.advanceTimersByTimeAsync(31_000);
      expect(pane.store.receipts).toHaveLength(0);
      pane.store.trouble = null;
      await vi.advanceTimersByTimeAsync(61_000);
      expect(pane.store.receipts).toHaveLength(1);
      stop();
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('what is kept', () => {
  it('is one submission from two copies of the file', async () => {
    const pane = await submittedOffline();
    const { stored } = pane.host;
    pane.store.trouble = null;
    await pane.flow.reconnect();
    pane.host.stored = stored;
    const copy = await reopened(pane, 'may-2');
    await copy.flow.sendKept();
    expect(copy.store.receipts).toHaveLength(1);
    expect(copy.flow.get().submission).toMatchObject({ replayed: true });
  });

  it('does not go out under another agency’s sign-in', async () => {
    const again = await reopened(await submittedOffline(), 'may-1', 'token-bca');
    await again.flow.sendKept();
    expect(again.flow.get()).toMatchObject({ outboxWaits: 'other-agency', screen: 'outbox' });
    expect(again.store.receipts).toHaveLength(0);
  });

  it('is looked through for state secrets again, whoever wrote it into the file', async () => {
    const pane = await submittedOffline();
    const memory = JSON.parse(pane.host.stored!);
    memory.pending.request.body.grid.text[40][4] = 'Theo Báo cáo (Mật) số 12/BC-BTC ngày 05/6/2026';
    memory.pending.request.body.grid.values[40][4] = memory.pending.request.body.grid.text[40][4];
    pane.host.stored = JSON.stringify(memory);
    const again = await reopened(pane);
    await again.flow.reconnect();
    expect(again.flow.get().outboxWaits).toBe('classified');
    expect(again.store.receipts).toHaveLength(0);
  });

  it('goes from the sheet where only its key is left, if the content is the same', async () => {
    const pane = await submittedOffline();
    const memory = JSON.parse(pane.host.stored!);
    delete memory.pending.request.body;
    pane.host.stored = JSON.stringify(memory);
    const again = await reopened(pane);
    again.host.userTypes(cell('VI.1', 'note'), 'Làm tiếp');
    await again.flow.check();
    await again.flow.reconnect();
    expect(again.flow.get().outboxWaits).toBe('gone');
    again.host.userTypes(cell('VI.1', 'note'), '');
    await again.flow.check();
    await again.flow.reconnect();
    expect(again.store.receipts).toHaveLength(1);
  });

  it('can be taken back', async () => {
    const pane = await submittedOffline();
    await pane.flow.dropKept();
    pane.store.trouble = null;
    await pane.flow.reconnect();
    expect(pane.store.receipts).toHaveLength(0);
    expect(pane.flow.get()).toMatchObject({ screen: 'home', memory: { pending: null } });
  });

  it('is told of at once when the file does not keep it', async () => {
    const pane = setup(sampleBook(valid));
    pane.host.token = 'token-btc';
    await pane.flow.open();
    await vi.waitFor(() => expect(pane.flow.get().me).not.toBeNull());
    pane.store.trouble = 'offline';
    pane.host.failNext = { 'memory.save': 'read-only' };
    await pane.flow.submit();
    expect(pane.flow.get().submission).toMatchObject({ step: 'failed', willRetry: true, kept: false });
  });
});
