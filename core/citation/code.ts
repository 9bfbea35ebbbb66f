import type { Code } from './document.ts';
import type { CitationFlaw } from './types.ts';
import { isKindCode } from './kinds.ts';
import { isStateIssuer } from './letters.ts';
import { DASHES, symbolAt, type SymbolReading } from './symbol.ts';
import { slippedCode } from './slips.ts';
import { isMark, isYear, type Token } from './tokens.ts';

const MAX_DIGITS = 6;

/** Digits, a dotted part (`66.22`) or a letter (`15a`), as written. */
function numberAt(tokens: Token[], i: number): { number: string; end: number } | null {
  const token = tokens[i];
  if (token?.type !== 'number' || token.text.length > MAX_DIGITS) return null;
  const [dot, more] = [tokens[i + 1], tokens[i + 2]];
  if (isMark(dot, '.') && !dot?.gap && more?.type === 'number' && !more.gap && more.text.length <= 3)
    return { number: `${token.text}.${more.text}`, end: i + 3 };
  if (dot?.type === 'word' && !dot.gap && dot.text.length === 1 && isMark(more, '/', ...DASHES))
    return { number: token.text + dot.text, end: i + 2 };
  return { number: token.text, end: i + 1 };
}

/** "QCVN 05:2009/BGTVT" is a standard, "91/94/…" the tail of another number; "Số:12/BC-UBND" is neither. */
function continuesAnother(tokens: Token[], i: number): boolean {
  const [token, before, number] = [tokens[i], tokens[i - 1], tokens[i - 2]];
  if (token?.gap) return false;
  return isMark(before, '/', '.') || (isMark(before, ':', ...DASHES) && number?.type === 'number');
}

/** Central Party bodies; the Party writes `66-NQ/TW` (rule C-12). */
const PARTY = /^(?:TW|TƯ)$/;
/** Until the 1990s the government wrote a hyphen after the number: `17-HĐBT`, `42-CP`. */
const HYPHENATED_ISSUER = /^(?:CP|HĐBT|TTg|SL|CT)$/;

function partyCode(tokens: Token[], head: { number: string; end: number }, start: number): Code | null {
  const dash = tokens[head.end];
  if (!isMark(dash, ...DASHES)) return null;
  const kind = symbolAt(tokens, head.end + 1);
  if (!kind) return null;
  const [first = '', last = ''] = kind.symbol.split('-');
  const flaws: CitationFlaw[] = [...kind.flaws];
  if (PARTY.test(last) && isKindCode(first))
    return { ...head, year: null, symbol: `${first}/TW`, start, end: kind.end, flaws: [...flaws, 'party-form'] };
  if (HYPHENATED_ISSUER.test(kind.symbol) && !isMark(tokens[kind.end], '/'))
    return { ...head, year: null, symbol: kind.symbol, start, end: kind.end, flaws };
  if (!isMark(tokens[kind.end], '/')) return null;
  const body = symbolAt(tokens, kind.end + 1);
  if (!body) return null;
  if (dash?.text !== '-') flaws.push(dash?.text === '_' ? 'underscore' : 'dash');
  const [issuer = ''] = body.symbol.split('-');
  if (isKindCode(kind.symbol) && isStateIssuer(issuer)) {
    const symbol = `${kind.symbol}-${body.symbol}`;
    return { ...head, year: null, symbol, start, end: body.end, flaws: [...flaws, 'hyphen-after-number'] };
  }
  return { ...head, year: null, symbol: `${kind.symbol}/${central(body.symbol)}`, start, end: body.end, flaws };
}

function central(body: string): string {
  return PARTY.test(body) ? 'TW' : body;
}

/** The year between number and symbol; two digits in old writings ("12/95/…"). */
function yearAt(tokens: Token[], i: number): { year: string | null; end: number } {
  const token = tokens[i];
  if (token?.type === 'number' && isMark(tokens[i + 1], '/')) {
    if (isYear(token)) return { year: token.text, end: i + 2 };
    if (token.text.length === 2 && token.text >= '45') return { year: `19${token.text}`, end: i + 2 };
  }
  return { year: null, end: i };
}

/** Joint circulars have their issuers after a slash as often as after a hyphen: `05/2005/TTLT/BTC-BCA`. */
function withIssuers(tokens: Token[], { symbol, end }: SymbolReading): Pick<Code, 'symbol' | 'end'> {
  const issuers = symbol === 'TTLT' && isMark(tokens[end], '/') ? symbolAt(tokens, end + 1) : null;
  return issuers ? { symbol: `${symbol}-${issuers.symbol}`, end: issuers.end } : { symbol, end };
}

function stateCode(tokens: Token[], head: { number: string; end: number }, start: number): Code | null {
  const slash = isMark(tokens[head.end], '/');
  const hyphenBeforeYear = isMark(tokens[head.end], ...DASHES) && isYear(tokens[head.end + 1]);
  if (!slash && !hyphenBeforeYear) return null;
  const { year, end } = yearAt(tokens, head.end + 1);
  if (hyphenBeforeYear && year === null) return null;
  const reading = symbolAt(tokens, end);
  if (!reading) return null;
  const [first = '', last = ''] = reading.symbol.split('-');
  const flaws = [...reading.flaws];
  const slashTail =
    isKindCode(reading.symbol) && isMark(tokens[reading.end], '/') && PARTY.test(tokens[reading.end + 1]?.text ?? '');
  const partyDash = reading.symbol.split('-').length === 2 && isKindCode(first) && PARTY.test(last);
  if (!slashTail && !partyDash) return { ...head, year, ...withIssuers(tokens, reading), start, flaws };
  const stop = slashTail ? reading.end + 2 : reading.end;
  return { ...head, year, symbol: `${first}/TW`, start, end: stop, flaws: [...flaws, 'party-form'] };
}

/** A code that starts with the number token at `i`. */
export function codeAt(tokens: Token[], i: number): Code | null {
  if (continuesAnother(tokens, i)) return null;
  const head = numberAt(tokens, i);
  if (!head) return null;
  const read = partyCode(tokens, head, i) ?? stateCode(tokens, head, i);
  const code = read && !isKindCode(read.symbol) ? read : (slippedCode(tokens, head, i) ?? read);
  if (!code) return null;
  const blanks = tokens.slice(i + 1, code.end).some(({ gap }) => gap);
  return blanks ? { ...code, flaws: [...code.flaws, 'space-in-symbol'] } : code;
}
