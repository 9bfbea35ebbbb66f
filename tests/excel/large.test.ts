import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { textAt } from '../../core/grid/index.ts';
import { fromCells, modelFromXlsx } from '../../workbench/model/index.ts';
import type { ExcelBench } from './host.ts';
import { openExcel } from './host.ts';

describe('workbooks too large for one answer of 5 MB', () => {
  let bench: ExcelBench;
  afterEach(() => bench.close());

  it('5,800 rows of a filled form are read whole, in blocks', async () => {
    const model = modelFromXlsx(readFileSync(new URL('../../seeds/samples/bo-tai-chinh-day-du.xlsx', import.meta.url)));
    const sheet = model.sheets[0]!;
    const lines = [...sheet.entries()].filter(({ row }) => row >= 8 && row < 66);
    for (let n = 1; n < 100; n += 1) for (const { row, col, cell } of lines) sheet.put(row + n * 58, col, { ...cell });
    bench = await openExcel(model);
    const grid = (await bench.host.read()).sheets[0]!;
    for (const { row, col, cell } of sheet.entries())
      if (!sheet.isCovered(row, col)) expect(textAt(grid, row, col)).toBe(cell.text);
    expect(grid.merges).toEqual(sheet.state.merges);
    const before = bench.standIn.roundTrips();
    await bench.host.read();
    // Head, sizes, six blocks; the failed first try is not made again.
    expect(bench.standIn.roundTrips() - before).toBeLessThanOrEqual(10);
  });

  it('very long texts are read by halves', async () => {
    const long = 'Căn cứ '.repeat(4600);
    const model = fromCells({
      Biểu: Object.fromEntries(Array.from({ length: 90 }, (_, n) => [`A${n + 1}`, `${n} ${long}`])),
    });
    bench = await openExcel(model);
    const grid = (await bench.host.read()).sheets[0]!;
    expect(grid.text.map(([text]) => text!.length)).toEqual(
      Array.from({ length: 90 }, (_, n) => `${n} ${long}`.length),
    );
  });

  it('a far corner does not hang it', async () => {
    const model = fromCells({ Biểu: { A1: 'đầu', XFD1048576: 'cuối' } });
    bench = await openExcel(model);
    expect(textAt((await bench.host.read()).sheets[0]!, 1, 1)).toBe('đầu');
  });
});
