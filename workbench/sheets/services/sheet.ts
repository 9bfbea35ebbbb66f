import {
  cellRect,
  deleteRows,
  insertRows,
  MAX_COL,
  parseRect,
  Refusal,
  type ModelCell,
  type ModelSheet,
} from '../../model/index.ts';
import type { Rect } from '../../../core/grid/types.ts';
import { rulesOf, setRules } from './conditional-format.ts';
import type { Env } from './env.ts';
import { makeRange, rectOf } from './range.ts';

/** A new sheet has 1,000 lines and 26 columns; a range beyond the sheet is refused. */
const grids = new WeakMap<ModelSheet, { rows: number; cols: number }>();

function gridOf(sheet: ModelSheet): { rows: number; cols: number } {
  const used = sheet.usedRect(false);
  const grid = grids.get(sheet) ?? { rows: 1000, cols: 26 };
  const grown = { rows: Math.max(grid.rows, used?.bottom ?? 0), cols: Math.max(grid.cols, used?.right ?? 0) };
  grids.set(sheet, grown);
  return grown;
}

export type SheetObject = object;

const sheetsBehind = new WeakMap<object, ModelSheet>();

export function modelOf(sheet: unknown, method: string): ModelSheet {
  const found = typeof sheet === 'object' && sheet !== null ? sheetsBehind.get(sheet) : undefined;
  if (!found) throw new Error(`${method}: not a Sheet`);
  return found;
}

export function makeSheet(env: Env, sheet: ModelSheet): SheetObject {
  const { model } = env;
  const last = (): { row: number; col: number } => {
    const used = sheet.usedRect(true);
    return { row: used?.bottom ?? 0, col: used?.right ?? 0 };
  };
  const range = (rect: Rect) => {
    const { rows, cols } = gridOf(sheet);
    if (rect.top < 1 || rect.left < 1 || rect.bottom > rows || rect.right > cols) {
      throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
    }
    return makeRange(env, sheet, rect, () => self);
  };
  const grow = (count: number): void => {
    const grid = gridOf(sheet);
    grids.set(sheet, { ...grid, rows: grid.rows + count });
  };
  const insert = (at: number, count: number) => {
    insertRows(model, sheet.name, at, count, 'addin');
    grow(count);
  };
  const whole = (value: unknown, name: string): number => {
    if (!Number.isInteger(value) || (value as number) < 1)
      throw new Error(`${name}: a whole number from 1 on expected`);
    return value as number;
  };

  const self: object = env.strict.make('Sheet', {
    getName: () => sheet.name,
    getSheetId: () => parseInt(sheet.id.slice(20, 24), 16),
    getType: () => 'GRID',
    isSheetHidden: () => sheet.visibility !== 'visible',
    hideSheet: () => {
      sheet.visibility = 'hidden';
      model.emit({ kind: 'sheets', who: 'addin' });
      return self;
    },
    activate: () => {
      model.select(sheet.name, cellRect(1, 1), 'addin');
      return self;
    },
    getLastRow: () => last().row,
    getLastColumn: () => last().col,
    getMaxRows: () => gridOf(sheet).rows,
    getMaxColumns: () => gridOf(sheet).cols,
    getDataRange: () => range({ top: 1, left: 1, bottom: Math.max(last().row, 1), right: Math.max(last().col, 1) }),
    getRange: (row: unknown, col?: unknown, rows: unknown = 1, cols: unknown = 1) => {
      if (typeof row === 'string') {
        const rect = parseRect(row);
        if (!rect) throw new Error('Range not found');
        return range(rect);
      }
      const [top, left] = [whole(row, 'row'), whole(col, 'column')];
      return range({
        top,
        left,
        bottom: top + whole(rows, 'numRows') - 1,
        right: left + whole(cols, 'numColumns') - 1,
      });
    },
    getFilter: () => (sheet.state.filter ? env.strict.make('Filter', {}) : null),
    isRowHiddenByFilter: (row: unknown) => {
      const { filter, hiddenRows } = sheet.state;
      const at = whole(row, 'rowPosition');
      return filter !== null && at > filter.range.top && at <= filter.range.bottom && hiddenRows.has(at);
    },
    getProtections: (type: unknown) =>
      type === 'SHEET' && sheet.isProtected ? [sheetProtection(env, sheet, range)] : [],
    getConditionalFormatRules: () => rulesOf(env, sheet, () => self),
    setConditionalFormatRules: (rules: unknown[]) => {
      requireOpen(env, sheet);
      setRules(env, sheet, rules);
    },
    insertColumnsAfter: (column: unknown, count: unknown) => {
      const grid = gridOf(sheet);
      if (whole(column, 'afterPosition') !== grid.cols)
        throw new Error('Sheet.insertColumnsAfter: only at the end here');
      grids.set(sheet, { ...grid, cols: grid.cols + whole(count, 'howMany') });
    },
    insertRowBefore: (row: unknown) => insert(whole(row, 'beforePosition'), 1),
    insertRowAfter: (row: unknown) => insert(whole(row, 'afterPosition') + 1, 1),
    insertRowsAfter: (row: unknown, count: unknown) => insert(whole(row, 'afterPosition') + 1, whole(count, 'howMany')),
    deleteRow: (row: unknown) => {
      deleteRows(model, sheet.name, whole(row, 'rowPosition'), 1, 'addin');
      grow(-1);
    },
    moveRows: (rows: unknown, destination: unknown) => {
      requireOpen(env, sheet);
      moveRow(env, sheet, rectOf(rows, 'Sheet.moveRows').rect.top, whole(destination, 'destinationIndex'));
    },
    setColumnWidth: (column: unknown, width: unknown) => {
      whole(column, 'columnPosition');
      whole(width, 'width');
      return self;
    },
    setFrozenRows: (rows: unknown) => {
      whole(rows, 'rows');
    },
  });
  sheetsBehind.set(self, sheet);
  return self;
}

function requireOpen(env: Env, sheet: ModelSheet): void {
  if (env.model.readOnly) throw new Refusal('read-only', 'read-only');
  if (sheet.isProtected) throw new Refusal('protected', 'protected');
}

/** The owner protected the sheet; cells that Excel calls unlocked are its exceptions. */
function sheetProtection(env: Env, sheet: ModelSheet, range: (rect: Rect) => unknown): object {
  return env.strict.make('Protection', {
    canEdit: () => false,
    getUnprotectedRanges: () =>
      [...sheet.entries()].filter(({ cell }) => cell.locked === false).map(({ row, col }) => range(cellRect(row, col))),
  });
}

/** `destination` counts in lines as they stand before the move. */
function moveRow(env: Env, sheet: ModelSheet, from: number, destination: number): void {
  const cells: [number, ModelCell][] = [];
  for (let col = 1; col <= MAX_COL && col <= gridOf(sheet).cols; col += 1) {
    if (sheet.has(from, col)) cells.push([col, sheet.cell(from, col)]);
  }
  sheet.shiftRows(from, -1);
  const to = destination > from ? destination - 1 : destination;
  sheet.shiftRows(to, 1);
  cells.forEach(([col, cell]) => sheet.put(to, col, cell));
  env.model.emit({ kind: 'rows', sheet: sheet.name, at: Math.min(from, to), count: 1, inserted: false, who: 'addin' });
}
