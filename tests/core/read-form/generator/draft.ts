import type { Column, TaskId } from '../../../../core/form/types.ts';
import type { CellFacts, CellValue, Grid } from '../../../../core/grid/index.ts';
import type { Random } from './random.ts';

/** A cell as a host hands it over; a bare string is a text cell. */
export type DraftCell = string | { text: string; value?: CellValue; facts?: CellFacts };

/** One of the seven official columns, or one that somebody added (`+1`). */
export type DraftColumn = Column | `+${number}`;

type LineBase = { hidden?: boolean };
/** Title, signature, footnotes: cells from the left edge, whatever the columns are. */
export type FreeLine = LineBase & { kind: 'free'; cells: string[] };
/** A line of the table, by column. `task` stands on every line of a task; `first` on the first of each of its copies. */
export type TableLine = LineBase & {
  kind: 'header' | 'numbers' | 'group' | 'task' | 'foreign';
  cells: Partial<Record<DraftColumn, DraftCell>>;
  numeral?: string;
  task?: TaskId;
  first?: boolean;
  /** Columns whose cell is merged with the one above. */
  mergedUp?: DraftColumn[];
};
export type DraftLine = FreeLine | TableLine;

/** A sheet in the making: damage changes it, rendering makes a workbook of it. */
export type Draft = {
  title: FreeLine[];
  header: TableLine[];
  body: DraftLine[];
  tail: FreeLine[];
  columns: DraftColumn[];
  hiddenColumns: DraftColumn[];
  sheet: string;
  /** Other sheets in front of it and behind it. */
  before: Grid[];
  behind: Grid[];
  host: 'excel' | 'sheets' | 'file';
  /** Where the block of cells begins. */
  row: number;
  col: number;
  filtered: boolean;
  merges: boolean;
};

/** Later phases work on what earlier ones left: contents, numbers, lines, frame, letters, workbook. */
export const PHASES = [
  'content',
  'numbers',
  'lines',
  'header',
  'columns',
  'frame',
  'letters',
  'encoding',
  'book',
] as const;

/** One way in which real sheets differ from the form as issued. */
export type Damage = {
  name: string;
  phase: (typeof PHASES)[number];
  apply(draft: Draft, random: Random): Draft;
};

export const textOf = (cell: DraftCell | undefined): string => (typeof cell === 'object' ? cell.text : (cell ?? ''));

export const withText = (cell: DraftCell, change: (text: string) => string): DraftCell =>
  typeof cell === 'object' ? { ...cell, text: change(cell.text) } : change(cell);

export const isTable = (line: DraftLine): line is TableLine => line.kind !== 'free';

export const isTaskStart = (line: DraftLine): line is TableLine & { task: TaskId } =>
  line.kind === 'task' && line.first === true;

/** Changes lines of the table below the header; an answer of several lines takes the place of one. */
export function mapBody(draft: Draft, change: (line: TableLine) => TableLine | DraftLine[]): Draft {
  return { ...draft, body: draft.body.flatMap((line) => (isTable(line) ? change(line) : [line])) };
}

export function withCell(line: TableLine, column: DraftColumn, cell: DraftCell): TableLine {
  return { ...line, cells: { ...line.cells, [column]: cell } };
}

/** Changes every text of a line. */
export function mapTexts<Line extends DraftLine>(line: Line, change: (text: string) => string): Line {
  if (line.kind === 'free') return { ...line, cells: line.cells.map(change) };
  const cells = Object.entries(line.cells).map(([column, cell]) => [column, withText(cell ?? '', change)]);
  return { ...line, cells: Object.fromEntries(cells) as TableLine['cells'] };
}
