import type { TaskId } from '../../../../core/form/types.ts';
import { toA1, type Book, type CellFacts, type CellValue, type Grid, type Rect } from '../../../../core/grid/index.ts';
import { isTable, isTaskStart, type Draft, type DraftCell, type DraftLine } from './draft.ts';

/** What is known of a damaged sheet: where each copy of a task begins, and whose line each row is. */
export type Truth = {
  /** First rows of all copies, from top to bottom; tasks that are gone have none. */
  rows: Map<TaskId, number[]>;
  owners: Map<number, TaskId>;
  columns: Draft['columns'];
  sheet: string;
};
export type Sheet = { book: Book; truth: Truth };

export function render(draft: Draft): Sheet {
  const lines: DraftLine[] = [...draft.title, ...draft.header, ...draft.body, ...draft.tail];
  const grid = gridOf(draft, lines);
  const sheets = [...draft.before, grid, ...draft.behind];
  return {
    book: { host: draft.host, active: sheets[0]?.name ?? '', sheets },
    truth: truthOf(draft, lines),
  };
}

function truthOf(draft: Draft, lines: DraftLine[]): Truth {
  const rows = new Map<TaskId, number[]>();
  const owners = new Map<number, TaskId>();
  lines.forEach((line, at) => {
    const row = draft.row + at;
    if (isTaskStart(line)) rows.set(line.task, [...(rows.get(line.task) ?? []), row]);
    if (isTable(line) && line.task !== undefined) owners.set(row, line.task);
  });
  return { rows, owners, columns: draft.columns, sheet: draft.sheet };
}

function gridOf(draft: Draft, lines: DraftLine[]): Grid {
  const cells = lines.map((line): (DraftCell | undefined)[] =>
    isTable(line) ? draft.columns.map((column) => line.cells[column]) : line.cells,
  );
  const about: Record<string, CellFacts> = {};
  cells.forEach((line, row) =>
    line.forEach((cell, col) => {
      if (typeof cell === 'object' && cell.facts) about[toA1(draft.row + row, draft.col + col)] = cell.facts;
    }),
  );
  const hiddenRows = lines.flatMap(({ hidden }, at) => (hidden ? [draft.row + at] : []));
  return {
    name: draft.sheet,
    row: draft.row,
    col: draft.col,
    values: cells.map((line) => line.map(valueOf)),
    text: cells.map((line) => line.map((cell) => (typeof cell === 'object' ? cell.text : (cell ?? '')))),
    about,
    ...(draft.merges && { merges: mergesOf(draft, lines) }),
    ...(hiddenRows.length > 0 && { hiddenRows }),
    ...(draft.hiddenColumns.length > 0 && {
      hiddenCols: draft.hiddenColumns.map((column) => draft.col + draft.columns.indexOf(column)),
    }),
    ...(draft.filtered && { filtered: true }),
  };
}

function valueOf(cell: DraftCell | undefined): CellValue {
  if (typeof cell === 'object') return cell.value ?? cell.text;
  return cell ? cell : null;
}

/** Titles and group lines go across; cells merged up with their neighbour go down, two by two. */
function mergesOf(draft: Draft, lines: DraftLine[]): Rect[] {
  const right = draft.col + draft.columns.length - 1;
  return lines.flatMap((line, at): Rect[] => {
    const row = draft.row + at;
    if (!isTable(line) || line.kind === 'group') return [{ top: row, left: draft.col, bottom: row, right }];
    return (line.mergedUp ?? []).map((column) => {
      const col = draft.col + draft.columns.indexOf(column);
      return { top: row - 1, left: col, bottom: row, right: col };
    });
  });
}
