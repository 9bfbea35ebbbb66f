import * as z from 'zod';
import { isSyllable } from './syllable.ts';

/**
 * Text of the years before Unicode: bytes that only a font of the same family shows as Vietnamese. Nghị định
 * 30/2020/NĐ-CP (Phụ lục I.I.4) asks for Unicode. The letters themselves are data (`seeds/legacy-fonts/letters.json`).
 */
export const LegacyLetters = z.object({
  /** One character each; U+00AD, elsewhere the soft hyphen, is "ư". */
  tcvn3: z.record(z.string(), z.string()),
  /** A letter, or a letter and the mark written after it. */
  vni: z.record(z.string(), z.string()),
});
export type LegacyLetters = z.infer<typeof LegacyLetters>;

export type LegacyEncoding = 'tcvn3' | 'vni';

export type LegacyReading = {
  encoding: LegacyEncoding;
  /** In Unicode, precomposed. */
  text: string;
  /** What told the encoding. */
  by: 'font' | 'text' | 'sheet';
};

/** What the other cells of a sheet say. */
export type LegacySurroundings = {
  /** The encoding that most of them are in: decides where a text could be in either. */
  encoding: LegacyEncoding;
  /** No cell has a letter that only Unicode has, so a text that would also make sense as it stands is legacy, too. */
  throughout: boolean;
};

/** `.VnTime`, `.VnArialH`; `VNI-Times`. */
const TCVN3_FONT = /^\.vn/i;
const VNI_FONT = /^vni\b/i;
/** Fonts whose name ends in H show every letter as a capital: capitals with tones have no codes of their own. */
const CAPITALS_FONT = /^\.vn.*h$/i;
/** A letter beyond Latin-1, such as ă, ơ, ư, ạ: no legacy text has one. */
const UNICODE_LETTER = /[\u0102-\u01b0\u0300-\u0323\u1ea0-\u1ef9]/;
const BEYOND_ASCII = /[\u00a1-\u00ff]/;
/** "ư" of TCVN3 is a hidden sign elsewhere: by itself it tells nothing. */
const TELLING = /[\u00a1-\u00ac\u00ae-\u00ff]/;
/** A run of letters as either encoding writes them; U+00AD and signs such as ® and µ stand for letters there. */
const WORD = /[A-Za-z\u00a1-\u00ff\u0102-\u01b0\u0300-\u0323\u1ea0-\u1ef9]+/g;

const isUpper = (letter: string): boolean => letter !== letter.toLowerCase();

function decodeTcvn3(text: string, { tcvn3 }: LegacyLetters): string {
  let out = '';
  for (const char of text) out += tcvn3[char] ?? char;
  return out;
}

/** The longest writing first: `oâ` is ô, though `o` and `â` are letters, too. The letter tells the case of both. */
function decodeVni(text: string, { vni }: LegacyLetters): string {
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    const mark = text.charAt(at + 1);
    const pair = vni[letter + (isUpper(letter) ? mark.toUpperCase() : mark.toLowerCase())];
    if (mark !== '' && pair !== undefined) at++;
    out += (mark === '' ? undefined : pair) ?? vni[letter] ?? letter;
  }
  return out;
}

/** `font` matters where it shows small letters as capitals. */
export function decodeLegacy(text: string, encoding: LegacyEncoding, letters: LegacyLetters, font = ''): string {
  const decoded = encoding === 'tcvn3' ? decodeTcvn3(text, letters) : decodeVni(text, letters);
  return CAPITALS_FONT.test(font) ? decoded.toUpperCase() : decoded;
}

/** How many words with letters beyond ASCII there are, and how many of them can be Vietnamese. */
function plausible(text: string): { words: number; right: number } {
  const words = (text.match(WORD) ?? []).filter((word) => !/^[A-Za-z]+$/.test(word));
  return { words: words.length, right: words.filter(isSyllable).length };
}

const isPlausible = ({ words, right }: ReturnType<typeof plausible>): boolean => right === words;

