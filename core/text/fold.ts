import { isMappedAlready, mapNfc, type MappedText } from './mapped.ts';
import { remembered } from './remembered.ts';
import { unifyTonePlacement } from './tone.ts';

const BLANK = /\s/;
/** A blank that folding changes or drops. */
const UNEVEN_BLANKS = /^\s|\s\s|[^\S ]/;

/** Lower case, unit by unit, so that offsets hold: the few letters that grow in it stay. Ð U+00D0 is read as Đ. */
function lowered(text: string): string {
  const whole = text.toLowerCase();
  const low = whole.length === text.length ? whole : text.split('').map(lower).join('');
  return low.replace(/ð/g, 'đ');
}

function lower(char: string): string {
  const low = char.toLowerCase();
  return low.length === char.length ? low : char;
}

/** `fold` with the way back to the original. */
export const foldMap = remembered((original: string): MappedText => {
  const nfc = mapNfc(original);
  const low = lowered(nfc.text);
  const even = UNEVEN_BLANKS.test(low) ? withSingleBlanks({ ...nfc, text: low }) : { ...nfc, text: low };
  const text = even.text.endsWith(' ') ? even.text.slice(0, -1) : even.text;
  return { ...even, text: unifyTonePlacement(text) };
});

function withSingleBlanks(mapped: MappedText): MappedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let afterBlank = true;
  for (let i = 0; i < mapped.text.length; i++) {
    const char = mapped.text.charAt(i);
    const blank = BLANK.test(char);
    if (blank && afterBlank) continue;
    afterBlank = blank;
    text += blank ? ' ' : char;
    starts.push(mapped.starts[i] ?? 0);
    ends.push(mapped.ends[i] ?? 0);
  }
  return { text, starts, ends };
}

/** For comparing, never for writing: NFC, lower case, one tone placement, single blanks, no invisible characters. */
export const fold = remembered((text: string): string => {
  if (!isMappedAlready(text)) return foldMap(text).text;
  const low = lowered(text);
  return unifyTonePlacement(UNEVEN_BLANKS.test(low) || low.endsWith(' ') ? low.replace(/\s+/g, ' ').trim() : low);
});

/** `fold` without diacritics: what people type without a Vietnamese keyboard. */
export const bare = remembered((text: string): string =>
  fold(text)
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/đ/g, 'd'),
);
