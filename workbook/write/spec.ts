/** A piece of a text with its own look; a cell of several pieces is rich text. */
export type Run = { text: string; superscript?: true };

export type CellStyleSpec = {
  bold?: true;
  italic?: true;
  /** Points. */
  size?: number;
  underline?: true;
  /** RGB, e.g. `0563C1`; black if not given. */
  color?: string;
  /** RGB of the background. */
  fill?: string;
  align?: 'left' | 'center';
  valign?: 'top' | 'center';
  wrap?: true;
  border?: true;
  /** Text format: what is typed there stays as typed, `3/2026` and `- …` included. */
  text?: true;
  /** Month and year, as Excel shows a typed `3/2026`; the content is a serial number. */
  month?: true;
};

export type CellSpec = { column: number; content: string | number | boolean | Run[] | null; style?: CellStyleSpec };

export type RowSpec = {
  row: number;
  /** Points, kept whatever is written into the row. */
  height?: number;
  /** Points to begin with; the program that opens the file fits the row again when somebody edits it. */
  fittedHeight?: number;
  cells: CellSpec[];
};

type ListSpec = { ranges: string[]; source: string };

/** A cell that leads to another one of the workbook, e.g. `'Phụ lục IV'!F24`. */
type LinkSpec = { cell: string; location: string };

export type PageSpec = {
  landscape: boolean;
  /** Inches. */
  margins: { left: number; right: number; top: number; bottom: number; header: number; footer: number };
  /** Its pages are counted from 1, whatever sheets are printed before it. */
  ownNumbers?: true;
  /** Rows repeated on every printed page. */
  titleRows?: [first: number, last: number];
  /** A sheet too wide for one page: columns repeated on each, and per cent of its size; others are fitted to the width. */
  wide?: { titleColumns: [first: string, last: string]; scale: number };
};

export type SheetSpec = {
  name: string;
  veryHidden?: true;
  /** Points of its texts, where they are not the workbook's. */
  size?: number;
  /** Widths in characters, from column A on. */
  widths?: number[];
  rows: RowSpec[];
  merges?: string[];
  lists?: ListSpec[];
  /** Rows above and columns before this cell stay in view. */
  frozenAt?: string;
  /** The range whose columns can be filtered. */
  filter?: string;
  links?: LinkSpec[];
  page?: PageSpec;
};

export type WorkbookSpec = {
  font: { name: string; size: number };
  sheets: SheetSpec[];
  /** Names for ranges, e.g. the source of a list. */
  names?: { name: string; refersTo: string }[];
};
