import { expect, it } from 'vitest';
import { OWN_SHEET } from '../../core/grid/types.ts';
import type { PatchOp } from '../../core/patch/types.ts';
import { insertRows, selectCell, typeCell } from '../../workbench/model/index.ts';
import type { Start } from './bench.ts';
import { SHEET, workbook } from './bench.ts';

/** Marks, dropdowns, selection and events. */
export function shapingContract(start: Start): void {
  it('marks cells and takes the marks away, and touches nothing else', async () => {
    const model = workbook();
    const { state } = model.sheet(SHEET);
    const own = {
      id: 'của-cán-bộ',
      ranges: [{ top: 3, left: 3, bottom: 3, right: 3 }],
      formula: '=TRUE',
      fill: '#00FF00',
      color: null,
    };
    state.marks = [own];
    const before = new Map(state.cells);
    const { host } = await start(model);
    await host.read();
    const mark = (cell: string, level: 'error' | 'warning' | null): PatchOp => ({ op: 'mark', cell, level });
    // One format a cell or one a level: the host's choice.
    const markedRanges = (): number => model.sheet(SHEET).state.marks.flatMap(({ ranges }) => ranges).length;
    expect(await host.apply({ sheet: SHEET, ops: [mark('C3', 'error'), mark('D3', 'warning')] })).toEqual({
      ok: true,
    });
    expect(markedRanges()).toBe(3);
    expect(await host.apply({ sheet: SHEET, ops: [mark('C3', 'warning')] })).toEqual({ ok: true });
    expect(markedRanges()).toBe(3);
    expect(await host.apply({ sheet: SHEET, ops: [mark('C3', null), mark('D3', null)] })).toEqual({ ok: true });
    expect(model.sheet(SHEET).state.marks).toEqual([own]);
    expect(model.sheet(SHEET).state.cells).toEqual(before);
  });

  it('offers choices that hold commas and more than 255 characters', async () => {
    const model = workbook();
    const { host } = await start(model);
    await host.read();
    const source = [
      'Đã có đầy đủ cơ sở pháp lý',
      `Đã xác định, tuy nhiên ${'cần hoàn thiện '.repeat(20)}`.trim(),
      'Chưa có',
    ];
    expect(await host.apply({ sheet: SHEET, ops: [{ op: 'list', range: 'D3:D7', source }] })).toEqual({ ok: true });
    const validation = model.sheet(SHEET).validationAt(5, 4)!;
    expect(model.choices(validation.source)).toEqual(source);
    expect(validation.showError).toBe(false);
    expect((await host.read()).sheets.map((sheet) => sheet.name)).not.toContain(OWN_SHEET);
    expect(model.active).toBe(SHEET);
    await host.apply({ sheet: SHEET, ops: [{ op: 'list', range: 'C3:C7', source }] });
    expect(model.choices(model.sheet(SHEET).validationAt(5, 3)!.source)).toEqual(source);
  });

  it('offers the same choices in several places at once, and takes them away', async () => {
    const model = workbook();
    const { host } = await start(model);
    await host.read();
    const list = (range: string, source: string[]): PatchOp => ({ op: 'list', range, source });
    const ops = [list('D3:D4', ['a, b', 'c']), list('D6:D7', ['a, b', 'c'])];
    expect(await host.apply({ sheet: SHEET, ops })).toEqual({ ok: true });
    const choices = (row: number): string[] => model.choices(model.sheet(SHEET).validationAt(row, 4)?.source ?? []);
    expect([3, 4, 5, 6, 7].map((row) => choices(row).length)).toEqual([2, 2, 0, 2, 2]);
    expect(await host.apply({ sheet: SHEET, ops: [list('D3:D4', []), list('D6:D7', [])] })).toEqual({ ok: true });
    expect([3, 4, 6, 7].map((row) => choices(row).length)).toEqual([0, 0, 0, 0]);
  });

  it('selects a cell on any sheet', async () => {
    const model = workbook();
    const { host } = await start(model);
    await host.read();
    await host.select({ sheet: 'Ghi chú', cell: 'C5' });
    expect(model.selection).toEqual({ sheet: 'Ghi chú', rect: { top: 5, left: 3, bottom: 5, right: 3 } });
  });

  it('tells of edits and selections where it can, until it is told to stop', async () => {
    const model = workbook();
    const { host } = await start(model);
    if (!host.capabilities.changeEvents) return;
    await host.read();
    let changes = 0;
    const selected: unknown[] = [];
    const stop = [host.onChange(() => (changes += 1)), host.onSelect((ref) => selected.push(ref))];
    typeCell(model, SHEET, 3, 3, 'gõ tay');
    insertRows(model, SHEET, 9);
    selectCell(model, SHEET, 4, 4);
    await expect.poll(() => changes).toBeGreaterThan(0);
    await expect.poll(() => selected).toEqual([{ sheet: SHEET, cell: 'D4' }]);
    stop.forEach((each) => each());
    const seen = changes;
    typeCell(model, SHEET, 3, 3, 'gõ tiếp');
    await new Promise((done) => setTimeout(done, 30));
    expect(changes).toBe(seen);
  });
}
