import { codeAt, isYear, type Code } from './code.ts';
import { dateAfter, type DateReading } from './date.ts';
import { GENERIC, isLaw, kindAt, kindOfSymbol, symbolSays, type KindWord } from './kinds.ts';
import { nameEnd } from './law.ts';
import { isCapital, isMark, isWord, type Token } from './tokens.ts';

/** A document read from tokens; token indices, `end` exclusive. */
export type Document = {
  kind: string;
  name: { from: number; end: number } | null;
  code: Code | null;
  /** For a document with a number but no symbol ("Thông tư số 08 ngày …"). */
  bareNumber: { number: string; year: string | null; from: number; end: number } | null;
  /** Year after a law's name. */
  nameYear: string | null;
  date: DateReading | null;
  start: number;
  end: number;
};

type Core = Omit<Document, 'date' | 'start' | 'end'> & { end: number };

const nothing = { name: null, code: null, bareNumber: null, nameYear: null };

/** Skips "số", "số:" and the bracket of "Luật Căn cước (số 26/2023/QH15)". */
function skipNumberWord(tokens: Token[], i: number): number {
  let at = i;
  if (isMark(tokens[at], '(', ':', ',')) at++;
  if (isWord(tokens[at], 'số')) at++;
  else if (at > i && !isMark(tokens[i], ':')) return i;
  if (isMark(tokens[at], ':', '.')) at++;
  return at;
}

function codeAfter(tokens: Token[], i: number): Code | null {
  const at = skipNumberWord(tokens, i);
  return tokens[at]?.type === 'number' ? codeAt(tokens, at) : null;
}

function kindOf(written: string, symbol: string): string {
  return written === GENERIC ? (kindOfSymbol(symbol) ?? 'Công văn') : written;
}

/** "(sửa đổi)" after a law's name. */
function skipAmended(tokens: Token[], i: number): number {
  if (!isMark(tokens[i], '(') || !isWord(tokens[i + 1], 'sửa') || !isWord(tokens[i + 2], 'đổi')) return i;
  for (let at = i + 3; at < i + 8; at++) if (isMark(tokens[at], ')')) return at + 1;
  return i;
}

function yearAfter(tokens: Token[], i: number): { year: string | null; end: number } {
  const at = isWord(tokens[i], 'năm') ? i + 1 : i;
  const year = tokens[at];
  if (!isYear(year) || isMark(tokens[at + 1], '/', '-')) return { year: null, end: i };
  return { year: year?.text ?? null, end: at + 1 };
}

/** A law by name, with the number after the name if it has one. */
function lawByName(tokens: Token[], kind: KindWord): Core | null {
  const end = nameEnd(tokens, kind.end);
  if (end === kind.end) return null;
  const name = { from: kind.end, end };
  const amended = skipAmended(tokens, end);
  const { year, end: afterYear } = yearAfter(tokens, amended);
  const code = codeAfter(tokens, afterYear);
  const ofLaw = code && /^(?:UBTV)?QH|^PL|^L-|^HĐNN/.test(code.symbol) ? code : null;
  if (ofLaw) return { ...nothing, kind: kind.kind, name, code: ofLaw, end: ofLaw.end };
  // The first word of a name is a capital; a code ("Bộ luật hình sự") is written either way.
  const named = isCapital(tokens[kind.end]) || year !== null || (kind.kind === 'Bộ luật' && end - kind.end > 1);
  const capital = isCapital(tokens[kind.end - 1]) || isCapital(tokens[kind.end - 2]);
  return named && capital ? { ...nothing, kind: kind.kind, name, nameYear: year, end: afterYear } : null;
}

const LONGEST_GAP = 14;

/**
 * "Nghị định của Chính phủ số 13/2023/NĐ-CP": words between kind and number. Only a symbol of the same kind proves that
 * the number is this document's.
 */
function codeFurtherOn(tokens: Token[], kind: KindWord): Core | null {
  for (let at = kind.end; at < kind.end + LONGEST_GAP; at++) {
    const token = tokens[at];
    if (token?.type === 'number') {
      const code = isWord(tokens[at - 1], 'số') ? codeAt(tokens, at) : null;
      const same = code && symbolSays(code.symbol, kind.kind);
      return same ? { ...nothing, kind: kind.kind, code, end: code.end } : null;
    }
    if (token?.type !== 'word' || kindAt(tokens, at)) return null;
  }
  return null;
}

/** Kinds whose short form "Quyết định 06" is a document; "Đề án 06", "Kế hoạch 2023" are not numbers of documents. */
const NUMBERED = ['Nghị định', 'Nghị quyết', 'Quyết định', 'Thông tư', 'Chỉ thị', 'Công văn', 'Luật', 'Pháp lệnh'];

function withoutSymbol(tokens: Token[], kind: KindWord): Core | null {
  const at = skipNumberWord(tokens, kind.end);
  const token = tokens[at];
  if (token?.type !== 'number' || token.text.length > 6) return null;
  if (isYear(token) && !isWord(tokens[at - 1], 'số')) return null;
  const year = isMark(tokens[at + 1], '/') && isYear(tokens[at + 2]) ? (tokens[at + 2]?.text ?? null) : null;
  const end = year === null ? at + 1 : at + 3;
  if (isMark(tokens[end], '/', '-', '%') || isMark(tokens[at + 1], '.')) return null;
  const said = at > kind.end || year !== null || dateAfter(tokens, end) !== null;
  if (!said || (!NUMBERED.includes(kind.kind) && at === kind.end)) return null;
  return { ...nothing, kind: kind.kind, bareNumber: { number: token.text, year, from: at, end }, end };
}

function coreAt(tokens: Token[], kind: KindWord): Core | null {
  const code = codeAfter(tokens, kind.end);
  if (code) return { ...nothing, kind: kindOf(kind.kind, code.symbol), code, end: code.end };
  if (kind.abbreviated) return null;
  if (isLaw(kind.kind)) return lawByName(tokens, kind) ?? withoutSymbol(tokens, kind);
  return codeFurtherOn(tokens, kind) ?? withoutSymbol(tokens, kind);
}

function withDate(tokens: Token[], core: Core, start: number): Document {
  const date = dateAfter(tokens, core.end);
  return { ...core, date, start, end: date?.end ?? core.end };
}

/** The document whose kind word starts at `start`. */
export function documentAt(tokens: Token[], start: number, kind: KindWord): Document | null {
  const core = coreAt(tokens, kind);
  return core && withDate(tokens, core, start);
}

/** A form's own code, an account, a standard: numbers of that shape that name no document. */
const NOT_A_DOCUMENT = ['mẫu', 'biểu', 'khoản', 'tcvn', 'qcvn', 'phiếu', 'lục', 'hóa', 'đơn'];

/** A code with no kind word before it; `inherited` is the kind of the list it stands in. */
export function bareDocumentAt(tokens: Token[], i: number, inherited: string | null): Document | null {
  const code = codeAt(tokens, i);
  if (!code) return null;
  const said = isWord(tokens[i - 1], 'số');
  const start = said ? i - 1 : i;
  if (isWord(tokens[start - 1], ...NOT_A_DOCUMENT)) return null;
  const ofSymbol = kindOfSymbol(code.symbol);
  const parts = code.symbol.split('-');
  const plausible = ofSymbol ?? inherited ?? (said || (parts.length > 1 && parts.every((part) => part.length > 1)));
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
  return { ...(document ?? bare), end: skipAmended(tokens, end) };
}
