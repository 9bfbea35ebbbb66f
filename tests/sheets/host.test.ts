import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyMemory } from '../../core/memory/types.ts';
import { createCall, NotConfigured } from '../../gas-sheets/sidebar/call.ts';
import { ON_SERVER } from '../../gas-sheets/door/contract.ts';
import { storeFetch } from '../../gas-sheets/sidebar/store-fetch.ts';
import type { Page } from '../../gas-sheets/sidebar/watcher.ts';
import { StoreError } from '../../store-client/index.ts';
import { selectCell, typeCell } from '../../workbench/model/index.ts';
import type { HostErrorCode } from '../../task-pane/host/types.ts';
import type { SheetsStandIn } from '../../workbench/sheets/index.ts';
import { hostOver, open, text } from './support.ts';

function sidebar(options: Parameters<typeof open>[0] = {}) {
  const { standIn } = open(options);
  let attention = () => {};
  const shown = { visible: true };
  const page: Page = { visible: () => shown.visible, onAttention: (callback) => (attention = callback) };
  const look = () => attention();
  return { standIn, shown, look, ...hostOver(standIn, page) };
}
const polls = (standIn: SheetsStandIn) => standIn.log.runs.filter(({ name }) => name === 'rpc poll').length;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('the host of the sidebar', () => {
  it('keeps the access code on the server', async () => {
    const { host } = sidebar();
    expect(await host.secret.get()).toBeNull();
    await host.secret.set('cc_bi-mat');
    expect(await host.secret.get()).toBe(ON_SERVER);
    await host.secret.clear();
    expect(await host.secret.get()).toBeNull();
  });

  it('keeps the memory in the document', async () => {
    const { host } = sidebar();
    expect(await host.memory.load()).toBeNull();
    const memory = { ...emptyMemory, round: 'mac-dinh', answers: { 'cột 5': 'E' } };
    await host.memory.save(memory);
    expect(await host.memory.load()).toEqual(memory);
    await host.memory.clear();
    expect(await host.memory.load()).toBeNull();
  });

  const troubles: [code: HostErrorCode, make: (standIn: SheetsStandIn) => unknown][] = [
    ['protected', ({ model }) => (model.sheet('Biểu').isProtected = true)],
    ['busy', ({ trouble }) => (trouble.locked = true)],
    ['busy', ({ trouble }) => (trouble.busy = true)],
    ['offline', ({ trouble }) => (trouble.offline = true)],
    ['session-expired', ({ trouble }) => (trouble.expired = true)],
    ['read-only', ({ model }) => (model.readOnly = true)],
    ['sheet-missing', ({ model }) => model.renameSheet('Biểu', 'Khác')],
  ];
  it.each(troubles)('says "%s"', async (code, make) => {
    const { standIn, host } = sidebar();
    make(standIn);
    const applied = host.apply({ sheet: 'Biểu', ops: [text('A2', '1', '2')] });
    await expect(applied).rejects.toMatchObject({ name: 'HostError', code });
  });

  it('gives up on a call that Google never answers', async () => {
    const call = createCall(() => new Promise(() => {}));
    const waiting = expect(call('read', {})).rejects.toMatchObject({ name: 'HostError', code: 'no-answer' });
    await vi.advanceTimersByTimeAsync(60_000);
    await waiting;
  });

  it('makes a store error of a missing address', async () => {
    const { call } = sidebar();
    await expect(call('fetch', { path: '/api/v1/me', method: 'GET', headers: {} })).rejects.toThrow(NotConfigured);
    const failed = storeFetch(call)('/api/v1/me', { method: 'GET', headers: { Authorization: 'Bearer server' } });
    await expect(failed).rejects.toThrow(StoreError);
    await expect(failed).rejects.toMatchObject({ code: 'store-not-configured', message: /STORE_URL/ });
  });
});

describe('noticing what happens in the sheet', () => {
  it('tells edits and selection moves, and not our own writes', async () => {
    const { standIn, host } = sidebar();
    const changed = vi.fn();
    const selected = vi.fn();
    await host.read();
    host.onChange(changed);
    host.onSelect(selected);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(selected.mock.calls).toEqual([[{ sheet: 'Biểu', cell: 'A1' }]]);
    await host.apply({ sheet: 'Biểu', ops: [text('A2', '1', '2')] });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(changed).not.toHaveBeenCalled();
    typeCell(standIn.model, 'Biểu', 2, 2, 'khác');
    selectCell(standIn.model, 'Biểu', 2, 2);
    await vi.advanceTimersByTimeAsync(6_000);
    expect(changed).toHaveBeenCalledTimes(1);
    expect(selected).toHaveBeenLastCalledWith({ sheet: 'Biểu', cell: 'B2' });
  });

  it('tells a foreign edit that came just before our own write', async () => {
    const { standIn, host } = sidebar();
    const changed = vi.fn();
    await host.read();
    host.onChange(changed);
    typeCell(standIn.model, 'Biểu', 2, 2, 'khác');
    await host.apply({ sheet: 'Biểu', ops: [text('A2', '1', '2')] });
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('asks ever less while nothing happens, not at all while hidden, and at once again on attention', async () => {
    const { standIn, shown, look, host } = sidebar();
    host.onChange(() => {});
    await vi.advanceTimersByTimeAsync(60_000);
    const quiet = polls(standIn);
    expect(quiet).toBeGreaterThan(8);
    expect(quiet).toBeLessThan(16);
    shown.visible = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(polls(standIn)).toBeLessThanOrEqual(quiet + 1);
    const hidden = polls(standIn);
    shown.visible = true;
    look();
    await vi.advanceTimersByTimeAsync(1_600);
    expect(polls(standIn)).toBe(hidden + 1);
  });

  it('asks less after failures', async () => {
    const { standIn, host } = sidebar();
    host.onChange(() => {});
    standIn.trouble.busy = true;
    await vi.advanceTimersByTimeAsync(300_000);
    expect(polls(standIn)).toBeLessThan(12);
  });

  it('asks nothing when nobody listens', async () => {
    const { standIn, host } = sidebar();
    const stop = host.onChange(() => {});
    stop();
    await host.read();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(polls(standIn)).toBeLessThanOrEqual(1);
  });
});
