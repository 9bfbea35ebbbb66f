import { foldMap, originalSpan } from '../text/index.ts';
import { agenciesOfKey, aliveOn, catalogueOf, type Catalogue } from './catalogue.ts';
import { keyOf, nameKey, nameWords } from './key.ts';
import type { Agency, AgencyDirectory, ResolvedAgency } from './types.ts';
import { readUnit } from './unit.ts';

/** The form's line is "(Cơ quan rà soát:…………)": the label and the brackets are not part of the name. */
const LABEL = /^\s*\(?\s*(?:tên\s+)?cơ\s+quan\s+rà\s+soát\s*:?/iu;

function withoutLabel(raw: string): string {
  const text = raw.normalize('NFC').replace(LABEL, '');
  return text.replace(/^[\s.…_:–-]+/, '').replace(/[\s.…_;,–-]+$/, '');
}

/** Cuts a closing bracket that has lost its partner with the label. */
function balanced(text: string): string {
  const opened = text.split('(').length;
  const closed = text.split(')').length;
  return closed > opened && text.endsWith(')') ? text.slice(0, -1).replace(/[\s.…_]+$/, '') : text;
}

/** Which of several agencies of one name is meant. */
type Pick = (agencies: Agency[]) => Agency | null;

/** "Bộ Tài chính (BTC)": the bracket names the same agency again. */
function withAbbreviation(text: string, catalogue: Catalogue, pick: Pick): Agency | null {
  const parts = /^([^()]+)\(([^()]+)\)$/.exec(text);
  if (!parts) return null;
  const [first, second] = [parts[1], parts[2]].map((name) => pick(agenciesOfKey(catalogue, nameKey(name ?? ''))));
  return first && first === second ? first : null;
}

/**
 * Null when nothing but blanks or the form's dots stands there (rule F-01). A merged province keeps its name: where
 * `signedIn` is one of the agencies of the name, it is meant, so that the successor may report on an earlier day.
 */
export function resolveAgency(
  raw: string,
  directory: AgencyDirectory,
  onDate: string,
  signedIn?: string,
): ResolvedAgency | null {
  const text = balanced(withoutLabel(raw));
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  const catalogue = catalogueOf(directory);
  const folded = foldMap(text);
  const words = nameWords(folded.text);
  const pick: Pick = (agencies) => agencies.find(({ code }) => code === signedIn) ?? aliveOn(agencies, onDate);
  const exact = pick(agenciesOfKey(catalogue, keyOf(words.map(({ word }) => word))));
  if (exact && exact.kind !== 'collective') return { code: exact.code, name: exact.name, raw };
  const doubled = withAbbreviation(text, catalogue, pick);
  if (doubled) return { code: doubled.code, name: doubled.name, raw };
  const unit = readUnit(folded.text, words, catalogue);
  const parent = unit && pick(unit.parents);
  if (!unit || !parent) return { code: null, name: null, raw };
  const span = originalSpan(folded, words[unit.from]?.start ?? 0, words[unit.to - 1]?.end ?? 0);
  return { code: parent.code, name: parent.name, raw, unit: text.slice(span.start, span.end) };
}
