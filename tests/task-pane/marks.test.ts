import { describe, expect, it, vi } from 'vitest';
import type { PatchOp } from '../../core/patch/types.ts';
import { cellOf, DONE, sampleBook, sampleGrid, UNDER_WAY } from './sample-book.ts';
import { setup } from './setup.ts';

const cell = (task: string, column: Parameters<typeof cellOf>[2]) => cellOf(sampleGrid({}), task, column);
const wrong = { 'V.4': { ...UNDER_WAY, basis: 'Đủ' } };

describe.each(['excel', 'sheets'] as const)('marks for errors in %s', (kind) => {
  async function opened(cells: Parameters<typeof sampleBook>[0] = { cells: wrong }) {
    const pane = setup(sampleBook({ agency: 'Bộ Tài chính', all: DONE, ...cells }), kind);
    await pane.flow.open();
    const written = vi.spyOn(pane.host, 'apply');
    return { ...pane, ops: (at: number): PatchOp[] => written.mock.calls[at]?.[0].ops ?? [] };
  }

  it('tint the cells with errors and nothing else; one press takes every one away', async () => {
    const { flow, ops } = await opened();
    const before = flow.get().snapshot!.contentHash;
    await flow.markErrors(true);
    expect(ops(0)).toContainEqual({ op: 'mark', cell: cell('V.4', 'basis'), level: 'error' });
    expect(ops(0)).toHaveLength(
      new Set(flow.get().snapshot!.assessment!.issues.flatMap((i) => (i.severity === 'error' ? [i.cell] : []))).size,
    );
    expect(flow.get().memory.marks).toBe(true);
    await flow.check();
    expect(flow.get().snapshot!.contentHash).toBe(before);
    await flow.markErrors(false);
    expect(ops(1)).toContainEqual({ op: 'mark', cell: cell('V.4', 'basis'), level: null });
    expect(ops(1).every((op) => op.op === 'mark' && op.level === null)).toBe(true);
    expect(flow.get().memory.marks).toBe(false);
  });

  it('write nothing where there is no error', async () => {
    const { flow, host } = await opened({ cells: {} });
    await flow.markErrors(true);
    expect(host.count('apply')).toBe(0);
    expect(flow.get().memory.marks).toBe(false);
  });

  it('stay after a submission that answers no return, and go when the file is cleared of our data', async () => {
    const { flow, host, ops } = await opened();
    await flow.markErrors(true);
    host.token = 'token-btc';
    await flow.open();
    await vi.waitFor(() => expect(flow.get().me).not.toBeNull());
    flow.set({ explanation: 'Đang rà soát.' });
    await flow.submit();
    await flow.submit(true);
    expect(flow.get()).toMatchObject({ screen: 'receipt', memory: { marks: true } });
    await flow.clearMemory();
    expect(flow.get().memory.marks).toBe(false);
    expect(ops(1)).toContainEqual({ op: 'mark', cell: cell('V.4', 'basis'), level: null });
  });
});
