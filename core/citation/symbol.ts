import type { CitationFlaw } from './types.ts';
import { isKindCode } from './kinds.ts';
import { isMark, type Token } from './tokens.ts';

/** The part of a symbol after the number: `NĐ-CP`, `QH15`, `BNV-CTL&BHXH`. */
export type SymbolReading = { symbol: string; end: number; flaws: CitationFlaw[] };

const HYPHEN = '-';
export const DASHES = [HYPHEN, '‐', '‑', '‒', '–', '—', '―', '−', '_'];

/** Letters that look Latin (error_classes.tsv: "155/2020/NĐ-СР" has С and Р of the Cyrillic alphabet). */
const CYRILLIC: Record<string, string> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  І: 'I',
  Ѕ: 'S',
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  х: 'x',
};

/** Parts whose small letters belong to them. */
const MIXED = new Map(['TTg', 'TTr', 'CTr', 'QyĐ', 'NgV', 'GDTrH'].map((part) => [part.toUpperCase(), part] as const));
/** D for Đ in the part that names the kind; elsewhere D is a letter of its own (`…-ND`, Nông dân). */
const PLAIN_D: Record<string, string> = { ND: 'NĐ', QD: 'QĐ', CD: 'CĐ' };

/** Issuers after which a lost hyphen can be told: `NĐCP`, `QĐ TTg`. */
const ISSUERS = new Set(
  (
    'CP TTg UBND HĐND BCA BQP BNG BNV BTP BKHĐT BTC BCT BNNPTNT BTNMT BGTVT BXD BTTTT BKHCN BLĐTBXH BVHTTDL BGDĐT BYT ' +
    'UBDT NHNN TTCP VPCP BNNMT BDTTG'
  ).split(' '),
);

/** Capitals of symbols carry no tone mark: "BỘ", "VỀ" after a dash are words of the sentence. */
const CAPITALS = /^[A-ZĐĂÂÊÔƠƯ]{1,40}$/;
const SMALL = /^[a-zđăâêôơư]{1,12}$/;
const MIXED_CASE = /^[A-ZĐĂÂÊÔƠƯ][A-Za-zĐđ]*[A-ZĐĂÂÊÔƠƯ][A-Za-zĐđ]*$/;

/** Bounds that no real symbol reaches; they keep every look-ahead finite. */
const MAX_PARTS = 16;
const MAX_PIECES = 12;

type Part = { raw: string; text: string; end: number };

function latin(raw: string): string {
  let out = '';
  for (const char of raw) out += CYRILLIC[char] ?? (char === 'Ð' ? 'Đ' : char === 'ð' ? 'đ' : char);
  return out;
}

function canonicalPart(raw: string, first: boolean): string {
  const text = latin(raw);
  const upper = text.toUpperCase();
  const cased = MIXED.get(upper) ?? (SMALL.test(text.replace(/[0-9&.]/g, '')) ? upper : text);
  return first ? (PLAIN_D[cased] ?? cased) : cased;
}

function isPartWord(token: Token | undefined, first: boolean): boolean {
  if (token?.type !== 'word') return false;
  const text = latin(token.text);
  if (CAPITALS.test(text) || MIXED.has(text.toUpperCase())) return true;
  if (MIXED_CASE.test(text) && text.replace(/[a-zđ]/g, '').length * 2 >= text.length) return true;
  const canonical = canonicalPart(token.text, first);
  return SMALL.test(text) && (first ? isKindCode(canonical) || canonical === 'QH' : ISSUERS.has(canonical));
}

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

function isCapitalPart(token: Token | undefined): boolean {
  const text = latin(token?.text ?? '');
  return CAPITALS.test(text) || MIXED.has(text.toUpperCase());
}

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

function splitGlued(text: string): string | null {
  for (let at = 2; at <= 4; at++) {
    const kind = PLAIN_D[text.slice(0, at)] ?? text.slice(0, at);
    const issuer = canonicalPart(text.slice(at), false);
    if (isKindCode(kind) && ISSUERS.has(issuer)) return `${kind}-${issuer}`;
  }
  return null;
}

export function symbolAt(tokens: Token[], i: number): SymbolReading | null {
  const head = partAt(tokens, i, true);
  if (!head) return null;
  const parts = [head];
  const flaws = new Set<CitationFlaw>();
  let end = head.end;
  while (parts.length < MAX_PARTS) {
    const dash = tokens[end];
    const next = tokens[end + 1];
    if (!dash || !isMark(dash, ...DASHES)) break;
    if ((dash.gap || next?.gap) && !mayBreak(parts, tokens, end)) break;
    const part = partAt(tokens, end + 1, false);
    if (!part) break;
    if (dash.text === '_') flaws.add('underscore');
    else if (dash.text !== HYPHEN) flaws.add('dash');
    parts.push(part);
    end = part.end;
  }
  let symbol = parts.map(({ text }) => text).join('-');
  if (parts.length === 1) {
    const glued = splitGlued(head.text);
    const next = tokens[end];
    const issuer = next?.type === 'word' && next.gap ? canonicalPart(next.text, false) : '';
    if (glued) symbol = glued;
    else if (isKindCode(head.text) && ISSUERS.has(issuer) && latin(next?.text ?? '') === issuer) {
      symbol = `${head.text}-${issuer}`;
      end++;
    }
    if (symbol !== head.text) flaws.add('missing-hyphen');
  }
  for (const { raw } of parts) {
    if (/[Ðð]/.test(raw)) flaws.add('eth');
    if ([...raw].some((char) => char in CYRILLIC)) flaws.add('cyrillic');
    if (latin(raw) !== latin(raw).toUpperCase() && canonicalPart(raw, false) !== latin(raw)) flaws.add('letter-case');
    if (MIXED.has(latin(raw))) flaws.add('letter-case');
  }
  if (latin(head.raw).toUpperCase() in PLAIN_D || (splitGlued(head.raw) && /^[NQC]D/.test(head.raw)))
    flaws.add('plain-d');
  return { symbol, end, flaws: [...flaws] };
}
