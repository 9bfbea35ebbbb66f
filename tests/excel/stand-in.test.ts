import { afterEach, describe, expect, it } from 'vitest';
import { modelFromBook } from '../../workbench/model/index.ts';
import { createExcelStandIn } from '../../workbench/excel/index.ts';
import type { Pane } from './office.ts';
import { openPane } from './office.ts';

const model = () =>
  modelFromBook({
    host: 'file',
    active: 'Biểu',
    sheets: [{ name: 'Biểu', row: 1, col: 1, values: [['TT', 'Kết quả']], text: [['TT', 'Kết quả']], about: {} }],
  });

let pane: Pane | null = null;
afterEach(() => pane?.close());

describe('the unmodified office.js before the stand-in', () => {
  it('boots and reads', async () => {
    const standIn = createExcelStandIn(model());
    pane = await openPane(standIn);
    expect(pane.window.Office.context.displayLanguage).toBe('vi-VN');
    const seen = await pane.window.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getUsedRangeOrNullObject(true);
      range.load('address,values');
      await context.sync();
      return { address: range.address, values: range.values };
    });
    expect(seen).toEqual({ address: "'Biểu'!A1:B1", values: [['TT', 'Kết quả']] });
    expect(standIn.roundTrips()).toBe(1);
    expect(pane.errors).toEqual([]);
  });
});
