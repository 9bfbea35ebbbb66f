import { decodeLegacy, isLegacyFont, readLegacySheet, toA1 } from '../core/index.ts';
import type { A1, Book, Grid, LegacyReading } from '../core/index.ts';
import type { CellRewrite, RunChange } from '../workbook/index.ts';
import { legacyLetters } from './seeds.ts';

/** A cell in a legacy encoding, and what it says in Unicode. */
export type LegacyCell = Omit<LegacyReading, 'text'> & {
  sheet: string;
  cell: A1;
  before: string;
  after: string;
  /** The font as far as it is worth naming. */
  font: string | undefined;
  /** Part of the text has a look of its own. */
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
    return [{ sheet: name, cell, ...told, before, after, font, rich }];
  });
}

/** All cells of a workbook that are to be converted, formulas left out. */
export const legacyCells = (book: Book): LegacyCell[] => book.sheets.flatMap(cellsOf);

/** NĐ 30/2020/NĐ-CP, Phụ lục I, mục I.4. */
const OFFICIAL_FONT = 'Times New Roman';

/** A run in a font of its own that is none of the old ones is Unicode already, when it was the font that told. */
function convertRun({ encoding, by, font }: LegacyCell, text: string, own: string | undefined): ReturnType<RunChange> {
  if (by === 'font' && own !== undefined && !isLegacyFont(own)) return { text };
  const decoded = decodeLegacy(text, encoding, legacyLetters, own ?? font).normalize('NFC');
  return { text: decoded, ...(isLegacyFont(own) && { font: OFFICIAL_FONT }) };
}

/** The cell as it is to be written: an old font goes with the old text. */
export const toUnicode = (cell: LegacyCell): CellRewrite => ({
  sheet: cell.sheet,
  cell: cell.cell,
  text: cell.after,
  ...(isLegacyFont(cell.font) && { font: OFFICIAL_FONT }),
  ...(cell.rich && { runs: (text, own) => convertRun(cell, text, own) }),
});
