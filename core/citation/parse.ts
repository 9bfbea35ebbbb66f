import { amendingTitleEnd, nameEnd } from './amending.ts';
import { codeAt } from './code.ts';
import { dateAfter } from './date.ts';
import { nothing, type Code, type Document, type Undated } from './document.ts';
import { GENERIC, isLaw, kindAt, kindOfSymbol, symbolSays, type KindWord } from './kinds.ts';
import { knownEnd } from './law.ts';
import { lawByName, OF_LAW, skipAmended } from './law-document.ts';
import { bareNumberAt, codeAfter, sharedCode, skipNumberWord } from './number.ts';
import { isCapital, isMark, isWord, type Token } from './tokens.ts';

function kindOf(written: string, symbol: string): string {
  return written === GENERIC ? (kindOfSymbol(symbol) ?? 'Công văn') : written;
}

const LONGEST_GAP = 14;

/**
 * "Nghị định của Chính phủ số 13/2023/NĐ-CP": words between kind and number. Only a symbol of the same kind proves that
 * the number is this document's.
 */
function codeFurtherOn(tokens: Token[], kind: KindWord): Undated | null {
  for (let at = kind.end; at < kind.end + LONGEST_GAP; at++) {
    const token = tokens[at];
    if (token?.type === 'number') {
      const code = isWord(tokens[at - 1], 'số') ? codeAt(tokens, at) : null;
      const same = code && symbolSays(code.symbol, kind.kind);
      return same ? { ...nothing, kind: kind.kind, code, end: code.end } : null;
    }
    if (token?.type !== 'word' || (kindAt(tokens, at) && !isVerb(tokens, at))) return null;
  }
  return null;
}

/** "Nghị định hướng dẫn số …", "Thông tư quy định chi tiết số …": two kinds are also what other documents do. */
function isVerb(tokens: Token[], at: number): boolean {
  return !isCapital(tokens[at]) && ['Hướng dẫn', 'Quy định'].includes(kindAt(tokens, at)?.kind ?? '');
}

/** Kinds whose short form "Quyết định 06" is a document; "Đề án 06", "Kế hoạch 2023" are not numbers of documents. */
const NUMBERED = ['Nghị định', 'Nghị quyết', 'Quyết định', 'Thông tư', 'Chỉ thị', 'Công văn', 'Luật', 'Pháp lệnh'];

/** Normative documents carry the year in the number, so that "Nghị định 59 năm 2022" says it, too. */
const BY_YEAR = ['Nghị định', 'Thông tư', 'Thông tư liên tịch', 'Luật', 'Pháp lệnh'];

function withoutSymbol(tokens: Token[], kind: KindWord): Undated | null {
  const at = skipNumberWord(tokens, kind.end);
  const bareNumber = bareNumberAt(tokens, at, BY_YEAR.includes(kind.kind));
  if (!bareNumber) return null;
  const said = at > kind.end || bareNumber.year !== null || dateAfter(tokens, bareNumber.end) !== null;
  if (!said || (!NUMBERED.includes(kind.kind) && at === kind.end)) return null;
  return { ...nothing, kind: kind.kind, bareNumber, end: bareNumber.end };
}

/** "NĐ số 13/2023"; "CT số 3" may be a figure, "TT 08" anything. */
function abbreviatedWithoutSymbol(tokens: Token[], kind: KindWord): Undated | null {
  const document = isWord(tokens[kind.end], 'số') ? withoutSymbol(tokens, kind) : null;
  return document?.bareNumber?.year ? document : null;
}

/** "Đề án 06/CP", "Đề án 06/BCA": what Quyết định số 06/QĐ-TTg is called; no document has this number. */
function isNickname(tokens: Token[], kind: KindWord, code: Code): boolean {
  return kind.kind === 'Đề án' && !isWord(tokens[code.start - 1], 'số') && !code.symbol.includes('-');
}

