import type { Book, CellFacts, CellValue, Grid } from '../../core/grid/types.ts';
import type { ModelCell } from './types.ts';
import type { ModelSheet } from './sheet.ts';
import type { WorkbookModel } from './workbook.ts';
import { cellName } from './rect.ts';
import { isDateFormat, isoOf } from './serial.ts';

/** The day a cell shows, if it is a date. */
export const dateOf = (cell: ModelCell): string | null =>
  typeof cell.value === 'number' && cell.format !== undefined && isDateFormat(cell.format) ? isoOf(cell.value) : null;

/** What the model holds, as a Grid: what a test compares a host's reading with, and what the page draws. */
export function gridOf(sheet: ModelSheet): Grid {
  const used = sheet.usedRect(true);
  const values: CellValue[][] = [];
  const text: string[][] = [];
  const about: Record<string, CellFacts> = {};
  const { state } = sheet;
  if (used) {
    for (let row = used.top; row <= used.bottom; row += 1) {
      const cells = Array.from({ length: used.right - used.left + 1 }, (_, c) => sheet.cell(row, used.left + c));
      values.push(cells.map((cell) => cell.value));
      text.push(cells.map((cell) => cell.text));
      cells.forEach((cell, c) => {
        const facts = factsOf(cell);
        if (Object.keys(facts).length > 0) about[cellName(row, used.left + c)] = facts;
      });
    }
  }
  const sorted = (numbers: Set<number>): number[] => [...numbers].sort((a, b) => a - b);
  return {
    name: sheet.name,
    row: used?.top ?? 1,
    col: used?.left ?? 1,
    values,
    text,
    about,
    merges: state.merges,
    ...(state.hiddenRows.size > 0 ? { hiddenRows: sorted(state.hiddenRows) } : {}),
    ...(state.hiddenCols.size > 0 ? { hiddenCols: sorted(state.hiddenCols) } : {}),
    ...(state.filter?.hiding ? { filtered: true } : {}),
    ...(sheet.isProtected ? { protected: true } : {}),
    ...(sheet.visibility === 'visible' ? {} : { hidden: true }),
  };
}

function factsOf(cell: ModelCell): CellFacts {
  const date = dateOf(cell);
  return {
    ...(date === null ? {} : { date }),
    ...(cell.formula === undefined ? {} : { formula: true as const }),
    ...(cell.error === undefined ? {} : { error: cell.error }),
    ...(cell.font === undefined ? {} : { font: cell.font }),
    ...(cell.rich ? { rich: true as const } : {}),
  };
}

export const bookOf = (model: WorkbookModel, host: Book['host']): Book => ({
  host,
  active: model.active,
  sheets: model.sheets.map(gridOf),
});
