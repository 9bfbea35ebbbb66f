import { fold, sameText } from '../text/index.ts';

/** The form's own text, apart from zeros before months 3 to 9, which no rule forbids (D-02). */
export function sameAsIssued(written: string, issued: string): boolean {
  return sameText(withoutPadding(written), withoutPadding(issued));
}

function withoutPadding(text: string): string {
  return text.replace(/(^|\D)0(\d)(?=\/)/g, '$1$2');
}

/** The same agencies in the same order; letter case, blanks, line breaks and commas are A-02's matter. */
export function sameLeads(written: string, issued: string): boolean {
  return sameText(written, issued) || leadKey(written) === leadKey(issued);
}

export function leadKey(text: string): string {
  return fold(
    fold(text)
      .replace(/[,;]/g, ' ')
      .replace(/\s*-\s*/g, '-')
      .replace(/\.+$/, ''),
  );
}
