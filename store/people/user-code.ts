import { randomInt } from 'node:crypto';

/** RFC 8628 §6.1: no vowels, so no words; no digits and no letters that look alike. 20^8 codes, ten minutes each. */
const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ';
const LENGTH = 8;

export const newUserCode = (): string =>
  Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** `BCDFGHJK` → `BCDF-GHJK`, as it is shown and compared. */
export const shownCode = (code: string): string => `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;

/** What a person typed, in any case and with any blanks or dashes; null when it cannot be a code. */
export function readUserCode(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[\s\p{Pd}]/gu, '');
  return letters.length === LENGTH && [...letters].every((letter) => LETTERS.includes(letter)) ? letters : null;
}
