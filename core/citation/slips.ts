import type { Code } from './document.ts';
import { isKindCode } from './kinds.ts';
import { isStateIssuer } from './letters.ts';
import { DASHES, symbolAt, type SymbolReading } from './symbol.ts';
import { isMark, isWord, isYear, type Token } from './tokens.ts';

/** How the parts of a number are held together: `/` is right, the others are slips of the pen. */
type Join = 'right' | 'hyphen' | 'slash';

/** `/`, one turned round (`06\QĐ-TTg`), doubled (`59//2022`), a hyphen, or nothing at all (`59/2022 NĐ-CP`). */
function joinAt(tokens: Token[], i: number): { join: Join; end: number } {
  if (isMark(tokens[i], ...DASHES)) return { join: 'hyphen', end: i + 1 };
  if (!isMark(tokens[i], '/', '\\')) return { join: 'slash', end: i };
  if (isMark(tokens[i + 1], '/', '\\')) return { join: 'slash', end: i + 2 };
  return { join: isMark(tokens[i], '/') ? 'right' : 'slash', end: i + 1 };
}

/** A symbol of which kind and issuer are beyond doubt: `QĐ-TTg`, also `QĐ/TTg`. */
function plainSymbolAt(tokens: Token[], i: number): (SymbolReading & { join: Join }) | null {
  const reading = symbolAt(tokens, i);
  if (!reading) return null;
  const [kind = '', issuer] = reading.symbol.split('-');
  if (!isKindCode(kind)) return null;
  if (issuer !== undefined) return isStateIssuer(issuer) ? { ...reading, join: 'right' } : null;
  const after = isMark(tokens[reading.end], '/') ? symbolAt(tokens, reading.end + 1) : null;
  if (!after || !isStateIssuer(after.symbol.split('-')[0] ?? '')) return null;
  const flaws = [...new Set([...reading.flaws, ...after.flaws])];
  return { symbol: `${kind}-${after.symbol}`, end: after.end, flaws, join: 'slash' };
}

/**
 * A number whose parts are held together wrongly: `1234-QĐ-UBND`, `59/2022-NĐ-CP`, `59/2022 NĐ-CP`, `06/QĐ/TTg`. With no
 * mark at all between them, "số" or a year has to say that the figure is a number.
 */
export function slippedCode(tokens: Token[], head: { number: string; end: number }, start: number): Code | null {
  const first = joinAt(tokens, head.end);
  const year = first.end > head.end && isYear(tokens[first.end]) ? (tokens[first.end]?.text ?? null) : null;
  const second = year === null ? first : joinAt(tokens, first.end + 1);
  if (second.end === head.end && !isWord(tokens[start - 1], 'số')) return null;
  const reading = plainSymbolAt(tokens, second.end);
  if (!reading) return null;
  const joins = [first.join, second.join, reading.join];
  if (joins.every((join) => join === 'right')) return null;
  const flaw = joins.includes('hyphen') ? 'hyphen-after-number' : 'slash';
  const { symbol, end, flaws } = reading;
  return { number: head.number, year, symbol, start, end, flaws: [...flaws, flaw] };
}
