import { mapNfc } from './mapped.ts';
import { unifyTonePlacement } from './tone.ts';

/** Vietnamese alphabetical order; the five foreign letters stand where the Latin alphabet has them. */
const LETTERS = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
/** ngang, huyền, hỏi, ngã, sắc, nặng (domain.md, "Text"). */
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

type Weight = { letter: number; tone: number };
const weights = new Map<string, Weight>();
for (let letter = 0; letter < LETTERS.length; letter++) {
  TONES.forEach((mark, tone) => {
    const char = (LETTERS.charAt(letter) + mark).normalize('NFC');
    if (char.length === 1) weights.set(char, { letter: letter + 0x10000, tone });
  });
}

function keys(text: string): { letters: number[]; tones: number[] } {
  const letters: number[] = [];
  const tones: number[] = [];
  for (const char of unifyTonePlacement(mapNfc(text.trim()).text).toLowerCase()) {
    const weight = weights.get(char) ?? { letter: char.codePointAt(0) ?? 0, tone: 0 };
    letters.push(weight.letter);
    tones.push(weight.tone);
  }
  return { letters, tones };
}

function compareLists(a: number[], b: number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/**
 * Vietnamese order without the Intl tables, which Apps Script and Excel's web view do not share: letters first, then
 * tones, then (so that the order is total) the code units.
 */
export function compareVi(a: string, b: string): number {
  const [ka, kb] = [keys(a), keys(b)];
  return compareLists(ka.letters, kb.letters) || compareLists(ka.tones, kb.tones) || (a < b ? -1 : a > b ? 1 : 0);
}
