import { sameText } from '../text/index.ts';

/** The form's own text, apart from zeros before months 3 to 9, which no rule forbids (D-02). */
export function sameAsIssued(written: string, issued: string): boolean {
  return written === issued || sameText(withoutPadding(written), withoutPadding(issued));
}

function withoutPadding(text: string): string {
  return text.replace(/(^|\D)0(\d)(?=\/)/g, '$1$2');
}
