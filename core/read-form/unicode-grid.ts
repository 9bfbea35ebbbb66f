import { factsAt, type Grid } from '../grid/index.ts';
import {
  decodeAmong,
  isLegacyFont,
  readLegacy,
  type LegacyEncoding,
  type LegacyLetters,
  type LegacyReading,
} from '../text/index.ts';

/** Letters that no text of those years has; typographic signs (U+2013, U+201C) it may have. */
const UNICODE_LETTER = /[\u0100-\u1eff]/;

/** Reading and checking look at the same sheet, one after the other. */
const known = new WeakMap<Grid, { letters: LegacyLetters; unicode: Grid }>();

/**
 * The sheet as an officer sees it whose fonts are of the years before Unicode: what is recognised and judged. What is
 * written there stays as it is. The very same grid when nothing in it is in such a font.
 */
export function unicodeGrid(grid: Grid, letters: LegacyLetters): Grid {
  const before = known.get(grid);
  if (before?.letters === letters) return before.unicode;
  const unicode = converted(grid, letters);
  known.set(grid, { letters, unicode });
  return unicode;
}

function converted(grid: Grid, letters: LegacyLetters): Grid {
  const fontAt = fontsOf(grid);
  const counts = { tcvn3: 0, vni: 0, unicode: 0 };
  const readings = grid.text.map((line, row) =>
    line.map((written, col) => {
      if (written === '') return null;
      if (UNICODE_LETTER.test(written)) {
        counts.unicode += 1;
        return null;
      }
      const reading = readLegacy(written, fontAt(row, col), letters);
      if (reading) counts[reading.encoding] += 1;
      return reading;
    }),
  );
  if (counts.tcvn3 + counts.vni === 0) return grid;
  const main = mainEncoding(counts);
  const shown = (written: string, reading: LegacyReading | null, font: string | undefined): string => {
    // A font tells for certain, also that a text in it is none of its own.
    if (reading?.by === 'font' || isLegacyFont(font)) return reading?.text ?? written;
    return main === null ? (reading?.text ?? written) : decodeAmong(written, main, letters);
  };
  const text = grid.text.map((line, row) =>
    line.map((written, col) => shown(written, readings[row]?.[col] ?? null, fontAt(row, col))),
  );
  return { ...grid, text };
}

/** Most hosts name fonts only where they matter, so most sheets have none. */
function fontsOf(grid: Grid): (row: number, col: number) => string | undefined {
  const named = Object.values(grid.about).some(({ font }) => font !== undefined);
  return named ? (row, col) => factsAt(grid, grid.row + row, grid.col + col).font : () => undefined;
}

/**
 * Short cells would mislead: "Ghi chó" makes sense as it stands, "Cô quan" in both encodings. In a sheet that is in one
 * of them as a whole they are read as the cells around them.
 */
function mainEncoding({ tcvn3, vni, unicode }: Record<LegacyEncoding | 'unicode', number>): LegacyEncoding | null {
  if (tcvn3 + vni <= unicode) return null;
  return tcvn3 >= vni ? 'tcvn3' : 'vni';
}
