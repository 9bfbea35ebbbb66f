/** Kind codes of Nghị định 30/2020/NĐ-CP, phụ lục III, and of normative documents, with the kinds that may carry them. */
const CODES: Record<string, string[]> = {
  NĐ: ['Nghị định'],
  TT: ['Thông tư'],
  TTLT: ['Thông tư liên tịch', 'Thông tư'],
  NQ: ['Nghị quyết'],
  NQLT: ['Nghị quyết liên tịch', 'Nghị quyết'],
  // Party regulations ("Quy định") carry QĐ as well.
  QĐ: ['Quyết định', 'Quy định'],
  PL: ['Pháp lệnh'],
  TTr: ['Tờ trình'],
  KH: ['Kế hoạch'],
  BC: ['Báo cáo'],
  TB: ['Thông báo'],
  HD: ['Hướng dẫn'],
  CTr: ['Chương trình'],
  CĐ: ['Công điện'],
  CT: ['Chỉ thị'],
};

const NATIONAL_ASSEMBLY = ['Luật', 'Bộ luật', 'Nghị quyết', 'Hiến pháp'];
const STANDING_COMMITTEE = ['Pháp lệnh', 'Nghị quyết', 'Lệnh'];

/** A dispatch has no kind code, its first part is its issuer; only these are never an issuer's abbreviation. */
const NEVER_AN_ISSUER = ['NĐ', 'NQ', 'QĐ', 'TTLT', 'TTr'];
/** "CT" is Cục Thuế, "TT" a centre, "KH" a planning unit … unless the issuer that follows is one that issues the kind. */
const OFTEN_AN_ISSUER = ['CT', 'TT', 'CĐ', 'KH', 'HD', 'TB', 'BC'];
const HIGH_ISSUER = /^(TTg|UBND|HĐND|CP|B[A-ZĐ]|NHNN|TTCP|VPCP|TANDTC|VKSNDTC)/;

/** The kinds that a symbol allows, the likeliest first; null when it does not tell. */
export function kindsOfSymbol(symbol: string, about: { normative: boolean; letter: boolean }): string[] | null {
  if (/^QH\d/.test(symbol)) return NATIONAL_ASSEMBLY;
  if (/^UBTVQH\d/.test(symbol)) return STANDING_COMMITTEE;
  const [code = '', ...issuer] = symbol.split(/[-/]/);
  const kinds = CODES[code];
  if (kinds === undefined || issuer.length === 0) return null;
  if (about.normative) return kinds;
  if (about.letter) return NEVER_AN_ISSUER.includes(code) ? kinds : null;
  return OFTEN_AN_ISSUER.includes(code) && !HIGH_ISSUER.test(issuer.join('-')) ? null : kinds;
}
