import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { toA1 } from '../../core/grid/index.ts';
import { emptyMemory } from '../../core/memory/types.ts';
import type { PatchOp } from '../../core/patch/types.ts';
import { fromCells, modelFromXlsx, typeCell } from '../../workbench/model/index.ts';
import type { WorkbookModel } from '../../workbench/model/index.ts';
import type { ExcelBench } from './host.ts';
import { openExcel } from './host.ts';

const seed = (path: string): WorkbookModel =>
  modelFromXlsx(readFileSync(new URL(`../../seeds/${path}`, import.meta.url)));

/** Counted at the door of the host, below the unmodified office.js. */
describe('round trips', () => {
  let bench: ExcelBench;
  const open = async (model: WorkbookModel): Promise<ExcelBench> => (bench = await openExcel(model));
  const count = async (work: () => Promise<unknown>): Promise<number> => {
    const before = bench.standIn.roundTrips();
    await work();
    await new Promise((done) => setTimeout(done, 20));
    return bench.standIn.roundTrips() - before;
  };
  afterEach(() => bench.close());

  it('opening takes one, with events and memory; checking one', async () => {
    const { host } = await open(seed('samples/pl4-nhu-ban-hanh.xlsx'));
    host.onChange(() => undefined);
    host.onSelect(() => undefined);
    expect(await count(() => Promise.all([host.memory.load(), host.secret.get(), host.read()]))).toBe(1);
    expect(await count(() => host.read())).toBe(1);
    expect(await count(() => host.memory.load())).toBe(0);
  });

  it('opening a workbook of 12 sheets takes two, from then on one', async () => {
    const { host } = await open(
      fromCells(Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`Trang ${n}`, { A1: n }]))),
    );
    expect(await count(() => host.read())).toBe(2);
    expect(await count(() => host.read())).toBe(1);
    expect((await host.read()).sheets).toHaveLength(12);
  });

  it('mending 60 cells takes one and is not told to ourselves', async () => {
    const model = fromCells({
      Biểu: Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`F${n + 1}`, `cũ ${n}`])),
    });
    const { host } = await open(model);
    await host.read();
    let told = 0;
    host.onChange(() => (told += 1));
    const ops: PatchOp[] = Array.from({ length: 60 }, (_, n) => ({
      op: 'text',
      cell: toA1(n + 1, 6),
      before: `cũ ${n}`,
      after: `mới ${n}`,
    }));
    expect(await count(() => host.apply({ sheet: 'Biểu', ops }))).toBe(1);
    expect(told).toBe(0);
  });

  it('picking a status takes one, two when something else stands there', async () => {
    const model = fromCells({ Biểu: { F8: 'Đủ' } });
    const { host } = await open(model);
    await host.read();
    const pick = (before: string, after: string) =>
      host.apply({ sheet: 'Biểu', ops: [{ op: 'text', cell: 'F8', before, after }] });
    expect(await count(() => pick('Đủ', 'Đã có đầy đủ cơ sở pháp lý'))).toBe(1);
    typeCell(model, 'Biểu', 8, 6, 'khác', { who: 'coauthor' });
    expect(await count(() => pick('Đã có đầy đủ cơ sở pháp lý', 'Chưa có'))).toBe(2);
  });

  it('selecting takes one, remembering two', async () => {
    const { host } = await open(fromCells({ Biểu: { F8: 'Đủ' } }));
    await host.read();
    expect(await count(() => host.select({ sheet: 'Biểu', cell: 'F8' }))).toBe(1);
    expect(await count(() => host.memory.save(emptyMemory))).toBe(2);
  });

  it('reads merges once, for their price is the undo steps of older Excel', async () => {
    const { host, standIn } = await open(fromCells({ Biểu: { F8: 'Đủ' } }));
    await host.read();
    await host.read();
    const asked = standIn.log
      .filter(({ kind }) => kind === 'sync')
      .map(({ actions }) => actions.includes('load address'));
    expect(asked).toEqual([true, false]);
  });
});
