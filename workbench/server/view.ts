import { contains, type ModelSheet, type WorkbookModel } from '../model/index.ts';
import { OWN_SHEET } from '../../core/grid/types.ts';

/** What the page draws of one cell. `list` = it has a dropdown; `mark` = the tint of a conditional format. */
export type CellView = { text: string; list?: string[]; mark?: string; locked?: true; bold?: true };
export type SheetView = {
  name: string;
  rows: number;
  cols: number;
  cells: CellView[][];
  merges: { top: number; left: number; bottom: number; right: number }[];
  hiddenRows: number[];
  hiddenCols: number[];
  filtered: boolean;
  protected: boolean;
  cut: boolean;
};
export type WorkbookView = {
  sheets: string[];
  active: SheetView;
  selection: { row: number; col: number };
  readOnly: boolean;
};

/** The page is a try-out, not a spreadsheet: beyond this it says that it shows a part. */
const MOST_ROWS = 400;
const MOST_COLS = 26;

function cellView(model: WorkbookModel, sheet: ModelSheet, row: number, col: number): CellView {
  const validation = sheet.validationAt(row, col);
  const mark = sheet.state.marks.find(
    (each) => each.fill !== null && each.ranges.some((rect) => contains(rect, row, col)),
  );
  return {
    text: sheet.cell(row, col).text,
    ...(validation ? { list: model.choices(validation.source) } : {}),
    ...(mark?.fill ? { mark: mark.fill } : {}),
    ...(sheet.isLocked(row, col) ? { locked: true as const } : {}),
  };
}

function sheetView(model: WorkbookModel, sheet: ModelSheet): SheetView {
  const used = sheet.usedRect(false) ?? { bottom: 20, right: 8 };
  const rows = Math.min(Math.max(used.bottom + 3, 20), MOST_ROWS);
  const cols = Math.min(Math.max(used.right, 7), MOST_COLS);
  const cells = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: cols }, (_, c) => cellView(model, sheet, r + 1, c + 1)),
  );
  const { merges, hiddenRows, hiddenCols, filter } = sheet.state;
  return {
    name: sheet.name,
    rows,
    cols,
    cells,
    merges,
    hiddenRows: [...hiddenRows],
    hiddenCols: [...hiddenCols],
    filtered: filter !== null,
    protected: sheet.isProtected,
    cut: used.bottom > MOST_ROWS || used.right > MOST_COLS,
  };
}

export function viewOf(model: WorkbookModel): WorkbookView {
  const sheet = model.sheet(model.active);
  const { rect } = model.selection;
  return {
    sheets: model.sheets
      .filter((each) => each.visibility === 'visible' && each.name !== OWN_SHEET)
      .map((each) => each.name),
    active: sheetView(model, sheet),
    selection: { row: rect.top, col: rect.left },
    readOnly: model.readOnly,
  };
}
