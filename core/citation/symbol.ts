import type { CitationFlaw } from './types.ts';
import { isKindCode } from './kinds.ts';
import { canonicalPart, isCapitalPart, isPartWord, issuerWord, partFlaws, splitGlued } from './letters.ts';
import { isMark, type Token } from './tokens.ts';

/** The part of a symbol after the number: `NĐ-CP`, `QH15`, `BNV-CTL&BHXH`. */
export type SymbolReading = { symbol: string; end: number; flaws: CitationFlaw[] };

const HYPHEN = '-';
export const DASHES = [HYPHEN, '‐', '‑', '‒', '–', '—', '―', '−', '_'];

/** Bounds that no real symbol reaches; they keep every look-ahead finite. */
const MAX_PARTS = 16;
const MAX_PIECES = 12;

type Part = { raw: string; text: string; end: number };

/** Letters, digits, "&" and inner dots without a blank between: `QH15`, `BNN&MT`, `V.I`. */
function partAt(tokens: Token[], i: number, first: boolean): Part | null {
  if (!isPartWord(tokens[i], first)) return null;
  let end = i + 1;
  for (; end < i + MAX_PIECES; end++) {
    const token = tokens[end];
    if (!token || token.gap) break;
    const next = tokens[end + 1];
    const joins = isMark(token, '&') || (isMark(token, '.') && (next?.text.length ?? 9) <= 2);
    if (token.type === 'number' && token.text.length <= 3) continue;
    if (token.type === 'word' && tokens[end - 1]?.type === 'number' && isPartWord(token, false)) continue;
    if (!joins || next?.gap || !isPartWord(next, false)) break;
    end++;
  }
  const raw = tokens
    .slice(i, end)
    .map(({ text }) => text)
    .join('');
  return { raw, text: canonicalPart(raw, first), end };
}

/** Assembly terms, CP and TTg end a symbol: what follows "26/2023/QH15 - " is the title. */
const COMPLETE = /^(?:(?:UBTV)?QH[0-9]+|CP|TTg)$/;

/**
 * May a blank stand beside this dash? Inside a symbol it is a slip ("QĐ- TTg", "NQ – CP"); after a complete one it
 * begins the title, and so does a capital word that more words follow. Joint circulars may break at every dash.
 */
function mayBreak(parts: Part[], tokens: Token[], dashAt: number): boolean {
  const [dash, next, after] = [tokens[dashAt], tokens[dashAt + 1], tokens[dashAt + 2]];
  const first = parts[0]?.text ?? '';
  if (!isCapitalPart(next)) return false;
  if (first === 'TTLT' || first === 'NQLT') return true;
  if (COMPLETE.test(parts[parts.length - 1]?.text ?? '')) return false;
  if (
    after?.gap &&
    after.type === 'word' &&
    after.text.length > 1 &&
    after.text === after.text.toUpperCase() &&
    after.key !== 'ngày'
  )
    return false;
  return parts.length === 1 || !(dash?.gap && next?.gap);
}

/** A single part may have lost its hyphen (`NĐCP`) or have a stop or blank in its place (`NĐ.CP`, `NĐ CP`). */
function lostHyphen(tokens: Token[], head: Part): { symbol: string; end: number } | null {
  const glued = splitGlued(head.text.replace('.', ''));
  if (glued) return { symbol: glued, end: head.end };
  const issuer = tokens[head.end]?.gap ? issuerWord(tokens[head.end]) : null;
  return issuer && isKindCode(head.text) ? { symbol: `${head.text}-${issuer}`, end: head.end + 1 } : null;
}

function dashFlaw(dash: Token): CitationFlaw[] {
  if (dash.text === HYPHEN) return [];
  return [dash.text === '_' ? 'underscore' : 'dash'];
}

/** The drafting unit as the police wrote it until the 2000s: `998/2001/QĐ-BCA(A11)`. */
function unitInBrackets(tokens: Token[], i: number): { text: string; end: number } | null {
  const [open, letters, figures, close] = tokens.slice(i, i + 4);
  if (!isMark(open, '(') || open?.gap || !isMark(close, ')')) return null;
  if (figures?.type !== 'number' || !/^[A-ZĐ]{1,3}$/.test(letters?.text ?? '')) return null;
  return { text: `(${letters?.text}${figures.text})`, end: i + 4 };
}

export function symbolAt(tokens: Token[], i: number): SymbolReading | null {
  const head = partAt(tokens, i, true);
  if (!head) return null;
  const parts = [head];
  const flaws = new Set<CitationFlaw>(partFlaws(head.raw, true));
  let end = head.end;
  while (parts.length < MAX_PARTS) {
    const [dash, next] = [tokens[end], tokens[end + 1]];
    if (!dash || !isMark(dash, ...DASHES)) break;
    if ((dash.gap || next?.gap) && !mayBreak(parts, tokens, end)) break;
    const part = partAt(tokens, end + 1, false);
    if (!part) break;
    for (const flaw of [...dashFlaw(dash), ...partFlaws(part.raw, false)]) flaws.add(flaw);
    parts.push(part);
    end = part.end;
  }
  const unit = parts.length > 1 ? unitInBrackets(tokens, end) : null;
  if (unit) return { symbol: parts.map(({ text }) => text).join('-') + unit.text, end: unit.end, flaws: [...flaws] };
  const mended = parts.length === 1 ? lostHyphen(tokens, head) : null;
  if (mended) return { ...mended, flaws: [...flaws, 'missing-hyphen'] };
  return { symbol: parts.map(({ text }) => text).join('-'), end, flaws: [...flaws] };
}
