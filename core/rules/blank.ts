/** Anything but the dots, dashes, ellipses, blanks and hidden characters that stand for "nothing written yet". */
const WRITTEN = /[^\s\u200B-\u200D\u2060\uFEFF\u00AD.…·_–—-]/;

export function isBlank(text: string): boolean {
  return !WRITTEN.test(text);
}
