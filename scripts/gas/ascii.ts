/**
 * esbuild's `charset: 'ascii'` leaves regular expressions as they are. In strings, expressions and names `\uXXXX` means the
 * same, unit by unit.
 */
export function toAscii(script: string): string {
  return script.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
