import { toA1 } from '../../core/grid/index.ts';
import type { CellFacts, CellValue, Grid } from '../../core/grid/types.ts';
import { isDate, sheetDate } from './dates.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

const ERROR = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|ERROR!|SPILL!)$/;

/** Whether a text is formatted in parts costs a call a cell: asked as far down as a form goes. */
const MOST_RICH_ROWS = 300;

function richTexts(range: Range) {
  const rows = Math.min(range.getNumRows(), MOST_RICH_ROWS);
  return range.offset(0, 0, rows, range.getNumColumns()).getRichTextValues();
}

/** One call a property for the whole block, however many cells it has; `range` starts at A1. */
export function readCells(range: Range, timeZone: string): Pick<Grid, 'values' | 'text' | 'about'> {
  const raw = range.getValues() as unknown[][];
  const text = range.getDisplayValues();
  const formulas = range.getFormulas();
  const fonts = range.getFontFamilies();
  const rich = richTexts(range);
  const about: Grid['about'] = {};
  const values = raw.map((line, r) =>
    line.map((cell, c): CellValue => {
      const facts: CellFacts = {};
      const value = readValue(cell, timeZone, facts);
      if (value === null) return null;
      if (formulas[r]?.[c]) facts.formula = true;
      if (typeof value === 'string' && ERROR.test(value)) facts.error = value;
      const font = fonts[r]?.[c];
      if (font) facts.font = font;
      const runs = rich[r]?.[c]?.getRuns();
      if (runs && runs.length > 1) facts.rich = true;
      if (Object.keys(facts).length > 0) about[toA1(r + 1, c + 1)] = facts;
      return value;
    }),
  );
  return { values, text, about };
}

/** Empty cells come as `''`, dates as instants; the day shown goes into `facts`, never a Date over the wire. */
function readValue(cell: unknown, timeZone: string, facts: CellFacts): CellValue {
  if (cell === '' || cell === null || cell === undefined) return null;
  if (isDate(cell)) {
    const { serial, day } = sheetDate(cell, timeZone);
    if (day !== null) facts.date = day;
    return serial;
  }
  if (typeof cell === 'number' || typeof cell === 'boolean') return cell;
  return String(cell);
}
