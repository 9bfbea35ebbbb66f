import { toA1 } from '../../core/grid/index.ts';
import { columnOf } from '../read/sheet.ts';
import { XmlReader } from '../xml/reader.ts';

/** Where one `<c>` stands in the text of a worksheet part. */
export type CellPlace = { start: number; end: number; column: number; style: string | null; formula: string | null };

/** Where one `<row>` stands: its open tag, and the place before its close tag (or that of an empty row's tag). */
export type RowPlace = {
  row: number;
  start: number;
  openEnd: number;
  close: number;
  empty: boolean;
  cells: CellPlace[];
};

export type SheetPlaces = {
  /** Prefix of the sheet's elements, e.g. `x:`, or nothing. */
  prefix: string;
  rows: RowPlace[];
  /** Where the next row would go, or the whole tag of an empty `<sheetData/>`. */
  dataEnd: { start: number; end: number; empty: boolean };
};

/** The open tag's own attributes of a formula that reaches over several cells; null for one of its own cell. */
function sharedFormula(reader: XmlReader): string | null {
  const reference = reader.attr('ref');
  return reference?.includes(':') ? reference : null;
}

function readCellPlace(reader: XmlReader, before: number): CellPlace {
  const reference = reader.attr('r');
  const place: CellPlace = {
    start: reader.start,
    end: reader.end,
    column: reference ? columnOf(reference) : before + 1,
    style: reader.attr('s'),
    formula: null,
  };
  if (reader.empty) return place;
  while (reader.next() && !(reader.kind === 'close' && reader.name === 'c')) {
    if (reader.kind === 'open' && reader.name === 'f') place.formula = sharedFormula(reader);
    if (reader.kind === 'open') reader.skip();
  }
  place.end = reader.end;
  return place;
}

function readRowPlace(reader: XmlReader, before: number, wanted: ReadonlySet<number>): RowPlace {
  const row = Number(reader.attr('r') ?? before + 1);
  const place: RowPlace = {
    row,
    start: reader.start,
    openEnd: reader.end,
    close: reader.end,
    empty: reader.empty,
    cells: [],
  };
  if (reader.empty) return place;
  if (!wanted.has(row)) reader.skip();
  else {
    while (reader.next() && !(reader.kind === 'close' && reader.name === 'row')) {
      if (reader.kind !== 'open') continue;
      if (reader.name === 'c')
        place.cells.push(readCellPlace(reader, place.cells[place.cells.length - 1]?.column ?? 0));
      else reader.skip();
    }
  }
  place.close = reader.start;
  return place;
}

/** Finds the rows of a sheet, and the cells of those that are wanted. */
export function findPlaces(xml: string, wanted: ReadonlySet<number>): SheetPlaces | null {
  const reader = new XmlReader(xml);
  while (reader.next() && !(reader.kind === 'open' && reader.name === 'sheetData'));
  if (reader.kind === 'end') return null;
  const prefix = /^<([\w.-]+:)?/.exec(xml.slice(reader.start, reader.end))?.[1] ?? '';
  const rows: RowPlace[] = [];
  const tag = { start: reader.start, end: reader.end, empty: true };
  if (reader.empty) return { prefix, rows, dataEnd: tag };
  while (reader.next() && !(reader.kind === 'close' && reader.name === 'sheetData')) {
    if (reader.kind === 'open' && reader.name === 'row') {
      rows.push(readRowPlace(reader, rows[rows.length - 1]?.row ?? 0, wanted));
    }
  }
  return { prefix, rows, dataEnd: { start: reader.start, end: reader.start, empty: false } };
}

/** A formula whose range lies wholly in its own cell may be replaced like any other. */
export const reachesOver = (formula: string | null, row: number, column: number): formula is string =>
  formula !== null && formula.replaceAll('$', '') !== `${toA1(row, column)}:${toA1(row, column)}`;

export type Splice = { start: number; end: number; text: string };

/** Applies replacements that do not overlap; an insertion goes before the replacement of what stands there. */
export function splice(xml: string, splices: Splice[]): string {
  let text = '';
  let at = 0;
  for (const piece of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    text += xml.slice(at, piece.start) + piece.text;
    at = piece.end;
  }
  return text + xml.slice(at);
}
