import { factsAt, type Grid } from '../grid/index.ts';
import {
  decodeLegacy,
  readLegacy,
  type LegacyEncoding,
  type LegacyLetters,
  type LegacyReading,
} from '../text/index.ts';

/** Letters that no text of those years has; typographic signs (U+2013, U+201C) it may have. */
const UNICODE_LETTER = /[\u0100-\u1eff]/;
const BEYOND_ASCII = /[\u00a1-\u00ff]/;

/**
 * The sheet as an officer sees it whose fonts are of the years before Unicode. Only for recognising: what is written
 * there stays as it is. The very same grid when nothing in it is in such a font.
 */
export function unicodeGrid(grid: Grid, letters: LegacyLetters): Grid {
  const counts = { tcvn3: 0, vni: 0, unicode: 0 };
  const readings = grid.text.map((line, row) =>
    line.map((written, col) => {
      const reading = isUnicode(written)
        ? null
        : readLegacy(written, factsAt(grid, grid.row + row, grid.col + col).font, letters);
      if (reading) counts[reading.encoding] += 1;
      else if (UNICODE_LETTER.test(written)) counts.unicode += 1;
      return reading;
    }),
  );
  if (counts.tcvn3 + counts.vni === 0) return grid;
  const main = mainEncoding(counts);
  const text = grid.text.map((line, row) =>
    line.map((written, col) => shown(written, readings[row]?.[col] ?? null, main, letters)),
  );
  return { ...grid, text };
}

function isUnicode(written: string): boolean {
  return written === '' || UNICODE_LETTER.test(written);
}

/**
 * A font tells for certain. Else short cells would mislead: "Ghi chó" makes sense as it stands, "Cô quan" in both
 * encodings. In a sheet that is in one of them as a whole they are read as the cells around them.
 */
function shown(
  written: string,
  reading: LegacyReading | null,
  main: LegacyEncoding | null,
  letters: LegacyLetters,
): string {
  if (reading?.by === 'font' || main === null) return reading?.text ?? written;
  if (isUnicode(written) || !BEYOND_ASCII.test(written)) return written;
  return decodeLegacy(written, main, letters).normalize('NFC');
}

function mainEncoding({ tcvn3, vni, unicode }: Record<LegacyEncoding | 'unicode', number>): LegacyEncoding | null {
  if (tcvn3 + vni <= unicode) return null;
  return tcvn3 >= vni ? 'tcvn3' : 'vni';
}
