import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readForm, type FormSheet } from '../../core/read-form/index.ts';
import { openWorkbook, toBook } from '../../workbook/index.ts';
import { form, issued, taskIds } from '../core/read-form/sheets.ts';

/** Title, header, then the groups: the first row of the table is this one. */
const TABLE = 6;
const LAST = TABLE + taskIds.length + form.groups.length - 1;

/** How people look at a long table. A `Grid` has no member for panes and outlines: they say nothing of any cell. */
const VIEWS: [name: string, look: (sheet: ExcelJS.Worksheet) => void][] = [
  ['as written', () => {}],
  ['rows above the table frozen', (sheet) => void (sheet.views = [{ state: 'frozen', ySplit: TABLE - 1 }])],
  ['rows and columns frozen', (sheet) => void (sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: TABLE - 1 }])],
  [
    'scrolled away from a frozen top',
    (sheet) => void (sheet.views = [{ state: 'frozen', ySplit: 5, topLeftCell: 'A40' }]),
  ],
  ['window split in two', (sheet) => void (sheet.views = [{ state: 'split', xSplit: 2000, ySplit: 4000 }])],
  ['auto filter', (sheet) => void (sheet.autoFilter = { from: `A${TABLE - 1}`, to: `G${LAST}` })],
  [
    'auto filter that hides rows',
    (sheet) => {
      sheet.autoFilter = { from: `A${TABLE - 1}`, to: `G${LAST}` };
      for (let row = TABLE; row <= LAST; row += 2) sheet.getRow(row).hidden = true;
    },
  ],
  ['rows grouped', (sheet) => outline(sheet, false)],
  ['rows grouped and folded', (sheet) => outline(sheet, true)],
  [
    'columns grouped and folded',
    (sheet) => {
      for (const column of [3, 4]) Object.assign(sheet.getColumn(column), { outlineLevel: 1, hidden: true });
    },
  ],
  [
    'all of it',
    (sheet) => {
      sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: TABLE - 1, topLeftCell: 'C30' }];
      sheet.autoFilter = { from: `A${TABLE - 1}`, to: `G${LAST}` };
      outline(sheet, true);
    },
  ],
];

function outline(sheet: ExcelJS.Worksheet, folded: boolean): void {
  for (let row = TABLE + 1; row <= LAST; row += 1)
    Object.assign(sheet.getRow(row), { outlineLevel: 1, hidden: folded });
}

async function read(look: (sheet: ExcelJS.Worksheet) => void): Promise<FormSheet> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Phụ lục IV');
  issued().forEach((line) => sheet.addRow(line));
  look(sheet);
  const result = readForm(toBook(openWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()))), form);
  if (!result.ok) throw new Error(result.reason);
  return result.sheet;
}

describe('however a workbook is looked at', () => {
  it.each(VIEWS)('the form is read whole: %s', async (_, look) => {
    const { rows, structure, questions, header } = await read(look);
    expect(rows.map(({ task }) => task)).toEqual(taskIds);
    expect([structure, questions]).toEqual([[], []]);
    expect(header.columns).toMatchObject({ tt: 1, result: 5, basis: 6, note: 7 });
  });

  it.each(VIEWS)('no answer is another: %s', async (_, look) => {
    const texts = ({ rows }: FormSheet) => rows.map((row) => [row.task, row.row, row.texts]);
    expect(texts(await read(look))).toEqual(texts(await read(() => {})));
  });
});
