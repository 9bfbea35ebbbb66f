/**
 * Other than letters that are composed for good (Latin, and U+1E00–1EFF of Vietnamese), ordinary signs, and single
 * blanks. None of these changes under NFC alone or beside each other, none is hidden (invisible.ts).
 */
const UNUSUAL = /[^ -~\u00A1-\u00AC\u00AE-\u02FF\u1E00-\u1EFF\u2010-\u2027\u2030-\u205E]| {2}/;

/** One look that is done with nearly every text for all rules of letters, hidden characters and blanks (T-01 to T-03). */
export function isOrdinary(text: string): boolean {
  return !UNUSUAL.test(text);
}
