import type { Rect } from '../../core/grid/types.ts';
import type { ModelSheet } from './sheet.ts';
import type { WorkbookModel } from './workbook.ts';
import type { ModelCell, Who } from './types.ts';
import { Refusal } from './types.ts';
import { coerce } from './coerce.ts';
import { cellRect, contains, overlaps } from './rect.ts';

/**
 * What a person does with keyboard and mouse. Hosts differ from a script's writes: typing coerces, pasting replaces
 * validations, and a pick from a dropdown may tell nobody (office-js #420, #3888, #4066).
 */
export type UserOptions = {
  who?: Who;
  /** A pick from a cell's own dropdown fires no change event. */
  silentPick?: boolean;
};

function target(
  model: WorkbookModel,
  name: string,
  row: number,
  col: number,
): { sheet: ModelSheet; row: number; col: number } {
  if (model.readOnly) throw new Refusal('read-only', 'Tệp đang mở chỉ để đọc.');
  const sheet = model.sheet(name);
  const merge = sheet.mergeAt(row, col);
  const at = merge ? { row: merge.top, col: merge.left } : { row, col };
  if (sheet.isLocked(at.row, at.col))
    throw new Refusal('protected', 'Ô này đang bị khoá. Đề nghị bỏ bảo vệ trang tính trước khi sửa.');
  return { sheet, ...at };
}

/** Types into a cell and presses Enter. */
export function typeCell(
  model: WorkbookModel,
  name: string,
  row: number,
  col: number,
  raw: string,
  options: UserOptions = {},
): void {
  const { sheet, ...at } = target(model, name, row, col);
  model.remember('type', [sheet]);
  model.write(sheet, at.row, at.col, coerce(raw, sheet.cell(at.row, at.col)), options.who ?? 'user');
}

/** Picks from the cell's dropdown: the choice replaces the whole cell. */
export function pickChoice(
  model: WorkbookModel,
  name: string,
  row: number,
  col: number,
  choice: string,
  options: UserOptions = {},
): void {
  const { sheet, ...at } = target(model, name, row, col);
  const validation = sheet.validationAt(at.row, at.col);
  if (!validation || !model.choices(validation.source).includes(choice)) {
    throw new Refusal('bad-argument', 'Ô này không có lựa chọn đó trong danh sách.');
  }
  model.remember('pick', [sheet]);
  const cell = coerce(choice, sheet.cell(at.row, at.col));
  if (options.silentPick) sheet.put(at.row, at.col, cell);
  else model.write(sheet, at.row, at.col, cell, options.who ?? 'user');
}

/** Pastes a block of texts; whatever validation stood there is gone afterwards. */
export function pasteBlock(
  model: WorkbookModel,
  name: string,
  row: number,
  col: number,
  block: string[][],
  options: UserOptions = {},
): void {
  const sheet = model.sheet(name);
  const width = Math.max(1, ...block.map((line) => line.length));
  const rect: Rect = { top: row, left: col, bottom: row + Math.max(1, block.length) - 1, right: col + width - 1 };
  block.forEach((line, r) => line.forEach((_, c) => target(model, name, row + r, col + c)));
  model.remember('paste', [sheet]);
  block.forEach((line, r) => {
    line.forEach((raw, c) => {
      if (!sheet.isCovered(row + r, col + c)) sheet.put(row + r, col + c, coerce(raw, sheet.cell(row + r, col + c)));
    });
  });
  sheet.state.validations = sheet.state.validations.flatMap((validation) =>
    without(validation.range, rect).map((range) => ({ ...validation, range })),
  );
  model.emit({ kind: 'cells', sheet: sheet.name, rect, who: options.who ?? 'user' });
}

/** What is left of `range` around `hole`. */
function without(range: Rect, hole: Rect): Rect[] {
  if (!overlaps(range, hole)) return [range];
  const top = Math.max(range.top, hole.top);
  const bottom = Math.min(range.bottom, hole.bottom);
  const pieces: Rect[] = [
    { ...range, bottom: hole.top - 1 },
    { ...range, top: hole.bottom + 1 },
    { ...range, top, bottom, right: hole.left - 1 },
    { ...range, top, bottom, left: hole.right + 1 },
  ];
  return pieces.filter((piece) => piece.top <= piece.bottom && piece.left <= piece.right);
}

