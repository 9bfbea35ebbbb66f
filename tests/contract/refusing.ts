import { expect, it } from 'vitest';
import type { Start } from './bench.ts';
import { codeOf, SHEET, text, workbook } from './bench.ts';

/** What the host refuses becomes a code, and nothing is half-written. */
export function refusingContract(start: Start): void {
  it('refuses locked cells and writes nothing', async () => {
    const model = workbook();
    const sheet = model.sheet(SHEET);
    sheet.isProtected = true;
    sheet.put(3, 3, { ...sheet.cell(3, 3), locked: false });
    const { host } = await start(model);
    await host.read();
    const ops = [text('C3', 'Đã ban hành', '3/2026'), text('D3', 'Đủ', 'mới')];
    expect(await codeOf(host.apply({ sheet: SHEET, ops }))).toBe('protected');
    expect(sheet.cell(3, 3).text).toBe('Đã ban hành');
    expect(await host.apply({ sheet: SHEET, ops: [ops[0]!] })).toEqual({ ok: true });
    expect(sheet.cell(3, 3)).toMatchObject({ value: '3/2026' });
  });

  it('refuses when protection comes after reading, and leaves nothing half-written', async () => {
    const model = workbook();
    const { host } = await start(model);
    await host.read();
    const sheet = model.sheet(SHEET);
    sheet.put(3, 3, { ...sheet.cell(3, 3), locked: false });
    sheet.isProtected = true;
    const ops = [text('C3', 'Đã ban hành', 'mới'), text('D3', 'Đủ', 'mới')];
    expect(await codeOf(host.apply({ sheet: SHEET, ops }))).toBe('protected');
    expect([sheet.cell(3, 3).text, sheet.cell(3, 4).text]).toEqual(['Đã ban hành', 'Đủ']);
  });

  it('refuses a file that is read-only', async () => {
    const model = workbook();
    model.readOnly = true;
    const { host } = await start(model);
    await host.read();
    expect(host.capabilities.write).toBe(false);
    expect(await codeOf(host.apply({ sheet: SHEET, ops: [text('C3', 'Đã ban hành', 'mới')] }))).toBe('read-only');
    expect(model.sheet(SHEET).cell(3, 3).text).toBe('Đã ban hành');
  });

  it('says that the officer is typing', async () => {
    const model = workbook();
    const { host, cellEdit } = await start(model);
    if (!cellEdit) return;
    await host.read();
    cellEdit(true);
    expect(await codeOf(host.read())).toBe('cell-edit');
    expect(await codeOf(host.apply({ sheet: SHEET, ops: [text('C3', 'Đã ban hành', 'mới')] }))).toBe('cell-edit');
    cellEdit(false);
    expect(await host.apply({ sheet: SHEET, ops: [text('C3', 'Đã ban hành', 'mới')] })).toEqual({ ok: true });
  });

  it('says that a sheet is gone', async () => {
    const model = workbook();
    const { host } = await start(model);
    await host.read();
    model.removeSheet('Ghi chú');
    expect(await codeOf(host.apply({ sheet: 'Ghi chú', ops: [text('A1', 'khác', 'x')] }))).toBe('sheet-missing');
    expect(await codeOf(host.select({ sheet: 'Ghi chú', cell: 'A1' }))).toBe('sheet-missing');
  });
}
