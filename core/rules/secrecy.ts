import { nfc } from '../text/index.ts';

const LEVEL = '(?:tuyệt mật|tối mật|mật)';

/** "bảo mật số", "bí mật số" speak of security, not of a secret document. */
const MARKS = [
  new RegExp(`[(\\[]\\s*(${LEVEL})\\s*[)\\]]`, 'iu'),
  new RegExp(`^\\s*(${LEVEL})\\s*$`, 'iu'),
  new RegExp(`độ mật\\s*:?\\s*(${LEVEL})(?!\\p{L})`, 'iu'),
  new RegExp(`(?<!\\p{L})(tuyệt mật|tối mật|(?<!(?:bảo|bí|cơ|an) )mật)\\s+số\\s*:?\\s*[0-9.…/]`, 'iu'),
  /(?<=[\p{L}\d])(-\s*\((?:M|TM|TuM)\))/u,
];

/**
 * What each of the marks holds, also where its letters are not composed: nearly every text is done with here, and looking
 * for it takes less than looking a text up.
 */
const MAY_MARK = /m(?:ậ|[aâạ][\u0300-\u036F])|m\)/i;

/** The words that mark a text as classified, or null. */
export function secrecyMark(text: string): string | null {
  if (!MAY_MARK.test(text)) return null;
  const composed = nfc(text);
  for (const mark of MARKS) {
    const found = mark.exec(composed);
    if (found) return found[1] as string;
  }
  return null;
}
