import { kindOfSymbol } from '../citation/index.ts';

/** Kinds that rightly carry the code of another. */
const ALSO: Record<string, string[]> = {
  Luật: ['Bộ luật', 'Nghị quyết', 'Hiến pháp'],
  // Party regulations carry QĐ as well.
  'Quyết định': ['Quy định'],
  'Thông tư liên tịch': ['Thông tư'],
  'Nghị quyết liên tịch': ['Nghị quyết'],
  'Nghị quyết': ['Pháp lệnh'],
};

/** A consolidated text bears the name of what it consolidates; a presidential order that of the law it promulgates. */
const ANY_KIND = ['Văn bản hợp nhất', 'Lệnh'];
/** A dispatch has no kind code, its first part is its issuer; only these are never an issuer's abbreviation. */
const NEVER_AN_ISSUER = ['Nghị định', 'Nghị quyết', 'Quyết định', 'Thông tư liên tịch', 'Tờ trình'];
/** "CT" is Cục Thuế, "TT" a centre, "KH" a planning unit …: kinds for sure only before those who issue them. */
const HIGH_ISSUER = /^(?:TTg|UBND|HĐND|CP|B[A-ZĐ]|NHNN|TTCP|VPCP|TANDTC|VKSNDTC)/;

/** The kinds that a symbol allows, the likeliest first; null when it does not tell. */
export function kindsOfSymbol(symbol: string, about: { normative: boolean; letter: boolean }): string[] | null {
  const kind = kindOfSymbol(symbol);
  if (kind === null || ANY_KIND.includes(kind)) return null;
  const kinds = [kind, ...(ALSO[kind] ?? [])];
  if (about.normative || /^(?:QH|UBTVQH)\d/.test(symbol)) return kinds;
  const certain = NEVER_AN_ISSUER.includes(kind);
  if (about.letter) return certain ? kinds : null;
  const issuer = symbol.split(/[-/]/).slice(1).join('-');
  return certain || issuer === '' || HIGH_ISSUER.test(issuer) ? kinds : null;
}
