import type { Book, CellFacts, CellValue, Grid } from '../../core/grid/types.ts';
import type { ModelCell } from './types.ts';
import type { ModelSheet } from './sheet.ts';
import { WorkbookModel } from './workbook.ts';
import { cellName, cellRect } from './rect.ts';
import { serialOfIso } from './serial.ts';

/** A Book does not carry formula texts; this one stands for "some formula". */
const UNKNOWN_FORMULA = '=NA()';

export function modelFromBook(book: Book): WorkbookModel {
  const model = new WorkbookModel();
  for (const grid of book.sheets) fillSheet(model.addSheet(grid.name), grid);
  const active = model.find(book.active) ?? model.sheets.find((sheet) => sheet.visibility === 'visible');
  if (active) model.select(active.name, cellRect(1, 1));
  model.dirty = false;
  return model;
}

export function fillSheet(sheet: ModelSheet, grid: Grid): void {
  grid.values.forEach((line, r) => {
    line.forEach((value, c) => {
      const facts = grid.about[cellName(grid.row + r, grid.col + c)] ?? {};
      const text = grid.text[r]?.[c] ?? (value === null ? '' : String(value));
      const cell = toCell(value, text, facts);
      if (cell) sheet.put(grid.row + r, grid.col + c, cell);
    });
  });
  sheet.state.merges = [...(grid.merges ?? [])];
  sheet.state.hiddenRows = new Set(grid.hiddenRows);
  sheet.state.hiddenCols = new Set(grid.hiddenCols);
  sheet.isProtected = grid.protected === true;
  if (grid.hidden) sheet.visibility = 'hidden';
  const used = sheet.usedRect(false);
  if (grid.filtered && used) sheet.state.filter = { range: used, hiding: true };
}

function toCell(value: CellValue, text: string, facts: CellFacts): ModelCell | null {
  if ((value === null || value === '') && Object.keys(facts).length === 0) return null;
  const { date, formula, error, font, rich } = facts;
  return {
    value: date !== undefined && typeof value !== 'number' ? serialOfIso(date) : value === '' ? null : value,
    text,
    ...(date !== undefined
      ? { format: 'dd/mm/yyyy' }
      : typeof value === 'string' && /^\s*[=+@-]/.test(value)
        ? { format: '@' }
        : {}),
    ...(formula ? { formula: UNKNOWN_FORMULA } : {}),
    ...(error === undefined ? {} : { error }),
    ...(font === undefined ? {} : { font }),
    ...(rich ? { rich } : {}),
  };
}
