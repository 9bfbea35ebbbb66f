/**
 * A program that opens the file takes a text that begins like this for a formula; an apostrophe in front keeps it text
 * (OWASP, CSV injection).
 */
const LIKE_A_FORMULA = /^[=+\-@\t\r]/;

function field(text: string): string {
  const safe = LIKE_A_FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** By this Excel knows that the file is UTF-8. */
export const CSV_START = '\ufeff';

/** One record (RFC 4180), without the line feed that ends it. */
export const csvLine = (texts: string[]): string => `${texts.map(field).join(',')}\r`;
