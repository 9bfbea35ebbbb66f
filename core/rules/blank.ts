/** Dots, dashes and ellipses that stand for "nothing written yet"; so do blanks and hidden characters. */
const FILLERS = /[\s\u200B-\u200D\u2060\uFEFF\u00AD.…·_–—-]/g;

export function isBlank(text: string): boolean {
  return text.replace(FILLERS, '') === '';
}
