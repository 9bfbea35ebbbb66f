/**
 * Characters nobody sees (rule T-02): zero-width space/joiners, word joiner, byte order mark, soft hyphen are removed;
 * the no-break blanks become an ordinary blank.
 */
const SOFT_HYPHEN = 0xad;
const OTHER_ZERO_WIDTH = [0x2060, 0xfeff];
const INVISIBLE = /[\u00A0\u00AD\u2007\u200B-\u200D\u202F\u2060\uFEFF]/;
const NO_BREAK = /[\u00A0\u202F\u2007]/;

export function isZeroWidth(char: string): boolean {
  const code = char.charCodeAt(0);
  return code === SOFT_HYPHEN || (code >= 0x200b && code <= 0x200d) || OTHER_ZERO_WIDTH.includes(code);
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
