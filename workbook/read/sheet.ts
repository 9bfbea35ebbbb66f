import type { Grid, Rect } from '../../core/grid/types.ts';
import { toA1 } from '../../core/grid/index.ts';
import { damaged } from '../errors.ts';
import { XmlReader } from '../xml/reader.ts';
import { readCell } from './cell.ts';
import type { CellContext } from './cell.ts';
import { CellBlock } from './cells.ts';

/** Excel's own bounds. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** The column of a reference such as `AB12`; 0 if it starts with no letter. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column;
}

const rowOf = (reference: string): number => Number(/\d+$/.exec(reference)?.[0] ?? 0);

const isTrue = (value: string | null): boolean => value === '1' || value === 'true';

function readRange(reference: string): Rect | null {
  const [from = '', to = from] = reference.replaceAll('$', '').split(':');
  const rect = { top: rowOf(from), left: columnOf(from), bottom: rowOf(to), right: columnOf(to) };
  return rect.top && rect.left && rect.bottom >= rect.top && rect.right >= rect.left ? rect : null;
}

type Sheet = {
  block: CellBlock;
  about: Grid['about'];
  merges: Rect[];
  hiddenRows: number[];
  hiddenCols: number[];
  filtered: boolean;
  protected: boolean;
};

/** A place outside the sheet is one that Excel calls damaged, too. */
function within(place: number, last: number): number {
  if (!Number.isInteger(place) || place < 1 || place > last) throw damaged();
  return place;
}

function readColumn(reader: XmlReader, sheet: Sheet): void {
  if (!isTrue(reader.attr('hidden'))) return;
  const first = within(Number(reader.attr('min')), LAST_COLUMN);
  const last = Math.min(Number(reader.attr('max')), LAST_COLUMN);
  for (let column = first; column <= last; column++) sheet.hiddenCols.push(column);
}

/** References of rows and cells may be left out; then they follow the one before (ECMA-376 18.3.1.73, 18.3.1.4). */
function readRows(reader: XmlReader, sheet: Sheet, context: CellContext): void {
  let row = 0;
  let column = 0;
  while (reader.next() && !(reader.kind === 'close' && reader.name === 'sheetData')) {
    if (reader.kind !== 'open') continue;
    if (reader.name === 'row') {
      row = within(Number(reader.attr('r') ?? row + 1), LAST_ROW);
      column = 0;
      if (isTrue(reader.attr('hidden'))) sheet.hiddenRows.push(row);
    } else if (reader.name === 'c') {
      const reference = reader.attr('r');
      column = within(reference ? columnOf(reference) : column + 1, LAST_COLUMN);
      const cell = readCell(reader, context);
      if (!cell || row === 0) continue;
      sheet.block.add(row, column, cell);
      if (cell.facts) sheet.about[toA1(row, column)] = cell.facts;
    }
  }
}

function readElement(reader: XmlReader, sheet: Sheet, context: CellContext): void {
  switch (reader.name) {
    case 'col':
      return readColumn(reader, sheet);
    case 'sheetData':
      return reader.empty ? undefined : readRows(reader, sheet, context);
    case 'mergeCell': {
      const rect = readRange(reader.attr('ref') ?? '');
      if (rect) sheet.merges.push(rect);
      return;
    }
    case 'filterColumn':
      sheet.filtered = true;
      return;
    case 'sheetProtection':
      sheet.protected = isTrue(reader.attr('sheet'));
  }
}

/** Reads one worksheet part in one pass. */
export function readSheet(
  xml: string,
  name: string,
  hidden: boolean,
  context: CellContext,
  spend: (cells: number) => void,
): Grid {
  const reader = new XmlReader(xml);
  const sheet: Sheet = {
    block: new CellBlock(),
    about: {},
    merges: [],
    hiddenRows: [],
    hiddenCols: [],
    filtered: false,
    protected: false,
  };
  while (reader.next()) if (reader.kind === 'open') readElement(reader, sheet, context);
  return {
    name,
    ...sheet.block.layOut(spend),
    about: sheet.about,
    merges: sheet.merges,
    hiddenRows: sheet.hiddenRows,
    hiddenCols: sheet.hiddenCols,
    filtered: sheet.filtered,
    protected: sheet.protected,
    hidden,
  };
}
