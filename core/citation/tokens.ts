import { unifyTonePlacement } from '../text/index.ts';

export type Token = {
  type: 'word' | 'number' | 'mark';
  start: number;
  end: number;
  text: string;
  /** Lower case, one tone placement, Ð read as Đ: what the grammar compares. */
  key: string;
  /** A blank or line break stands before it. */
  gap: boolean;
};

const PATTERN = /(\s+)|(\p{L}+)|([0-9]+)|([^])/gu;
/** "NĐ-CPngày 05/9/2022": the blank before the next word is lost (symbols.tsv: `NĐ-CPng`, 57 times). */
const GLUED = /^(\p{Lu}*TTg|\p{Lu}{2,})(\p{Ll}{2,})$/u;

function keyOf(text: string): string {
  return unifyTonePlacement(text.toLowerCase().replace(/ð/g, 'đ'));
}

/** Keys cut out of the whole text, read in lower case once; only "İ" grows in it, and is read word by word. */
function keysOf(text: string): (start: number, piece: string) => string {
  const whole = keyOf(text);
  if (whole.length !== text.length) return (_, piece) => keyOf(piece);
  return (start, piece) => whole.slice(start, start + piece.length);
}

/** One pass, one token per letter run, digit run or mark; expects NFC. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const keyAt = keysOf(text);
  let gap = false;
  const push = (type: Token['type'], start: number, piece: string) => {
    tokens.push({
      type,
      start,
      end: start + piece.length,
      text: piece,
      key: type === 'word' ? keyAt(start, piece) : piece,
      gap,
    });
    gap = false;
  };
  for (const match of text.matchAll(PATTERN)) {
    const [piece, blank, word, number] = match;
    if (blank) gap = true;
    else if (word) {
      const glued = word.length > 3 ? GLUED.exec(word) : null;
      if (glued?.[1]) {
        push('word', match.index, glued[1]);
        push('word', match.index + glued[1].length, glued[2] ?? '');
      } else push('word', match.index, word);
    } else push(number ? 'number' : 'mark', match.index, piece);
  }
  return tokens;
}

export function isWord(token: Token | undefined, ...keys: string[]): boolean {
  return token?.type === 'word' && keys.includes(token.key);
}

export function isMark(token: Token | undefined, ...marks: string[]): boolean {
  return token?.type === 'mark' && marks.includes(token.text);
}

export function isCapital(token: Token | undefined): boolean {
  return token?.type === 'word' && /^\p{Lu}/u.test(token.text);
}

export function isYear(token: Token | undefined): boolean {
  return token?.type === 'number' && token.text.length === 4 && token.text >= '1945' && token.text <= '2199';
}
