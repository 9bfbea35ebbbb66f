import type { RowSpec } from './spec.ts';

/** A row cannot be higher in Excel. */
export const HIGHEST = 409;
/** Letters of running Vietnamese text in a unit of column width, which is a digit of the workbook's own font. */
const LETTERS_PER_UNIT = 1.05;
/** Points from line to line, as a part of the letter's size. */
const LEADING = 1.28;

const textOf = (content: RowSpec['cells'][number]['content']): string =>
  Array.isArray(content) ? content.map((run) => run.text).join('') : String(content ?? '');

/** Points that a cell needs by itself, however high a row may be. */
export const heightOf = (content: RowSpec['cells'][number]['content'], width: number, fontSize: number): number =>
  cellHeight(textOf(content), width, fontSize, fontSize);

function cellHeight(text: string, width: number, size: number, fontSize: number): number {
  const perLine = Math.max(1, (width * LETTERS_PER_UNIT * fontSize) / size);
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
  return lines * size * LEADING + 2;
}

/**
 * Points that a row of wrapped cells needs, by count of letters: programs that open the file do not all fit rows by
 * themselves, and one that does fits this row again as soon as somebody edits it.
 */
export function neededHeight(row: RowSpec, widths: number[], fontSize: number): number {
  const needs = row.cells.map(({ column, content, style }) =>
    cellHeight(textOf(content), widths[column - 1] ?? 10, style?.size ?? fontSize, fontSize),
  );
  return Math.min(HIGHEST, Math.ceil(Math.max(...needs)));
}