function undatedAt(tokens: Token[], start: number, kind: KindWord): Undated | null {
  const listed = isWord(tokens[start - 1], 'các', 'những');
  const code = codeAfter(tokens, kind.end) ?? (listed ? sharedCode(tokens, skipNumberWord(tokens, kind.end)) : null);
  if (code && isNickname(tokens, kind, code)) return null;
  if (code) return { ...nothing, kind: kindOf(kind.kind, code.symbol), code, end: code.end };
  if (kind.abbreviated) return abbreviatedWithoutSymbol(tokens, kind);
  if (isLaw(kind.kind)) return lawByName(tokens, kind) ?? withoutSymbol(tokens, kind);
  return codeFurtherOn(tokens, kind) ?? withoutSymbol(tokens, kind);
}

/** "Luật số 20/2023/QH15 (Luật Giao dịch điện tử)": the name of the same law. */
function nameInBrackets(tokens: Token[], i: number): Pick<Undated, 'name' | 'end'> | null {
  const kind = isMark(tokens[i], '(') ? kindAt(tokens, i + 1) : null;
  const end = kind && isLaw(kind.kind) ? nameEnd(tokens, kind.end) : i;
  return kind && end > kind.end && isMark(tokens[end], ')') ? { name: { from: kind.end, end }, end: end + 1 } : null;
}

function withDate(tokens: Token[], undated: Undated, start: number): Document {
  const date = dateAfter(tokens, undated.end);
  const end = date?.end ?? undated.end;
  const bracket = OF_LAW.test(undated.code?.symbol ?? '') && undated.name === null ? nameInBrackets(tokens, end) : null;
  const next = bracket?.end ?? (undated.name === null && undated.code ? amendingTitleEnd(tokens, end) : end);
  return { ...undated, ...bracket, date, start, end: bracket?.end ?? end, next };
}

/** The document whose kind word starts at `start`. */
export function documentAt(tokens: Token[], start: number, kind: KindWord): Document | null {
  const undated = undatedAt(tokens, start, kind);
  return undated && withDate(tokens, undated, start);
}

/** A law known by the name at `i`, with no kind word of its own. */
export function listedLawAt(tokens: Token[], i: number, kind: string): Document | null {
  const names = isLaw(kind) && isCapital(tokens[i]) && knownEnd(tokens, i) > i;
  const law = names ? lawByName(tokens, { kind, end: i, abbreviated: false }) : null;
  return law && withDate(tokens, law, i);
}

/** A form's own code, an account, a standard: numbers of that shape that name no document. */
const NOT_A_DOCUMENT = ['mẫu', 'biểu', 'khoản', 'tcvn', 'qcvn', 'phiếu', 'lục', 'hóa', 'đơn', 'án', 'tác'];

/** A code with no kind word before it; `inherited` is the kind of the list it stands in. */
export function bareDocumentAt(tokens: Token[], i: number, inherited: string | null): Document | null {
  const code = codeAt(tokens, i) ?? (inherited === null ? null : sharedCode(tokens, i));
  if (!code) return null;
  const word = isMark(tokens[i - 1], ':') ? i - 2 : i - 1;
  const said = isWord(tokens[word], 'số');
  const start = said ? word : i;
  if (isWord(tokens[start - 1], ...NOT_A_DOCUMENT)) return null;
  const ofSymbol = kindOfSymbol(code.symbol);
  const parts = code.symbol.split('-');
  // "Tổ công tác 06/CP": an issuer alone needs "số", a year or a date beside it.
  const composed = parts.length > 1 && (ofSymbol !== null || parts.every((part) => part.length > 1));
  const party = code.symbol.includes('/');
  const plausible = composed || party || said || inherited !== null || (ofSymbol !== null && code.year !== null);
  const document = withDate(tokens, { ...nothing, kind: '', code, end: code.end }, start);
  if (!plausible && !document.date) return null;
  const ambiguous = ofSymbol === null || /^(?:UBTV)?QH/.test(code.symbol);
  return { ...document, kind: (ambiguous ? inherited : null) ?? ofSymbol ?? 'Công văn' };
}

/** A draft may have nothing but its kind. */
export function draftAt(tokens: Token[], start: number, kind: KindWord): Document {
  const document = documentAt(tokens, start, kind);
  const end = document?.end ?? kind.end;
  const bare = { ...nothing, kind: kind.kind, date: null, start, end };
  const next = skipAmended(tokens, end);
  return { ...(document ?? bare), end: next, next };
}
