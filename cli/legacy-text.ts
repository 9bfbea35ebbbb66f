import { isLegacyFont, readLegacySheet, toA1 } from '../core/index.ts';
import type { A1, Book, Grid, LegacyReading } from '../core/index.ts';
import { legacyLetters } from './seeds.ts';

/** A cell in a legacy encoding, and what it says in Unicode. */
export type LegacyCell = Omit<LegacyReading, 'text'> & {
  sheet: string;
  cell: A1;
  before: string;
  after: string;
  /** The cell's font is one of the old ones and must change with the text. */
  oldFont: boolean;
  /** Part of the text has a look of its own, which is lost. */
  rich: boolean;
};

function cellsOf({ name, row, col, values, about }: Grid): LegacyCell[] {
  const texts = values.flatMap((line, r) =>
    line.flatMap((value, c) => {
      const cell = toA1(row + r, col + c);
      const { font, formula, rich = false } = about[cell] ?? {};
      return typeof value === 'string' && !formula ? [{ cell, text: value, font, rich }] : [];
    }),
  );
  const readings = readLegacySheet(texts, legacyLetters);
  return texts.flatMap(({ cell, text: before, font, rich }, n) => {
    const reading = readings[n];
    if (!reading) return [];
    const { text: after, ...told } = reading;
    return [{ sheet: name, cell, ...told, before, after, oldFont: isLegacyFont(font), rich }];
  });
}

/** All cells of a workbook that are to be converted, formulas left out. */
export const legacyCells = (book: Book): LegacyCell[] => book.sheets.flatMap(cellsOf);