function byFont(text: string, font: string, letters: LegacyLetters): LegacyReading | null {
  const encoding = TCVN3_FONT.test(font) ? 'tcvn3' : VNI_FONT.test(font) ? 'vni' : null;
  if (!encoding) return null;
  const decoded = decodeLegacy(text, encoding, letters, font);
  // Unicode typed into a cell that kept its old font: reading it by the font would spoil it.
  if (isPlausible(plausible(text)) && !isPlausible(plausible(decoded))) return null;
  return decoded === text ? null : { encoding, text: decoded, by: 'font' };
}

/** Four words in five: names and figures in a cell need not be Vietnamese. */
const MOST = 0.8;

/**
 * "Công an" is right as it stands and would also make sense as TCVN3 ("Cụng an"); so text is taken for legacy only
 * when it makes no sense as it stands and does when it is decoded.
 */
function byText(text: string, letters: LegacyLetters, around?: LegacySurroundings): LegacyReading | null {
  if (!around && !TELLING.test(text)) return null;
  const before = plausible(text);
  const sense = isPlausible(before);
  if (sense && !around?.throughout) return null;
  const order: LegacyEncoding[] = around?.encoding === 'vni' ? ['vni', 'tcvn3'] : ['tcvn3', 'vni'];
  const best = order
    .map((encoding) => ({ encoding, text: decodeLegacy(text, encoding, letters) }))
    .map((reading) => ({ ...reading, share: shareOf(plausible(reading.text)) }))
    .sort((a, b) => b.share - a.share)[0]!;
  if (best.text === text || best.share < MOST) return null;
  if (sense)
    return best.encoding === around?.encoding ? { encoding: best.encoding, text: best.text, by: 'sheet' } : null;
  return best.share > shareOf(before) ? { encoding: best.encoding, text: best.text, by: 'text' } : null;
}

const shareOf = ({ words, right }: ReturnType<typeof plausible>): number => (words === 0 ? 0 : right / words);

/**
 * The text of a cell in Unicode if it is in a legacy encoding, else null: told by the cell's font first, then by the
 * text. A guess to be looked at: nothing converts without a preview.
 */
export function readLegacy(
  text: string,
  font: string | undefined,
  letters: LegacyLetters,
  around?: LegacySurroundings,
): LegacyReading | null {
  if (UNICODE_LETTER.test(text)) return null;
  const capitals = font !== undefined && CAPITALS_FONT.test(font);
  if (!BEYOND_ASCII.test(text) && !(capitals && /[a-z]/.test(text))) return null;
  const told = byFont(text, font ?? '', letters) ?? (isLegacyFont(font) ? null : byText(text, letters, around));
  return told && { ...told, text: told.text.normalize('NFC') };
}

export const isLegacyFont = (font: string | undefined): boolean =>
  font !== undefined && (TCVN3_FONT.test(font) || VNI_FONT.test(font));

/**
 * A text among others that are in a legacy encoding, read as they are: symbols ("Q§-TTg") and short words make no sense
 * to tell by. Left alone where only the text as it stands makes sense: it was typed in Unicode.
 */
export function decodeAmong(text: string, encoding: LegacyEncoding, letters: LegacyLetters): string {
  if (UNICODE_LETTER.test(text) || !BEYOND_ASCII.test(text)) return text;
  const decoded = decodeLegacy(text, encoding, letters);
  const before = plausible(text);
  const onlyAsItStands = before.words > 0 && isPlausible(before) && !isPlausible(plausible(decoded));
  return onlyAsItStands ? text : decoded.normalize('NFC');
}

/**
 * The texts of one sheet, read together: short ones, such as "Ghi chó" for "Ghi chú", make sense either way, and only
 * the others tell.
 */
export function readLegacySheet(
  cells: { text: string; font: string | undefined }[],
  letters: LegacyLetters,
): (LegacyReading | null)[] {
  const alone = cells.map(({ text, font }) => readLegacy(text, font, letters));
  const told = alone.filter((reading) => reading?.by === 'text');
  if (told.length === 0) return alone;
  const vni = told.filter((reading) => reading?.encoding === 'vni').length;
  const around: LegacySurroundings = {
    encoding: vni * 2 > told.length ? 'vni' : 'tcvn3',
    throughout: !cells.some(({ text }) => UNICODE_LETTER.test(text)),
  };
  return cells.map(({ text, font }, n) =>
    alone[n]?.by === 'font' ? alone[n] : readLegacy(text, font, letters, around),
  );
}
