import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type { Grid } from '../../core/grid/types.ts';
import { OWN_SHEET } from '../../core/grid/types.ts';
import { openWorkbook, toBook } from '../../workbook/index.ts';
import { modelFromXlsx, saveXlsx } from '../../workbench/model/index.ts';
import type { ExcelBench } from './host.ts';
import { openExcel } from './host.ts';

const SAMPLES = new URL('../../seeds/samples/', import.meta.url);

/** Lines without the blanks at their end, and no blank lines at the end: readers differ there, and it means nothing. */
function trimmed<T>(lines: T[][], blank: T): T[][] {
  const cut = lines.map((line) => line.slice(0, line.findLastIndex((cell) => cell !== blank) + 1));
  return cut.slice(0, cut.findLastIndex((line) => line.length > 0) + 1);
}

const essence = (grid: Grid) => ({
  ...grid,
  text: trimmed(grid.text, ''),
  values: trimmed(
    grid.values.map((line) => line.map((value) => (value === '' ? null : value))),
    null,
  ),
  merges: [...(grid.merges ?? [])].sort((a, b) => a.top - b.top || a.left - b.left),
});

describe('Excel reads what the file holds', () => {
  let bench: ExcelBench | null = null;
  afterEach(() => bench?.close());

  it.each(readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx')))('%s', async (name) => {
    const bytes = new Uint8Array(readFileSync(new URL(encodeURIComponent(name), SAMPLES)));
    bench = await openExcel(modelFromXlsx(bytes));
    const file = toBook(openWorkbook(bytes)).sheets.filter((sheet) => sheet.name !== OWN_SHEET);
    const excel = (await bench.host.read()).sheets;
    expect(excel.map(essence)).toEqual(file.map(essence));
  });

  it.each(readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx')))(
    '%s, saved by the model and opened again',
    (name) => {
      const bytes = new Uint8Array(readFileSync(new URL(encodeURIComponent(name), SAMPLES)));
      const again = saveXlsx(modelFromXlsx(bytes));
      expect(toBook(openWorkbook(again)).sheets.map(essence)).toEqual(toBook(openWorkbook(bytes)).sheets.map(essence));
    },
  );
});
