import type { CitationFlaw } from './types.ts';
import { isKindCode } from './kinds.ts';
import type { Token } from './tokens.ts';

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

export function isStateIssuer(part: string): boolean {
  return ISSUERS.has(part);
}

/** Capitals of symbols carry no tone mark: "BỘ", "VỀ" after a dash are words of the sentence. */
const CAPITALS = /^[A-ZĐĂÂÊÔƠƯ]{1,40}$/;
const SMALL = /^[a-zđăâêôơư]{1,12}$/;
const MIXED_CASE = /^[A-ZĐĂÂÊÔƠƯ][A-Za-zĐđ]*[A-ZĐĂÂÊÔƠƯ][A-Za-zĐđ]*$/;

export function latin(raw: string): string {
  let out = '';
  for (const char of raw) out += CYRILLIC[char] ?? (char === 'Ð' ? 'Đ' : char === 'ð' ? 'đ' : char);
  return out;
}

export function canonicalPart(raw: string, first: boolean): string {
  const text = latin(raw);
  const upper = text.toUpperCase();
  const cased = MIXED.get(upper) ?? (SMALL.test(text.replace(/[0-9&.]/g, '')) ? upper : text);
  return first ? (PLAIN_D[cased] ?? cased) : cased;
}

export function isPartWord(token: Token | undefined, first: boolean): boolean {
  if (token?.type !== 'word') return false;
  const text = latin(token.text);
  if (CAPITALS.test(text) || MIXED.has(text.toUpperCase())) return true;
  if (MIXED_CASE.test(text) && text.replace(/[a-zđ]/g, '').length * 2 >= text.length) return true;
  const canonical = canonicalPart(token.text, first);
  return SMALL.test(text) && (first ? isKindCode(canonical) || canonical === 'QH' : ISSUERS.has(canonical));
}

export function isCapitalPart(token: Token | undefined): boolean {
  const text = latin(token?.text ?? '');
  return CAPITALS.test(text) || MIXED.has(text.toUpperCase());
}

/** `NĐCP` → `NĐ-CP`, where both halves are known. */
export function splitGlued(text: string): string | null {
  for (let at = 2; at <= 4; at++) {
    const kind = PLAIN_D[text.slice(0, at)] ?? text.slice(0, at);
    const issuer = canonicalPart(text.slice(at), false);
    if (isKindCode(kind) && ISSUERS.has(issuer)) return `${kind}-${issuer}`;
  }
  return null;
}

/** A known issuer written as a word of its own: `NĐ CP`. */
export function issuerWord(token: Token | undefined): string | null {
  if (token?.type !== 'word') return null;
  const text = latin(token.text);
  return ISSUERS.has(text) ? text : null;
}

/** Writing errors inside one part (classes of C-05); `first` is the part that names the kind. */
export function partFlaws(raw: string, first: boolean): CitationFlaw[] {
  const flaws: CitationFlaw[] = [];
  const text = latin(raw);
  const small = text !== text.toUpperCase() && canonicalPart(raw, false) !== text;
  if (/[Ðð]/.test(raw)) flaws.push('eth');
  if ([...raw].some((char) => char in CYRILLIC)) flaws.push('cyrillic');
  if (small || MIXED.has(text)) flaws.push('letter-case');
  if (first && (text.toUpperCase() in PLAIN_D || (splitGlued(raw) !== null && /^[NQC]D/.test(raw))))
    flaws.push('plain-d');
  return flaws;
}
