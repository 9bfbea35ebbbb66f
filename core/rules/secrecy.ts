import { remembered } from '../text/index.ts';

const LEVEL = '(?:tuyệt mật|tối mật|mật)';

/** "bảo mật số", "bí mật số" speak of security, not of a secret document. */
const MARKS = [
  new RegExp(`[(\\[]\\s*(${LEVEL})\\s*[)\\]]`, 'iu'),
  new RegExp(`^\\s*(${LEVEL})\\s*$`, 'iu'),
  new RegExp(`độ mật\\s*:?\\s*(${LEVEL})(?!\\p{L})`, 'iu'),
  new RegExp(`(?<!\\p{L})(tuyệt mật|tối mật|(?<!(?:bảo|bí|cơ|an) )mật)\\s+số\\s*:?\\s*[0-9.…/]`, 'iu'),
  /(?<=[\p{L}\d])(-\s*\((?:M|TM|TuM)\))/u,
];

/** The words that mark a text as classified, or null. The text must be NFC. */
export const secrecyMark = remembered((text: string): string | null => {
  for (const mark of MARKS) {
    const found = mark.exec(text);
    if (found) return found[1] as string;
  }
  return null;
});
