import type { CellStyleSpec } from '../write/spec.ts';

/** Looks of the sheets that are written for people. */
export const TITLE: CellStyleSpec = { bold: true, size: 14, text: true };
export const HEADER: CellStyleSpec = {
  bold: true,
  fill: 'D9D9D9',
  border: true,
  align: 'center',
  valign: 'center',
  wrap: true,
};
export const BODY: CellStyleSpec = { border: true, valign: 'top', wrap: true, text: true };
export const LINK: CellStyleSpec = { ...BODY, color: '0563C1', underline: true };

/** Light enough for black text. */
export const COLOR = {
  red: 'FFC7CE',
  yellow: 'FFEB9C',
  blue: 'DDEBF7',
  green: 'C6EFCE',
  violet: 'E4DFEC',
  grey: 'F2F2F2',
} as const;
export const FONT = { name: 'Times New Roman', size: 12 };
