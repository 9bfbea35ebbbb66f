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

/** "Bộ Tài chính (BTC)": the bracket names the same agency again. */
function withAbbreviation(text: string, catalogue: Catalogue, onDate: string): Agency | null {
  const parts = /^([^()]+)\(([^()]+)\)$/.exec(text);
  if (!parts) return null;
  const [first, second] = [parts[1], parts[2]].map((name) =>
    aliveOn(agenciesOfKey(catalogue, nameKey(name ?? '')), onDate),
  );
  return first && first === second ? first : null;
}

/** Null when nothing but blanks or the form's dots stands there (rule F-01). */
export function resolveAgency(raw: string, directory: AgencyDirectory, onDate: string): ResolvedAgency | null {
  const text = balanced(withoutLabel(raw));
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  const catalogue = catalogueOf(directory);
  const folded = foldMap(text);
  const words = nameWords(folded.text);
  const exact = aliveOn(agenciesOfKey(catalogue, keyOf(words.map(({ word }) => word))), onDate);
  if (exact && exact.kind !== 'collective') return { code: exact.code, name: exact.name, raw };
  const doubled = withAbbreviation(text, catalogue, onDate);
  if (doubled) return { code: doubled.code, name: doubled.name, raw };
  const unit = readUnit(folded.text, words, catalogue);
  const parent = unit && aliveOn(unit.parents, onDate);
  if (!unit || !parent) return { code: null, name: null, raw };
  const span = originalSpan(folded, words[unit.from]?.start ?? 0, words[unit.to - 1]?.end ?? 0);
  return { code: parent.code, name: parent.name, raw, unit: text.slice(span.start, span.end) };
}
