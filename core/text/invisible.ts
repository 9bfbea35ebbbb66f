/**
 * Characters nobody sees (rule T-02): zero-width space/joiners, word joiner, byte order mark, soft hyphen are removed,
 * and so are the marks that turn the direction of writing (Unicode bidi controls): Vietnamese has no use for them, and
 * they make a number read otherwise than it is written. The no-break blanks become an ordinary blank.
 */
export const ZERO_WIDTH = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/;
const INVISIBLE = /[\u00A0\u00AD\u061C\u2007\u200B-\u200F\u202A-\u202F\u2060\u2066-\u2069\uFEFF]/;
const NO_BREAK = /[\u00A0\u202F\u2007]/;

export function isZeroWidth(char: string): boolean {
  return char.charCodeAt(0) >= 0xad && ZERO_WIDTH.test(char);
}

type InvisibleOptions = {
  /** In TCVN3 fonts U+00AD is the letter "ư" (domain.md, "Text"): it must survive until the text is converted. */
  keepSoftHyphen?: boolean;
};

export function stripInvisible(text: string, options: InvisibleOptions = {}): string {
  if (!INVISIBLE.test(text)) return text;
  let out = '';
  for (const char of text) {
    if (char === '\u00AD' && options.keepSoftHyphen) out += char;
    else if (NO_BREAK.test(char)) out += ' ';
    else if (!isZeroWidth(char)) out += char;
  }
  return out;
}
