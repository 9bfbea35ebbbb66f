import { afterEach, describe, expect, it } from 'vitest';
import { createExcelStandIn } from '../../workbench/excel/index.ts';
import type { ExcelOptions, ExcelStandIn } from '../../workbench/excel/index.ts';
import { fromCells, setFilter } from '../../workbench/model/index.ts';
import type { WorkbookModel } from '../../workbench/model/index.ts';
import type { Pane } from './office.ts';
import { openPane } from './office.ts';

type Run = (work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<unknown>) => Promise<unknown>;

/** The stand-in is as strict as Excel is known to be, and refuses what it does not know. */
describe('the stand-in behind the unmodified office.js', () => {
  let pane: Pane | null = null;
  afterEach(() => pane?.close());

  async function start(options: ExcelOptions = {}): Promise<{ model: WorkbookModel; standIn: ExcelStandIn; run: Run }> {
    const model = fromCells({ Biểu: { A1: 'TT', B1: 'Kết quả', A2: 1, B2: 'x', A3: 2, B3: 'y', A4: 3, B4: 'z' } });
    const standIn = createExcelStandIn(model, options);
    pane = await openPane(standIn);
    const { window } = pane;
    const run: Run = (work) =>
      window.Excel.run((context) => work(context, context.workbook.worksheets.getActiveWorksheet()));
    return { model, standIn, run };
  }

  const codeOf = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'no error',
      (error: { code: string; debugInfo?: { errorLocation?: string } }) =>
        `${error.code} at ${error.debugInfo?.errorLocation}`,
    );

  it('boots without a word on the console and counts round trips apart from housekeeping', async () => {
    const { standIn, run } = await start();
    const values = await run(async (context, sheet) => {
      const range = sheet.getUsedRangeOrNullObject(true);
      range.load('address,values');
      await context.sync();
      return [range.address, range.values[0]];
    });
    expect(values).toEqual(["'Biểu'!A1:B4", ['TT', 'Kết quả']]);
    expect(standIn.roundTrips()).toBe(1);
    expect(pane!.errors).toEqual([]);
  });

  it('does not know what the add-in does not use', async () => {
    const { run } = await start();
    expect(
      await codeOf(
        run(async (context, sheet) => {
          sheet.charts.load('items/name');
          await context.sync();
        }),
      ),
    ).toBe('ApiNotFound at Worksheet.charts');
    expect(
      await codeOf(
        run(async (context, sheet) => {
          sheet.getRange('A1').clear();
          await context.sync();
        }),
      ),
    ).toBe('ApiNotFound at Range.clear');
  });

  it('knows no member above its version', async () => {
    const { run } = await start({ apiVersion: '1.8' });
    expect(
      await codeOf(
        run(async (context, sheet) => {
          sheet.autoFilter.load('enabled');
          await context.sync();
        }),
      ),
    ).toMatch(/^ApiNotFound/);
  });

  it('refuses wrong sizes, bad addresses, missing sheets and too long texts', async () => {
    const { run } = await start();
    const write = (address: string, values: unknown[][]) =>
      run(async (context, sheet) => {
        sheet.getRange(address).values = values;
        await context.sync();
      });
    expect(await codeOf(write('A1:B2', [[1]]))).toBe('InvalidArgument at Range.values');
    expect(await codeOf(write('A0', [[1]]))).toBe('InvalidArgument at Worksheet.getRange');
    expect(await codeOf(write('A1', [['x'.repeat(32_768)]]))).toBe('InvalidArgument at Range.values');
    expect(
      await codeOf(
        run(async (context) => {
          context.workbook.worksheets.getItem('không có').load('name');
          await context.sync();
        }),
      ),
    ).toBe('ItemNotFound at WorksheetCollection.getItem');
  });

  it('coerces like typing', async () => {
    const { model, run } = await start();
    await run(async (context, sheet) => {
      sheet.getRange('D1:G1').values = [['3/2026', '=1+1', '007', '-ông']];
      const text = sheet.getRange('D2');
      text.numberFormat = [['@']];
      text.values = [['3/2026']];
      await context.sync();
    });
    const row = [4, 5, 6, 7].map((col) => model.sheet('Biểu').cell(1, col));
    expect(row[0]).toMatchObject({ value: 46082, text: '03/2026' });
    expect(row[1]).toMatchObject({ formula: '=1+1' });
    expect(row[2]).toMatchObject({ value: 7 });
    expect(row[3]).toMatchObject({ formula: '=-ông', error: '#NAME?' });
    expect(model.sheet('Biểu').cell(2, 4)).toMatchObject({ value: '3/2026', format: '@' });
  });

  it('splits written-out lists at commas and refuses long ones', async () => {
    const { model, run } = await start();
    const offer = (source: string) =>
      run(async (context, sheet) => {
        sheet.getRange('B2:B4').dataValidation.rule = { list: { inCellDropDown: true, source } };
        await context.sync();
      });
    await offer('Đã xác định, tuy nhiên,Chưa có');
    expect(model.choices(model.sheet('Biểu').validationAt(2, 2)!.source)).toEqual([
      'Đã xác định',
      'tuy nhiên',
      'Chưa có',
    ]);
    expect(await codeOf(offer('x'.repeat(256)))).toMatch(/^InvalidArgument/);
  });

  it('misplaces blocks under a filter', async () => {
    const { model, run } = await start();
    setFilter(model, 'Biểu', { top: 1, left: 1, bottom: 4, right: 2 }, (row) => row !== 2);
    await run(async (context, sheet) => {
      sheet.getRange('B2:B4').values = [['a'], ['b'], ['c']];
      await context.sync();
    });
    expect([2, 3, 4].map((row) => model.sheet('Biểu').cell(row, 2).text)).toEqual(['x', 'a', 'b']);
  });

  it('fails all of a range for one locked cell, and keeps what was written before it', async () => {
    const { model, run } = await start();
    const sheet = model.sheet('Biểu');
    sheet.put(2, 2, { ...sheet.cell(2, 2), locked: false });
    sheet.isProtected = true;
    expect(
      await codeOf(
        run(async (context, proxy) => {
          proxy.getRange('B2').values = [['mới']];
          proxy.getRange('B2:B3').values = [[null], [null]];
          await context.sync();
        }),
      ),
    ).toBe('AccessDenied at Range.values');
    expect(sheet.cell(2, 2).text).toBe('mới');
  });

  it('forgets the steps of the user when an add-in writes', async () => {
    const { model, run } = await start();
    const { typeCell } = await import('../../workbench/model/index.ts');
    typeCell(model, 'Biểu', 2, 2, 'gõ');
    await run(async (context, sheet) => {
      sheet.getRange('B3').values = [['ghi']];
      await context.sync();
    });
    expect(model.undo()).toBe(false);
  });

  it('takes and gives 5 MB at most', async () => {
    const { run } = await start();
    const long = 'x'.repeat(30_000);
    expect(
      await codeOf(
        run(async (context, sheet) => {
          sheet.getRange('D1:D1400').values = Array.from({ length: 1400 }, (_, n) => [n < 180 ? long : '']);
          await context.sync();
        }),
      ),
    ).toMatch(/^(RequestPayloadSizeLimitExceeded|PayloadTooLarge)/);
  });
});
