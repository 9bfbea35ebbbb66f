import { LegacyLetters, type LegacyEncoding } from '../../../../core/text/index.ts';
import { legacyLetters } from '../../../../seeds/index.ts';

export const letters = LegacyLetters.parse(legacyLetters);

const written = { tcvn3: inverse(letters.tcvn3), vni: inverse(letters.vni) };

function inverse(read: Record<string, string>): Map<string, string> {
  return new Map(Object.entries(read).map(([code, letter]) => [letter, code]));
}

/** Their codes are those of letters in TCVN3: footnote marks were plain digits, set higher. */
const SUPERSCRIPT = /[¹²³]/g;

/** As it was typed then. A capital without a code of its own takes the small letter's, as the fonts for capitals do. */
export function encodeLegacy(text: string, encoding: LegacyEncoding): string {
  const codes = written[encoding];
  return Array.from(
    text.normalize('NFC').replace(SUPERSCRIPT, (mark) => mark.normalize('NFKC')),
    (letter) => codes.get(letter) ?? codes.get(letter.toLowerCase()) ?? letter,
  ).join('');
}
