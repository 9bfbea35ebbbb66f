import type { CellFacts, Grid, Rect } from '../../core/grid/types.ts';
import { toA1 } from '../../core/grid/index.ts';
import { rectOf } from './address.ts';
import { cellValue, factsOf, shownText } from './cell-text.ts';
import type { KnownSheet } from './known.ts';

/** What is asked of a range, before the answer is there. */
export type CellBlock = {
  range: Excel.Range;
  rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  cols: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  fonts: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
};

/** A sheet and its cells, in one block or, where it is too large for one answer, in several below each other. */
export type SheetReading = { sheet: Excel.Worksheet; blocks: CellBlock[]; merged: Excel.RangeAreas | null };

export function queueSheet(sheet: Excel.Worksheet, merges: boolean): SheetReading {
  const used = sheet.getUsedRangeOrNullObject(true);
  return { ...queueShell(sheet, used, merges), blocks: [queueBlock(used)] };
}

/** Everything but the cells. */
export function queueShell(sheet: Excel.Worksheet, used: Excel.Range, merges: boolean): SheetReading {
  sheet.load('id,name,visibility,protection/protected,autoFilter/isDataFiltered');
  const merged = merges ? used.getMergedAreasOrNullObject() : null;
  merged?.load('address');
  return { sheet, blocks: [], merged };
}

export function queueBlock(range: Excel.Range): CellBlock {
  range.load('rowIndex,columnIndex,values,text,formulas,valueTypes,numberFormat');
  return {
    range,
    rows: range.getRowProperties({ rowHidden: true }),
    cols: range.getColumnProperties({ columnHidden: true }),
    fonts: range.getCellProperties({ format: { font: { name: true, superscript: true } } }),
  };
}

const filled = ({ blocks }: SheetReading): CellBlock[] => blocks.filter(({ range }) => !range.isNullObject);

/** The answer as a Grid; `merges` are their addresses, as far as they are known. */
export function gridOf(reading: SheetReading, merges: readonly string[] | undefined): Grid {
  const blocks = filled(reading);
  const first = blocks[0];
  const [row, col] = first ? [first.range.rowIndex + 1, first.range.columnIndex + 1] : [1, 1];
  return {
    name: reading.sheet.name,
    row,
    col,
    values: blocks.flatMap(({ range }) => range.values.map((line) => line.map(cellValue))),
    text: blocks.flatMap(({ range }) =>
      range.text.map((line, r) => line.map((text, c) => shownText(range.values[r]![c], text))),
    ),
    about: Object.assign({}, ...blocks.map(factsIn)) as Grid['about'],
    hiddenRows: blocks.flatMap(({ range, rows }) =>
      rows.value.flatMap(({ rowHidden }, r) => (rowHidden ? [range.rowIndex + 1 + r] : [])),
    ),
    hiddenCols: first ? first.cols.value.flatMap(({ columnHidden }, c) => (columnHidden ? [col + c] : [])) : [],
    ...sheetFacts(reading, merges),
  };
}

function factsIn({ range, fonts }: CellBlock): Grid['about'] {
  const about: Record<string, CellFacts> = {};
  range.values.forEach((line, r) => {
    line.forEach((value: unknown, c) => {
      const formula: unknown = range.formulas[r]![c];
      if (value === '' && !String(formula).startsWith('=')) return;
      const facts = factsOf({
        value,
        formula,
        type: range.valueTypes[r]![c]!,
        format: String(range.numberFormat[r]![c]),
        font: fonts.value[r]?.[c]?.format?.font,
      });
      if (Object.keys(facts).length > 0) about[toA1(range.rowIndex + 1 + r, range.columnIndex + 1 + c)] = facts;
    });
  });
  return about;
}

function sheetFacts({ sheet }: SheetReading, merges: readonly string[] | undefined): Partial<Grid> {
  return {
    filtered: sheet.autoFilter.isDataFiltered,
    protected: sheet.protection.protected,
    hidden: sheet.visibility !== 'Visible',
    ...(merges ? { merges: merges.map(rectOf).filter((rect): rect is Rect => rect !== null) } : {}),
  };
}

export function knownOf(reading: SheetReading): KnownSheet {
  const textCells = new Set<string>();
  for (const { range } of filled(reading)) {
    range.numberFormat.forEach((line, r) => {
      line.forEach((format: unknown, c) => {
        if (format === '@') textCells.add(toA1(range.rowIndex + 1 + r, range.columnIndex + 1 + c));
      });
    });
  }
  return { isProtected: reading.sheet.protection.protected, textCells };
}

/** The columns of our own list sheet, each without the blanks at its end. */
export function listsOf(reading: SheetReading): string[][] {
  const block = filled(reading)[0];
  if (!block) return [];
  const { values, columnIndex } = block.range;
  const lists = (values[0] ?? []).map((_, c) => values.map((line) => String(line[c])).filter((text) => text !== ''));
  return [...Array.from({ length: columnIndex }, () => []), ...lists];
}
