import { nothing, type Code, type Undated } from './document.ts';
import { kindAt, type KindWord } from './kinds.ts';
import { amendingEnd, nameEnd } from './amending.ts';
import { knownEnd } from './law.ts';
import { bareNumberAt, codeAfter, yearAfter } from './number.ts';
import { isCapital, isMark, isWord, type Token } from './tokens.ts';

/** "(sửa đổi)" after a law's name. */
export function skipAmended(tokens: Token[], i: number): number {
  if (!isMark(tokens[i], '(') || !isWord(tokens[i + 1], 'sửa') || !isWord(tokens[i + 2], 'đổi')) return i;
  for (let at = i + 3; at < i + 8; at++) if (isMark(tokens[at], ')')) return at + 1;
  return i;
}

/** Numbers that only laws carry, and what the Assembly and its committee issue beside them. */
export const OF_LAW = /^(?:UBTV)?QH|^PL|^L-|^HĐNN/;

/** The law's own number after its name: "số 26/2023/QH15", "(số …)", "(Luật số …)". */
function codeOfLaw(tokens: Token[], i: number, kind: KindWord): Code | null {
  const again = isMark(tokens[i], '(') ? kindAt(tokens, i + 1) : null;
  const code = codeAfter(tokens, again?.kind === kind.kind ? again.end : i);
  return code && OF_LAW.test(code.symbol) ? code : null;
}

/**
 * A law by name, with the number after the name if it has one. Without number or year the name has to begin with a
 * capital; a code ("Bộ luật hình sự"), an amending law and a known name of several words ("theo luật cư trú") are
 * written either way.
 */
export function lawByName(tokens: Token[], written: KindWord): Undated | null {
  // "các Luật: Cư trú, Căn cước"
  const kind = isMark(tokens[written.end], ':') ? { ...written, end: written.end + 1 } : written;
  const end = nameEnd(tokens, kind.end);
  if (end === kind.end) return null;
  const law = { ...nothing, kind: kind.kind, name: { from: kind.end, end } };
  const { year, end: afterYear } = yearAfter(tokens, skipAmended(tokens, end));
  const code = codeOfLaw(tokens, afterYear, kind);
  if (code) return { ...law, code, end: code.end };
  const bareNumber = bareNumberAt(tokens, end);
  if (bareNumber?.year) return { ...law, bareNumber, end: bareNumber.end };
  const known = end - kind.end > 1 && knownEnd(tokens, kind.end) === end;
  const named =
    known ||
    isCapital(tokens[kind.end]) ||
    year !== null ||
    (kind.kind === 'Bộ luật' && end - kind.end > 1) ||
    amendingEnd(tokens, kind.end) > kind.end;
  const capital = isCapital(tokens[written.end - 1]) || isCapital(tokens[written.end - 2]);
  return named && (capital || known) ? { ...law, nameYear: year, end: afterYear } : null;
}
