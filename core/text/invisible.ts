/**
 * Characters nobody sees (rule T-02): zero-width space/joiners, word joiner, byte order mark, soft hyphen are removed;
 * the no-break blanks become an ordinary blank.
 */
const ZERO_WIDTH = /[\u200B-\u200D\u2060\uFEFF\u00AD]/;
const NO_BREAK = /[\u00A0\u202F\u2007]/;

export function isZeroWidth(char: string): boolean {
  return ZERO_WIDTH.test(char);
}

type InvisibleOptions = {
  /** In TCVN3 fonts U+00AD is the letter "ư" (domain.md, "Text"): it must survive until the text is converted. */
  keepSoftHyphen?: boolean;
};

export function stripInvisible(text: string, options: InvisibleOptions = {}): string {
  let out = '';
  for (const char of text) {
    if (char === '\u00AD' && options.keepSoftHyphen) out += char;
    else if (NO_BREAK.test(char)) out += ' ';
    else if (!isZeroWidth(char)) out += char;
  }
  return out;
}
