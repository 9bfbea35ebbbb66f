/**
 * Vietnamese is written with the tone of oa, oe, uy on the first vowel ("hòa", "Ủy") or on the second ("hoà", "Uỷ");
 * both are in use and neither is an error (rule T-05: Nghị định 30/2020 itself uses both). For comparing, an open
 * syllable takes the first vowel, a closed one the second. "quy" is left alone: there the u belongs to the q.
 */
const TONES = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
const PAIRS = [
  ['o', 'a'],
  ['o', 'e'],
  ['u', 'y'],
];

type Pair = { open: string; closed: string };

const forms = new Map<string, Pair>();
for (const [first = '', second = ''] of PAIRS) {
  for (const tone of TONES) {
    const pair = { open: (first + tone).normalize('NFC') + second, closed: first + (second + tone).normalize('NFC') };
    for (const key of [pair.open, pair.closed]) {
      forms.set(key, pair);
      forms.set(key.toUpperCase(), { open: pair.open.toUpperCase(), closed: pair.closed.toUpperCase() });
      const title = (form: string) => form.charAt(0).toUpperCase() + form.slice(1);
      forms.set(title(key), { open: title(pair.open), closed: title(pair.closed) });
    }
  }
}

const LETTER = /\p{L}/u;
/** A plain letter before a marked one, or the other way round; a class of letters is found faster than 90 pairs. */
const PAIR = new RegExp(`[oOuU][${letters(1, true)}]|[${letters(0, false)}][aeyAEY]`, 'g');

/** The letters at this place in the pairs that begin (or do not) with a plain letter. */
function letters(place: 0 | 1, plainFirst: boolean): string {
  const pairs = [...forms.keys()].filter((pair) => /^[oOuU]/.test(pair) === plainFirst);
  return pairs.map((pair) => pair.charAt(place)).join('');
}

/** Expects NFC; keeps the length, so offsets stay valid. */
export function unifyTonePlacement(text: string): string {
  return text.replace(PAIR, (written, at: number) => {
    const pair = forms.get(written);
    if (!pair || /[qQ]/.test(text.charAt(at - 1))) return written;
    return LETTER.test(text.charAt(at + 2)) ? pair.closed : pair.open;
  });
}
