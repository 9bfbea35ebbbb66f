import type { Rect } from '../../core/grid/types.ts';
import type { ConditionalMark, ListValidation, ModelCell, Visibility } from './types.ts';
import { EMPTY_CELL } from './types.ts';
import { contains, MAX_COL } from './rect.ts';

type SheetFilter = { range: Rect; hiding: boolean };

/** Everything of a sheet that undo restores. */
type SheetState = {
  cells: Map<number, ModelCell>;
  merges: Rect[];
  hiddenRows: Set<number>;
  hiddenCols: Set<number>;
  filter: SheetFilter | null;
  validations: ListValidation[];
  marks: ConditionalMark[];
};

const keyOf = (row: number, col: number): number => row * (MAX_COL + 1) + col;

/** One sheet: cells and what surrounds them. Checks nothing; stand-ins and user actions do. */
export class ModelSheet {
  readonly id: string;
  name: string;
  visibility: Visibility = 'visible';
  isProtected = false;
  state: SheetState;

  constructor(id: string, name: string) {
    this.id = id;
    this.name = name;
    this.state = {
      cells: new Map(),
      merges: [],
      hiddenRows: new Set(),
      hiddenCols: new Set(),
      filter: null,
      validations: [],
      marks: [],
    };
  }

  cell(row: number, col: number): ModelCell {
    return this.state.cells.get(keyOf(row, col)) ?? EMPTY_CELL;
  }

  /** Does a cell object stand here, be it only a formatted blank? */
  has(row: number, col: number): boolean {
    return this.state.cells.has(keyOf(row, col));
  }

  put(row: number, col: number, cell: ModelCell | null): void {
    if (cell === null) this.state.cells.delete(keyOf(row, col));
    else this.state.cells.set(keyOf(row, col), cell);
  }

  *entries(): Iterable<{ row: number; col: number; cell: ModelCell }> {
    for (const [key, cell] of this.state.cells)
      yield { row: Math.floor(key / (MAX_COL + 1)), col: key % (MAX_COL + 1), cell };
  }

  /** The smallest rectangle over all cells (with `valuesOnly`, over those that hold something). */
  usedRect(valuesOnly: boolean): Rect | null {
    let used: Rect | null = null;
    for (const { row, col, cell } of this.entries()) {
      if (valuesOnly && cell.value === null && cell.formula === undefined) continue;
      used ??= { top: row, left: col, bottom: row, right: col };
      used.top = Math.min(used.top, row);
      used.left = Math.min(used.left, col);
      used.bottom = Math.max(used.bottom, row);
      used.right = Math.max(used.right, col);
    }
    return used;
  }

  mergeAt(row: number, col: number): Rect | null {
    return this.state.merges.find((rect) => contains(rect, row, col)) ?? null;
  }

  /** Inside a merge, but not its top-left cell: nothing can be written here. */
  isCovered(row: number, col: number): boolean {
    const merge = this.mergeAt(row, col);
    return merge !== null && (merge.top !== row || merge.left !== col);
  }

  isLocked(row: number, col: number): boolean {
    return this.isProtected && this.cell(row, col).locked !== false;
  }

  validationAt(row: number, col: number): ListValidation | null {
    return this.state.validations.find((validation) => contains(validation.range, row, col)) ?? null;
  }

  snapshot(): SheetState {
    const { cells, merges, hiddenRows, hiddenCols, filter, validations, marks } = this.state;
    return {
      cells: new Map(cells),
      merges: [...merges],
      hiddenRows: new Set(hiddenRows),
      hiddenCols: new Set(hiddenCols),
      filter: filter && { ...filter },
      validations: [...validations],
      marks: [...marks],
    };
  }

  restore(state: SheetState): void {
    this.state = state;
  }

  /** Moves everything at or below `at` by `count` lines (negative: the lines that fall away are deleted). */
  shiftRows(at: number, count: number): void {
    const line = (row: number): number | null => {
      if (row < at) return row;
      return count < 0 && row < at - count ? null : row + count;
    };
    const span = (rect: Rect): Rect | null => {
      const top = line(rect.top) ?? at;
      const bottom = line(rect.bottom) ?? at - 1;
      return bottom < top ? null : { ...rect, top, bottom };
    };
    const spans = (rects: Rect[]): Rect[] => rects.map(span).filter((rect) => rect !== null);
    const { state } = this;
    const moved = [...this.entries()];
    state.cells = new Map();
    for (const { row, col, cell } of moved) {
      const to = line(row);
      if (to !== null) this.put(to, col, cell);
    }
    state.merges = spans(state.merges);
    state.hiddenRows = new Set([...state.hiddenRows].map(line).filter((row) => row !== null));
    state.validations = state.validations.flatMap((validation) => {
      const range = span(validation.range);
      return range ? [{ ...validation, range }] : [];
    });
    state.marks = state.marks
      .map((mark) => ({ ...mark, ranges: spans(mark.ranges) }))
      .filter((mark) => mark.ranges.length > 0);
    const range = state.filter && span(state.filter.range);
    state.filter = range ? { range, hiding: state.filter!.hiding } : null;
  }
}
