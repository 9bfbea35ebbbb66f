import { scanCitations } from '../citation/index.ts';
import type { CitationScan } from '../citation/types.ts';
import { COLUMNS, type Field } from '../form/types.ts';
import { fromA1, linesWithFacts, textAt, toA1, type A1, type CellFacts, type Grid } from '../grid/index.ts';
import type { FormRow, FormSheet } from '../read-form/types.ts';
import type { WrittenCell } from '../rules/types.ts';
import { isOrdinary } from '../text/index.ts';

const NOTHING: CitationScan = { citations: [], drafts: [] };
const CITING: Field[] = ['result', 'basis', 'note'];

/** A sheet and its texts in Unicode. */
type Read = { sheet: FormSheet; grid: Grid };

/** The cells above the table in which something stands. */
export function headCells(read: Read): WrittenCell[] {
  const { sheet } = read;
  const agency = sheet.agency.cell;
  const header = COLUMNS.flatMap((column) => sheet.header.cells[column] ?? []);
  return [
    ...sheet.title.cells.filter((cell) => cell !== agency).map((cell) => single(read, cell, 'title')),
    ...(agency === null ? [] : [single(read, agency, 'agency')]),
    ...header.map((cell) => single(read, cell, 'header')),
  ].filter(({ text }) => text !== '');
}

function single({ sheet, grid }: Read, cell: A1, field: Field): WrittenCell {
  const { row, col } = fromA1(cell);
  const text = textAt(grid, row, col);
  const written = sheet.grid === grid ? text : textAt(sheet.grid, row, col);
  const facts = grid.about[cell] ?? NO_FACTS;
  return new ReadCell(null, field, cell, text, written, facts);
}

const NO_FACTS: CellFacts = {};

/** Reads the cells of one row in which something stands. Tens of thousands are made in large sheets, so without detours. */
export function cellReader({ sheet, grid }: Read): (row: FormRow) => WrittenCell[] {
  const inUnicode = sheet.grid === grid;
  const lines = linesWithFacts(grid);
  const columns = COLUMNS.flatMap((field) => {
    const col = sheet.header.columns[field];
    return col === null ? [] : [{ field, col }];
  });
  // Filled again for each row: a list that grows leaves its earlier ones behind, and one that was pushed to keeps places.
  const some: WrittenCell[] = [];
  return (read) => {
    let count = 0;
    const oneLine = read.lines.length === 1 && inUnicode;
    for (const { field, col } of columns) {
      for (const row of read.lines) {
        // Of a task on one line the text is that of its cell (read-form/rows.ts).
        const text = oneLine ? read.texts[field] : textAt(grid, row, col);
        if (text === '') continue;
        const cell = (row === read.row && read.cells[field]) || toA1(row, col);
        const written = inUnicode ? text : textAt(sheet.grid, row, col);
        const facts = (lines.has(row) && grid.about[cell]) || NO_FACTS;
        some[count++] = new ReadCell(read.task, field, cell, text, written, facts);
      }
    }
    return some.slice(0, count);
  };
}

/**
 * Only the columns that hold citations are read for them, and only when a rule first asks. What was read stands beside the
 * cells: tens of thousands are made, most are never asked, and comparing or copying one must not meet how it is read.
 */
class ReadCell implements WrittenCell {
  readonly task: WrittenCell['task'];
  readonly field: Field;
  readonly cell: A1;
  readonly text: string;
  readonly written: string;
  readonly ordinary: boolean;
  readonly facts: CellFacts;

  constructor(task: WrittenCell['task'], field: Field, cell: A1, text: string, written: string, facts: CellFacts) {
    this.task = task;
    this.field = field;
    this.cell = cell;
    this.text = text;
    this.written = written;
    this.ordinary = isOrdinary(text);
    this.facts = facts;
  }

  get scan(): CitationScan {
    if (!CITING.includes(this.field)) return NOTHING;
    let scan = scans.get(this);
    if (scan === undefined) scans.set(this, (scan = scanCitations(this.text)));
    return scan;
  }
}

const scans = new WeakMap<WrittenCell, CitationScan>();

/** A text that stood in the row before need not be read again. */
export function keepScans(before: WrittenCell[], now: WrittenCell[]): void {
  for (const cell of now) {
    const same = before.find(({ field, text }) => field === cell.field && text === cell.text);
    const scan = same && scans.get(same);
    if (scan) scans.set(cell, scan);
  }
}

export function scanFor(field: Field, text: string): CitationScan {
  return text !== '' && CITING.includes(field) ? scanCitations(text) : NOTHING;
}
