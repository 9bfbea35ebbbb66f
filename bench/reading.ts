import ExcelJS from 'exceljs';
import { openWorkbook, toBook } from '../workbook/index.ts';
import { median } from './measure.ts';
import type { Line } from './table.ts';

const SIZES = [52, 5_200];

/** Reading .xlsx against exceljs, the best known library: seven columns of Vietnamese text. */
export async function benchReading(): Promise<Line[]> {
  const lines: Line[] = [];
  for (const rows of SIZES) {
    const bytes = await workbookOf(rows);
    const value = await median(() => toBook(openWorkbook(bytes)));
    const peer = await median(() => new ExcelJS.Workbook().xlsx.load(bytes.slice().buffer));
    const what = `.xlsx of ${rows.toLocaleString('en')} rows`;
    lines.push({ what, value, against: 'exceljs', peer, unit: 'ms', goal: '< 1' });
  }
  return lines;
}

async function workbookOf(rows: number): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Bảng');
  for (let row = 0; row < rows; row += 1) {
    const text = (column: number) => `Nghị định số ${row}/2023/NĐ-CP ngày 17/4/2023, cột ${column}`;
    sheet.addRow([row, ...Array.from({ length: 6 }, (_, column) => text(column))]);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
