import type { Column, FormSheet } from '../core/index.ts';

/** One slip in every so many rows, of each kind in turn. */
const EVERY = 5;
const SLIPS: [Column, (text: string) => string][] = [
  ['note', (text) => `${text}Đã  rà soát`],
  ['note', (text) => `${text}Đã rà soát `],
  ['note', (text) => `${text}Đã\u200B rà soát`],
  ['note', (text) => `${text}Đã rà\u00A0soát`],
  ['note', (text) => `${text}Đã rà soát`.normalize('NFD')],
  ['note', (text) => `${text}Báo cáo (MẬT)`],
  ['deadline', () => 'Tháng 6/2031'],
  ['lead', () => 'Bộ Thương nghiệp'],
  ['lead', (text) => (text === 'Bộ Công an' ? 'Bộ Tài chính' : 'Bộ Công an')],
];

/** The sheet with slips that rules without grammar find, so that verdicts can be compared that are not all empty. */
export function withSlips(sheet: FormSheet): FormSheet {
  const text = sheet.grid.text.map((line) => [...line]);
  const rows = sheet.rows.map((row, index) => {
    const [column, slip] = SLIPS[(index / EVERY) % SLIPS.length] ?? [];
    const col = column && sheet.header.columns[column];
    if (!column || !slip || !col) return row;
    const written = slip(row.texts[column]);
    (text[row.row - sheet.grid.row] as string[])[col - sheet.grid.col] = written;
    return { ...row, texts: { ...row.texts, [column]: written } };
  });
  return { ...sheet, rows, grid: { ...sheet.grid, text, values: text } };
}
