import { afterEach, describe, expect, it } from 'vitest';
import { fromCells, parseRect } from '../../workbench/model/index.ts';
import type { ExcelBench } from './host.ts';
import { openExcel } from './host.ts';

describe('what is selected in Excel', () => {
  let bench: ExcelBench;
  afterEach(() => bench.close());

  it.each([
    ['F8', 'F8'],
    ['B2:D9', 'B2'],
    ['A5:XFD5', 'A5'],
    ['A5:XFD9', 'A5'],
  ])('%s stands for the row of %s', async (address, cell) => {
    const model = fromCells({ "Phụ lục 'IV'": { A1: 'x' } });
    bench = await openExcel(model);
    await bench.host.read();
    const seen: unknown[] = [];
    bench.host.onSelect((ref) => seen.push(ref));
    model.select("Phụ lục 'IV'", parseRect(address)!);
    await expect.poll(() => seen).toEqual([{ sheet: "Phụ lục 'IV'", cell }]);
  });
});
