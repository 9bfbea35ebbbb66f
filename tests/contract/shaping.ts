import { expect, it } from 'vitest';
import { OWN_SHEET } from '../../core/grid/types.ts';
import { textAt } from '../../core/grid/index.ts';
import type { PatchOp } from '../../core/patch/types.ts';
import { insertRows, selectCell, typeCell } from '../../workbench/model/index.ts';
import type { Start } from './bench.ts';
import { at, SHEET, sheetOf, text, workbook } from './bench.ts';

/** Marks, dropdowns, lines, selection and events. */
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

  it('inserts a line like another', async () => {
    const model = workbook();
    const { host } = await start(model);
    await host.read();
    const ops: PatchOp[] = [
      { op: 'insertRow', at: 4, likeRow: 3 },
      text('C4', '', 'dòng mới'),
      text('D8', 'cuối', 'vẫn cuối'),
    ];
    expect(await host.apply({ sheet: SHEET, ops })).toEqual({ ok: true });
    const grid = sheetOf(await host.read());
    expect(['C3', 'C4', 'C5', 'D8'].map((cell) => at(grid, cell))).toEqual([
      'Đã ban hành',
      'dòng mới',
      '13/07/2023',
      'vẫn cuối',
    ]);
  });

  it('deletes and moves lines', async () => {
    const model = workbook();
    const { host } = await start(model);
    await host.read();
    expect(await host.apply({ sheet: SHEET, ops: [{ op: 'moveRow', from: 3, to: 5 }] })).toEqual({ ok: true });
    const column = async (): Promise<string[]> => {
      const grid = sheetOf(await host.read());
      return [3, 4, 5, 6, 7].map((row) => textAt(grid, row, 2));
    };
    expect(await column()).toEqual(['2', '3', '1', '4', '5']);
    expect(await host.apply({ sheet: SHEET, ops: [{ op: 'moveRow', from: 5, to: 3 }] })).toEqual({ ok: true });
    expect(await column()).toEqual(['1', '2', '3', '4', '5']);
    expect(await host.apply({ sheet: SHEET, ops: [{ op: 'deleteRow', at: 4 }] })).toEqual({ ok: true });
    expect(await column()).toEqual(['1', '3', '4', '5', '']);
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
