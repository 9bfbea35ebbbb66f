import { nfc, remembered } from '../text/index.ts';

const LEVEL = '(?:tuyệt mật|tối mật|mật)';

/** "bảo mật số", "bí mật số" speak of security, not of a secret document. */
const MARKS = [
  new RegExp(`[(\\[]\\s*(${LEVEL})\\s*[)\\]]`, 'iu'),
  new RegExp(`^\\s*(${LEVEL})\\s*$`, 'iu'),
  new RegExp(`độ mật\\s*:?\\s*(${LEVEL})(?!\\p{L})`, 'iu'),
  new RegExp(`(?<!\\p{L})(tuyệt mật|tối mật|(?<!(?:bảo|bí|cơ|an) )mật)\\s+số\\s*:?\\s*[0-9.…/]`, 'iu'),
  /(?<=[\p{L}\d])(-\s*\((?:M|TM|TuM)\))/u,
];

/** What each of the marks holds: nearly every text is done with here. */
const MAY_MARK = /mật|M\)/iu;

/** The words that mark a text as classified, or null. */
export const secrecyMark = remembered((text: string): string | null => {
  const composed = nfc(text);
  if (!MAY_MARK.test(composed)) return null;
  for (const mark of MARKS) {
    const found = mark.exec(composed);
    if (found) return found[1] as string;
  }
  return null;
});
