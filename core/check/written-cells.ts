import { scanCitations } from '../citation/index.ts';
import type { CitationScan } from '../citation/types.ts';
import { COLUMNS, type Field } from '../form/types.ts';
import { fromA1, linesWithFacts, textAt, toA1, type A1, type CellFacts, type Grid } from '../grid/index.ts';
import type { FormRow, FormSheet } from '../read-form/types.ts';
import type { WrittenCell } from '../rules/types.ts';
import { isOrdinary } from '../text/index.ts';
import { hide } from './hidden.ts';
import { once } from './once.ts';

const NOTHING: CitationScan = { citations: [], drafts: [] };
const CITING: Field[] = ['result', 'basis', 'note'];

type Scan = (field: Field, text: string) => CitationScan;

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
  return { task: null, field, cell, text, written, ordinary: isOrdinary(text), facts, scan: NOTHING };
}

const NO_FACTS: CellFacts = {};

/** Reads the cells of one row in which something stands. Tens of thousands are made in large sheets, so without detours. */
export function cellReader({ sheet, grid }: Read): (row: FormRow, scan: Scan) => WrittenCell[] {
  const inUnicode = sheet.grid === grid;
  const lines = linesWithFacts(grid);
  const columns = COLUMNS.flatMap((field) => {
    const col = sheet.header.columns[field];
    return col === null ? [] : [{ field, col, citing: CITING.includes(field) }];
  });
  return (read, scan) => {
    const cells: WrittenCell[] = [];
    const oneLine = read.lines.length === 1 && inUnicode;
    for (const { field, col, citing } of columns) {
      for (const row of read.lines) {
        // Of a task on one line the text is that of its cell (read-form/rows.ts).
        const text = oneLine ? read.texts[field] : textAt(grid, row, col);
        if (text === '') continue;
        const cell = (row === read.row && read.cells[field]) || toA1(row, col);
        const written = inUnicode ? text : textAt(sheet.grid, row, col);
        const facts = (lines.has(row) && grid.about[cell]) || NO_FACTS;
        const ordinary = isOrdinary(text);
        const plain = { task: read.task, field, cell, text, written, ordinary, facts, scan: NOTHING };
        cells.push(citing ? new CitingCell(plain, scan) : plain);
      }
    }
    // A list that was pushed to keeps places for more; this one is kept for long.
    return cells.slice();
  };
}

/** Only the columns that hold citations are read for them, and only when a rule first asks. */
class CitingCell implements WrittenCell {
  readonly task: WrittenCell['task'];
  readonly field: Field;
  readonly cell: A1;
  readonly text: string;
  readonly written: string;
  readonly ordinary: boolean;
  readonly facts: CellFacts;
  declare readonly read: () => CitationScan;

  constructor({ task, field, cell, text, written, ordinary, facts }: WrittenCell, scan: Scan) {
    this.task = task;
    this.field = field;
    this.cell = cell;
    this.text = text;
    this.written = written;
    this.ordinary = ordinary;
    this.facts = facts;
    hide(
      this,
      'read',
      once(() => scan(field, text)),
    );
  }

  get scan(): CitationScan {
    return this.read();
  }
}

export function scanFor(field: Field, text: string): CitationScan {
  return text !== '' && CITING.includes(field) ? scanCitations(text) : NOTHING;
}
