import { isWord, type Token } from './tokens.ts';

/** Kinds of document as their names are written (Nghị định 30/2020/NĐ-CP, Điều 7, Phụ lục III; Luật 64/2025/QH15, Điều 4). */
const KINDS = [
  'Bộ luật',
  'Luật',
  'Pháp lệnh',
  'Sắc lệnh',
  'Lệnh',
  'Nghị quyết liên tịch',
  'Nghị quyết',
  'Nghị định',
  'Quyết định',
  'Thông tư liên tịch',
  // Before 1996 (Luật Ban hành văn bản quy phạm pháp luật 1996, Điều 1): `20/TT-LB`.
  'Thông tư liên bộ',
  'Thông tư',
  'Chỉ thị',
  'Công điện',
  'Công văn',
  'Kế hoạch',
  'Thông báo',
  'Thông cáo',
  'Tờ trình',
  'Báo cáo',
  'Văn bản hợp nhất',
  'Văn bản',
  'Kết luận',
  'Hướng dẫn',
  'Quy định',
  'Quy chế',
  'Chương trình',
  'Phương án',
  'Đề án',
  'Dự án',
  'Biên bản',
  'Hợp đồng',
  'Giấy mời',
  'Giấy phép',
  'Giấy ủy quyền',
  'Giấy giới thiệu',
  'Bản ghi nhớ',
  'Bản thỏa thuận',
  'Thỏa thuận',
  'Phiếu gửi',
  'Phiếu chuyển',
  'Phiếu báo',
  'Thư công',
];

const BY_PHRASE = new Map(KINDS.map((kind) => [kind.toLowerCase(), kind]));
// A conclusion is made known by a notice: `45/TB-VPCP`.
BY_PHRASE.set('thông báo kết luận', 'Thông báo');
BY_PHRASE.set('chương trình phối hợp', 'Chương trình');
BY_PHRASE.set('thỏa thuận hợp tác', 'Thỏa thuận');
const LONGEST_PHRASE = 4;
/** Most words of a text begin no kind. */
const FIRST_WORDS = new Set([...BY_PHRASE.keys()].map((phrase) => phrase.split(' ')[0]));

/** Abbreviations in capitals before a number: "NĐ 11/2025/NĐ-CP", "CV 4729/SXD". */
const ABBREVIATIONS = new Map(
  Object.entries({
    NĐ: 'Nghị định',
    NÐ: 'Nghị định',
    ND: 'Nghị định',
    TT: 'Thông tư',
    TTLT: 'Thông tư liên tịch',
    QĐ: 'Quyết định',
    QÐ: 'Quyết định',
    QD: 'Quyết định',
    NQ: 'Nghị quyết',
    CV: 'Công văn',
    CT: 'Chỉ thị',
    KH: 'Kế hoạch',
    TB: 'Thông báo',
    BC: 'Báo cáo',
    TTr: 'Tờ trình',
    VBHN: 'Văn bản hợp nhất',
    KL: 'Kết luận',
    CĐ: 'Công điện',
    HD: 'Hướng dẫn',
    VB: 'Văn bản',
  }),
);

/** "Văn bản số …" names no kind: the symbol tells it. */
export const GENERIC = 'Văn bản';
const LAWS = ['Luật', 'Bộ luật', 'Pháp lệnh'];

export function isLaw(kind: string): boolean {
  return LAWS.includes(kind);
}

export type KindWord = { kind: string; end: number; abbreviated: boolean };

/** The longest kind name that starts at `i`. */
export function kindAt(tokens: Token[], i: number): KindWord | null {
  const first = tokens[i];
  if (first?.type !== 'word') return null;
  const abbreviated = ABBREVIATIONS.get(first.text);
  if (!FIRST_WORDS.has(first.key)) return abbreviated ? { kind: abbreviated, end: i + 1, abbreviated: true } : null;
  let phrase = '';
  let found: KindWord | null = null;
  for (let to = i; to < i + LONGEST_PHRASE; to++) {
    const token = tokens[to];
    if (token?.type !== 'word') break;
    phrase += (to > i ? ' ' : '') + token.key;
    const kind = BY_PHRASE.get(phrase);
    if (kind) found = { kind, end: to + 1, abbreviated: false };
  }
  if (found) return partOfAnotherWord(tokens, i) ? null : found;
  return abbreviated ? { kind: abbreviated, end: i + 1, abbreviated: true } : null;
}

/** "pháp luật", "kỷ luật" name no law. */
function partOfAnotherWord(tokens: Token[], i: number): boolean {
  return isWord(tokens[i], 'luật') && isWord(tokens[i - 1], 'pháp', 'kỷ', 'quy', 'hệ');
}

/** Kind by the first part of a symbol (Nghị định 30/2020/NĐ-CP, Phụ lục III). */
const BY_CODE: Record<string, string> = {
  NĐ: 'Nghị định',
  QĐ: 'Quyết định',
  TT: 'Thông tư',
  TTLT: 'Thông tư liên tịch',
  NQ: 'Nghị quyết',
  NQLT: 'Nghị quyết liên tịch',
  CT: 'Chỉ thị',
  CĐ: 'Công điện',
  KH: 'Kế hoạch',
  TB: 'Thông báo',
  TTr: 'Tờ trình',
  BC: 'Báo cáo',
  VBHN: 'Văn bản hợp nhất',
  KL: 'Kết luận',
  HD: 'Hướng dẫn',
  QC: 'Quy chế',
  QyĐ: 'Quy định',
  CTr: 'Chương trình',
  PA: 'Phương án',
  ĐA: 'Đề án',
  BB: 'Biên bản',
  GM: 'Giấy mời',
  GUQ: 'Giấy ủy quyền',
  PL: 'Pháp lệnh',
  SL: 'Sắc lệnh',
  L: 'Lệnh',
};

/** Symbols that are an issuer alone; before 1997 the government numbered `74/CP`. */
const BY_ISSUER: [RegExp, string][] = [
  [/^QH[0-9]+$/, 'Luật'],
  [/^UBTVQH[0-9]+$/, 'Nghị quyết'],
  [/^(?:CP|HĐBT)$/, 'Nghị định'],
  [/^TTg$/, 'Quyết định'],
];

/** "CT" before a unit of the tax office is Cục Thuế (`5332/CT-CS`), before an issuer Chỉ thị. */
const ISSUES_DIRECTIVES = /^(?:TTg|UBND|TW|HĐND|QP|B[A-ZĐ]+|NHNN|VKSTC|TANDTC|VPCP|TTCP|TU)$/;

export function isKindCode(part: string): boolean {
  return part in BY_CODE;
}

/** Does the symbol begin with this kind's code? Also a longer one: `KHPH-TCT` (kế hoạch phối hợp), `QCPH-BCA`. */
export function symbolSays(symbol: string, kind: string): boolean {
  const said = kindOfSymbol(symbol);
  if (said !== null) return said === kind;
  return Object.keys(BY_CODE).some((code) => BY_CODE[code] === kind && code.length > 1 && symbol.startsWith(code));
}

export function kindOfSymbol(symbol: string): string | null {
  const parts = symbol.split(/[-/]/);
  const [first = '', second = ''] = parts;
  if (first === 'CT' && !ISSUES_DIRECTIVES.test(second)) return null;
  if (parts.length > 1) return BY_CODE[first] ?? null;
  return BY_ISSUER.find(([pattern]) => pattern.test(first))?.[1] ?? (first === 'SL' ? 'Sắc lệnh' : null);
}
