import { afterEach, describe, expect, it } from 'vitest';
import { inversePatch, type PatchOp } from '../../core/patch/index.ts';
import { fromCells, typeCell } from '../../workbench/model/index.ts';
import type { WorkbookModel } from '../../workbench/model/index.ts';
import type { ExcelBench } from './host.ts';
import { openExcel } from './host.ts';

let bench: ExcelBench;
afterEach(() => bench.close());

const model = (): WorkbookModel =>
  fromCells({
    Biểu: Object.fromEntries(
      [1, 2, 3, 4, 5].flatMap((n) => [
        [`A${n}`, `${n}`],
        [`B${n}`, `việc ${n}`],
      ]),
    ),
  });
const text = (cell: string, before: string, after: string): PatchOp => ({ op: 'text', cell, before, after });
const column = ({ model: { sheets } }: ExcelBench): string[] =>
  [1, 2, 3, 4, 5, 6].map((row) => sheets[0]!.cell(row, 2).text);
const apply = (ops: PatchOp[]) => bench.host.apply({ sheet: 'Biểu', ops });
const OPS: PatchOp[] = [
  text('B1', 'việc 1', 'việc 1'),
  text('B2', 'việc 2', 'sửa'),
  { op: 'insertRow', at: 3, likeRow: 2 },
  text('B3', '', 'mới'),
  { op: 'moveRow', from: 5, to: 4 },
];
const AFTER = ['việc 1', 'sửa', 'mới', 'việc 4', 'việc 3', 'việc 5'];
const BEFORE = ['việc 1', 'việc 2', 'việc 3', 'việc 4', 'việc 5', ''];

async function roundTripsOf(work: () => Promise<unknown>): Promise<number> {
  const before = bench.standIn.roundTrips();
  await work();
  return bench.standIn.roundTrips() - before;
}

describe('whole lines in Excel', () => {
  it('take two round trips, their undo two, a refusal one', async () => {
    bench = await openExcel(model());
    const grid = (await bench.host.read()).sheets[0]!;
    expect(await roundTripsOf(() => apply(OPS))).toBe(2);
    expect(column(bench)).toEqual(AFTER);
    const back = inversePatch({ sheet: 'Biểu', ops: OPS }, grid);
    expect(await roundTripsOf(() => bench.host.apply(back))).toBe(2);
    expect(column(bench)).toEqual(BEFORE);
    typeCell(bench.model, 'Biểu', 1, 2, 'khác', { who: 'coauthor' });
    expect(await roundTripsOf(() => apply(OPS))).toBe(1);
  });

  it('dropdowns in six places take one', async () => {
    bench = await openExcel(model());
    await bench.host.read();
    const ops = [1, 2, 3, 4, 5, 6].map((n): PatchOp => ({ op: 'list', range: `C${n}:C${n}`, source: ['a', 'b'] }));
    expect(await roundTripsOf(() => apply(ops))).toBe(1);
  });

  it('go back as far as they came when Excel refuses half-way', async () => {
    bench = await openExcel(model());
    await bench.host.read();
    bench.beforeWrite?.(() => {
      bench.model.sheet('Biểu').state.merges = [{ top: 4, left: 3, bottom: 5, right: 3 }];
    });
    await expect(apply(OPS)).rejects.toMatchObject({ name: 'HostError' });
    expect(column(bench)).toEqual(BEFORE);
  });

  it('go back when somebody writes between looking and writing', async () => {
    bench = await openExcel(model());
    await bench.host.read();
    bench.beforeWrite?.(() => typeCell(bench.model, 'Biểu', 1, 2, 'chen ngang', { who: 'coauthor' }));
    expect(await apply(OPS)).toEqual({ ok: false, changed: ['B1'] });
    expect(column(bench)).toEqual(['chen ngang', ...BEFORE.slice(1)]);
  });

  it('refuse dropdowns on a protected sheet before anything is written', async () => {
    const protectedModel = model();
    protectedModel.sheet('Biểu').isProtected = true;
    bench = await openExcel(protectedModel);
    await bench.host.read();
    const ops: PatchOp[] = [{ op: 'list', range: 'C1:C5', source: ['a'] }];
    await expect(apply(ops)).rejects.toMatchObject({ code: 'protected' });
    expect(bench.model.sheets).toHaveLength(1);
  });
});