export function clearRange(model: WorkbookModel, name: string, rect: Rect, options: UserOptions = {}): void {
  const sheet = model.sheet(name);
  const inside = [...sheet.entries()].filter(({ row, col }) => contains(rect, row, col));
  inside.forEach(({ row, col }) => target(model, name, row, col));
  model.remember('clear', [sheet]);
  inside.forEach(({ row, col, cell }) => sheet.put(row, col, coerce('', cell)));
  model.emit({ kind: 'cells', sheet: sheet.name, rect, who: options.who ?? 'user' });
}

function structural(model: WorkbookModel, name: string, label: string): ModelSheet {
  if (model.readOnly) throw new Refusal('read-only', 'Tệp đang mở chỉ để đọc.');
  const sheet = model.sheet(name);
  if (sheet.isProtected)
    throw new Refusal('protected', 'Trang tính đang được bảo vệ. Đề nghị bỏ bảo vệ trước khi sửa.');
  model.remember(label, [sheet]);
  return sheet;
}

export function insertRows(model: WorkbookModel, name: string, at: number, count = 1, who: Who = 'user'): void {
  const sheet = structural(model, name, 'insert-rows');
  sheet.shiftRows(at, count);
  model.emit({ kind: 'rows', sheet: sheet.name, at, count, inserted: true, who });
}

export function deleteRows(model: WorkbookModel, name: string, at: number, count = 1, who: Who = 'user'): void {
  const sheet = structural(model, name, 'delete-rows');
  sheet.shiftRows(at, -count);
  model.emit({ kind: 'rows', sheet: sheet.name, at, count, inserted: false, who });
}

/** Sorts the lines of `rect` by the displayed text of a column; formats travel with the cells, merges stay. */
export function sortRows(model: WorkbookModel, name: string, rect: Rect, byCol: number, who: Who = 'user'): void {
  const sheet = structural(model, name, 'sort');
  const lines: { key: string; cells: ModelCell[] }[] = [];
  for (let row = rect.top; row <= rect.bottom; row += 1) {
    const cells: ModelCell[] = [];
    for (let col = rect.left; col <= rect.right; col += 1) cells.push(sheet.cell(row, col));
    lines.push({ key: sheet.cell(row, byCol).text, cells });
  }
  lines.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  lines.forEach((line, r) => line.cells.forEach((cell, c) => sheet.put(rect.top + r, rect.left + c, cell)));
  model.emit({ kind: 'cells', sheet: sheet.name, rect, who });
}

/** Sets a filter that hides the lines for which `keep` is false. The first line of `rect` is the header. */
export function setFilter(model: WorkbookModel, name: string, rect: Rect, keep: (row: number) => boolean): void {
  const sheet = structural(model, name, 'filter');
  const { state } = sheet;
  state.filter = { range: rect, hiding: false };
  for (let row = rect.top + 1; row <= rect.bottom; row += 1) {
    if (keep(row)) state.hiddenRows.delete(row);
    else {
      state.hiddenRows.add(row);
      state.filter.hiding = true;
    }
  }
  model.emit({ kind: 'format', sheet: sheet.name, who: 'user' });
}

export function clearFilter(model: WorkbookModel, name: string): void {
  const sheet = structural(model, name, 'filter');
  const { filter, hiddenRows } = sheet.state;
  if (filter) for (let row = filter.range.top; row <= filter.range.bottom; row += 1) hiddenRows.delete(row);
  sheet.state.filter = null;
  model.emit({ kind: 'format', sheet: sheet.name, who: 'user' });
}

export function selectCell(model: WorkbookModel, name: string, row: number, col: number): void {
  const merge = model.sheet(name).mergeAt(row, col);
  model.select(name, merge ?? cellRect(row, col));
}
