import type { CellFacts, Grid, Rect } from '../../core/grid/types.ts';
import { toA1 } from '../../core/grid/index.ts';
import { rectOf } from './address.ts';
import { cellValue, factsOf, shownText } from './cell-text.ts';
import type { KnownSheet } from './known.ts';

/** What is asked of one sheet, before the answer is there. */
export type SheetReading = {
  sheet: Excel.Worksheet;
  used: Excel.Range;
  rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  cols: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  fonts: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  merged: Excel.RangeAreas | null;
};

export function queueSheet(sheet: Excel.Worksheet, merges: boolean): SheetReading {
  sheet.load('id,name,visibility,protection/protected,autoFilter/isDataFiltered');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,values,text,formulas,valueTypes,numberFormat');
  const merged = merges ? used.getMergedAreasOrNullObject() : null;
  merged?.load('address');
  return {
    sheet,
    used,
    rows: used.getRowProperties({ rowHidden: true }),
    cols: used.getColumnProperties({ columnHidden: true }),
    fonts: used.getCellProperties({ format: { font: { name: true, superscript: true } } }),
    merged,
  };
}

/** The answer as a Grid; `merges` are their addresses, as far as they are known. */
export function gridOf(reading: SheetReading, merges: readonly string[] | undefined): Grid {
  const { sheet, used } = reading;
  const shell = { name: sheet.name, about: {}, ...sheetFacts(reading, merges) };
  if (used.isNullObject) return { ...shell, row: 1, col: 1, values: [], text: [] };
  const [row, col] = [used.rowIndex + 1, used.columnIndex + 1];
  const about: Record<string, CellFacts> = {};
  used.values.forEach((line, r) => {
    line.forEach((value: unknown, c) => {
      if (value === '' && !String(used.formulas[r]![c]).startsWith('=')) return;
      const facts = factsOf({
        value,
        formula: used.formulas[r]![c],
        type: used.valueTypes[r]![c]!,
        format: String(used.numberFormat[r]![c]),
        font: reading.fonts.value[r]?.[c]?.format?.font,
      });
      if (Object.keys(facts).length > 0) about[toA1(row + r, col + c)] = facts;
    });
  });
  return {
    ...shell,
    row,
    col,
    values: used.values.map((line) => line.map(cellValue)),
    text: used.text.map((line, r) => line.map((text, c) => shownText(used.values[r]![c], text))),
    about,
    hiddenRows: reading.rows.value.flatMap(({ rowHidden }, r) => (rowHidden ? [row + r] : [])),
    hiddenCols: reading.cols.value.flatMap(({ columnHidden }, c) => (columnHidden ? [col + c] : [])),
  };
}

function sheetFacts({ sheet }: SheetReading, merges: readonly string[] | undefined): Partial<Grid> {
  return {
    filtered: sheet.autoFilter.isDataFiltered,
    protected: sheet.protection.protected,
    hidden: sheet.visibility !== 'Visible',
    ...(merges ? { merges: merges.map(rectOf).filter((rect): rect is Rect => rect !== null) } : {}),
  };
}

export function knownOf({ sheet, used }: SheetReading): KnownSheet {
  const textCells = new Set<string>();
  if (!used.isNullObject) {
    used.numberFormat.forEach((line, r) => {
      line.forEach((format: unknown, c) => {
        if (format === '@') textCells.add(toA1(used.rowIndex + 1 + r, used.columnIndex + 1 + c));
      });
    });
  }
  return { isProtected: sheet.protection.protected, textCells };
}

/** The columns of our own list sheet, each without the blanks at its end. */
export function listsOf({ used }: SheetReading): string[][] {
  if (used.isNullObject) return [];
  const width = used.values[0]?.length ?? 0;
  const lists = Array.from({ length: width }, (_, c) =>
    used.values.map((line) => String(line[c])).filter((text) => text !== ''),
  );
  return [...Array.from({ length: used.columnIndex }, () => []), ...lists];
}
