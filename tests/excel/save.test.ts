import ExcelJS from 'exceljs';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { copySheet, fromCells, insertRows, modelFromXlsx, saveXlsx, typeCell } from '../../workbench/model/index.ts';
import type { ModelCell, WorkbookModel } from '../../workbench/model/index.ts';

const sample = (): WorkbookModel =>
  modelFromXlsx(readFileSync(new URL('../../seeds/samples/bo-tai-chinh-day-du.xlsx', import.meta.url)));

const again = (model: WorkbookModel): WorkbookModel => modelFromXlsx(saveXlsx(model));

/** Styles get other numbers, nothing that is seen changes. */
const cells = (model: WorkbookModel, name: string): string[] =>
  [...model.sheet(name).entries()]
    .filter(({ cell }) => cell.value !== null)
    .map(({ row, col, cell }) => `${row},${col} ${JSON.stringify(cell satisfies ModelCell)}`)
    .sort();

describe('a saved model', () => {
  it('opens with what was typed, moved, hidden, protected', () => {
    const model = sample();
    const { name } = model.sheets[0]!;
    typeCell(model, name, 9, 5, 'chữ thường');
    typeCell(model, name, 10, 5, '13/7/2023');
    typeCell(model, name, 11, 5, "'=1+1");
    typeCell(model, name, 12, 5, '1234');
    insertRows(model, name, 10, 2);
    const sheet = model.sheet(name);
    sheet.state.hiddenRows.add(14);
    sheet.isProtected = true;
    sheet.put(9, 6, { ...sheet.cell(9, 6), locked: false });
    const reopened = again(model);
    expect(cells(reopened, name)).toEqual(cells(model, name));
    expect(reopened.sheet(name)).toMatchObject({ isProtected: true });
    expect([...reopened.sheet(name).state.hiddenRows]).toContain(14);
    expect(reopened.sheet(name).state.merges).toEqual(sheet.state.merges);
    expect(reopened.sheet(name).state.validations.map(({ range, source }) => ({ range, source }))).toEqual(
      sheet.state.validations.map(({ range, source }) => ({ range, source })),
    );
  });

  it('opens with new sheets, names, custom parts, dropdowns, marks', () => {
    const model = sample();
    const sheet = model.sheets[0]!;
    const own = model.addSheet("Của 'tôi' & khác");
    own.visibility = 'veryHidden';
    own.put(1, 1, { value: 'một, hai', text: 'một, hai' });
    model.names.push({ name: 'Ten_Moi', formula: `='Của ''tôi'' & khác'!$A$1:$A$1`, visible: false });
    model.parts.push({ id: '{1}', namespace: 'urn:x', xml: '<a xmlns="urn:x">&lt;ữ&gt;</a>' });
    const range = { top: 9, left: 7, bottom: 12, right: 7 };
    sheet.state.validations = [...sheet.state.validations, { range, source: '=Ten_Moi', showError: false }];
    sheet.state.marks = [
      ...sheet.state.marks,
      { id: 'm', ranges: [range], formula: '=N("x")=0', fill: '#FDE7E9', color: null },
    ];
    const twice = again(again(model));
    expect(twice.sheet(own.name)).toMatchObject({ visibility: 'veryHidden' });
    expect(twice.parts).toMatchObject([{ namespace: 'urn:x', xml: '<a xmlns="urn:x">&lt;ữ&gt;</a>' }]);
    expect(twice.choices(twice.sheets[0]!.validationAt(10, 7)!.source)).toEqual(['một, hai']);
    expect(twice.sheets[0]!.state.marks).toMatchObject([{ formula: '=N("x")=0', ranges: [range] }]);
  });

  it('keeps the looks of a sheet that was brought in from another file', async () => {
    const blank = modelFromXlsx(readFileSync(new URL('../../seeds/forms/pl4-2367/blank.xlsx', import.meta.url)));
    const model = fromCells({ 'Ghi chú': { A1: 'khác' } });
    const form = copySheet(model, blank.sheets[0]!, 'Biểu mới', 'addin');
    typeCell(model, 'Biểu mới', 8, 5, 'kết quả');
    const reopened = again(model);
    expect(cells(reopened, 'Biểu mới')).toEqual(cells(model, 'Biểu mới'));
    expect(reopened.sheet('Biểu mới').state.merges).toEqual(form.state.merges);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(saveXlsx(model).buffer as ArrayBuffer);
    const cell = workbook.getWorksheet('Biểu mới')!.getCell('E8');
    expect(cell.font.name).toBe('Times New Roman');
    expect(cell.border.top?.style).toBe('thin');
    expect(cell.alignment.wrapText).toBe(true);
    expect(cell.numFmt).toBe('@');
  });

  it('is a package that others open', async () => {
    const model = sample();
    typeCell(model, model.sheets[0]!.name, 9, 5, 'chữ mới');
    model.addSheet('Thêm').put(1, 1, { value: 'a', text: 'a' });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(saveXlsx(model).buffer as ArrayBuffer);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(model.sheets.map(({ name }) => name));
    expect(workbook.worksheets[0]!.getCell('E9').text).toBe('chữ mới');
  });

  it('needs no package to start from', () => {
    const model = fromCells({ Một: { B2: 'x', B3: 5, B4: true }, Hai: {} });
    const reopened = again(model);
    expect(reopened.sheets.map(({ name }) => name)).toEqual(['Một', 'Hai']);
    expect([2, 3, 4].map((row) => reopened.sheet('Một').cell(row, 2).value)).toEqual(['x', 5, true]);
  });
});
