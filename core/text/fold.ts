import { mapNfc, type MappedText } from './mapped.ts';
import { unifyTonePlacement } from './tone.ts';

const BLANK = /\s/;

/** Lower case of one unit; the few letters that grow in lower case stay, so that offsets hold. Ð U+00D0 is read as Đ. */
function lower(char: string): string {
  const low = char.toLowerCase();
  if (low === 'ð') return 'đ';
  return low.length === char.length ? low : char;
}

/** `fold` with the way back to the original. */
export function foldMap(original: string): MappedText {
  const nfc = mapNfc(original);
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let afterBlank = true;
  for (let i = 0; i < nfc.text.length; i++) {
    const char = nfc.text.charAt(i);
    const blank = BLANK.test(char);
    if (blank && afterBlank) continue;
    afterBlank = blank;
    text += blank ? ' ' : lower(char);
    starts.push(nfc.starts[i] ?? 0);
    ends.push(nfc.ends[i] ?? 0);
  }
  if (text.endsWith(' ')) text = text.slice(0, -1);
  return { text: unifyTonePlacement(text), starts, ends };
}

/** For comparing, never for writing: NFC, lower case, one tone placement, single blanks, no invisible characters. */
export function fold(text: string): string {
  return foldMap(text).text;
}

/** `fold` without diacritics: what people type without a Vietnamese keyboard. */
export function bare(text: string): string {
  return fold(text)
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/đ/g, 'd');
}
