import { readLeads, type AgencyDirectory } from '../agency/index.ts';
import { fold, sameText } from '../text/index.ts';

/** No list of agencies is this long; reading one word by word would only take time. */
const LONGEST_LIST = 2000;

/** The agencies that a cell of column 3 names. */
export function leadsOf(text: string, directory: AgencyDirectory): { codes: string[]; unknown: string[] } {
  return text.length > LONGEST_LIST ? { codes: [], unknown: [text] } : readLeads(text, directory);
}

/** The same agencies in the same order; letter case, blanks, line breaks and commas are A-02's matter. */
export function sameLeads(written: string, issued: string): boolean {
  return sameText(written, issued) || leadKey(written) === leadKey(issued);
}

export function leadKey(text: string): string {
  return fold(fold(text).replace(/[,;]/g, ' ').replace(/ ?- ?/g, '-').replace(/\.+$/, ''));
}
