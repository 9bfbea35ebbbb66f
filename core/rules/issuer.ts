import { agencyFamily } from '../agency/index.ts';
import type { AgencyDirectory } from '../agency/types.ts';
import { kindOfSymbol, type Citation } from '../citation/index.ts';
import { fold } from '../text/index.ts';

/** Who issues, as far as symbols tell it: the high offices of the State, and the agencies of the directory. */
export type Issuer = { code: string; name: string };

const HIGH: Record<string, string> = {
  CP: 'Chính phủ',
  TTg: 'Thủ tướng Chính phủ',
  QH: 'Quốc hội',
  UBTVQH: 'Ủy ban Thường vụ Quốc hội',
  CTN: 'Chủ tịch nước',
};
const JOINT = ['TTLT', 'NQLT'];
/** The Government Office makes known what the Government and the Prime Minister say (`45/TB-VPCP`). */
const SPEAKS_FOR = ['CP', 'TTg', 'VPCP'];

/** The parts of a symbol that name issuers: NĐ-CP → CP; TTLT-BTC-BCA → BTC, BCA; BTC-NSNN → BTC; QH15 → QH. */
export function issuerParts(symbol: string): string[] {
  const parts = symbol.split(/[-/]/).map((part) => part.replace(/^(QH|UBTVQH)\d+$/, '$1'));
  const issuers = parts.length > 1 && kindOfSymbol(symbol) !== null ? parts.slice(1) : parts;
  return JOINT.includes(parts[0] ?? '') ? issuers : issuers.slice(0, 1);
}

/** Whose symbol it is; several for a joint document or a shared abbreviation, none when nobody is known. */
export function issuersOf(symbol: string, directory: AgencyDirectory): Issuer[] {
  return issuerParts(symbol).flatMap((part): Issuer[] => {
    const high = HIGH[part];
    return high === undefined ? (bySymbol(directory).get(part) ?? []) : [{ code: part, name: high }];
  });
}

const symbolsOf = new WeakMap<AgencyDirectory, Map<string, Issuer[]>>();

function bySymbol(directory: AgencyDirectory): Map<string, Issuer[]> {
  let issuers = symbolsOf.get(directory);
  if (!issuers) {
    issuers = new Map();
    for (const { code, name, symbols } of directory.agencies) {
      for (const symbol of symbols) issuers.set(symbol, [...(issuers.get(symbol) ?? []), { code, name }]);
    }
    symbolsOf.set(directory, issuers);
  }
  return issuers;
}

type Named = Issuer & { key: string };
const built = new WeakMap<AgencyDirectory, Named[]>();

/** Names by which a sentence calls an issuer, the longest first. Provinces are not told by symbols and left out. */
function namesOf(directory: AgencyDirectory): Named[] {
  let names = built.get(directory);
  if (!names) {
    const high = Object.entries(HIGH).map(([code, name]) => ({ code, name, key: fold(name) }));
    const agencies = directory.agencies
      .filter(({ kind, symbols }) => kind !== 'province' && kind !== 'collective' && symbols.length > 0)
      .flatMap(({ code, name, aliases }) =>
        [name, ...aliases].filter((each) => each.includes(' ')).map((each) => ({ code, name, key: fold(each) })),
      );
    names = [...high, { code: 'TTg', name: HIGH['TTg'] as string, key: 'thủ tướng' }, ...agencies].sort(
      (a, b) => b.key.length - a.key.length,
    );
    built.set(directory, names);
  }
  return names;
}

const LOOK = 120;
const HEAD_OF = '(?:bộ trưởng|thống đốc|chánh án|viện trưởng|tổng|chủ nhiệm|bộ trưởng, chủ nhiệm) ';
const OF = new RegExp(`^ ?,? ?của (?:${HEAD_OF})?`);
const VERB =
  /(?:,? ?(?:đã|vừa|chính thức|được))* ?(?:ký ban hành|ký|ban hành|phê duyệt|thông qua|công bố)(?: (?:các|một số|những|\d{1,3}))*$/u;

/** The issuer that the sentence names: "… của Chính phủ" after the document, "Chính phủ đã ban hành …" before it. */
export function issuerNamed(text: string, citation: Citation, directory: AgencyDirectory): Issuer | null {
  return namedAfter(text, citation, directory) ?? namedBefore(text, citation, directory);
}

function namedAfter(text: string, { end }: Citation, directory: AgencyDirectory): Issuer | null {
  const after = ` ${fold(text.slice(end, end + LOOK))}`.replace(/^ +/, ' ');
  const of = OF.exec(after);
  if (of === null) return null;
  const rest = after.slice(of[0].length);
  return namesOf(directory).find(({ key }) => rest.startsWith(key) && !/^\p{L}/u.test(rest.slice(key.length))) ?? null;
}

function namedBefore(text: string, { start }: Citation, directory: AgencyDirectory): Issuer | null {
  const before = fold(text.slice(Math.max(0, start - LOOK), start));
  const verb = VERB.exec(before);
  if (verb === null) return null;
  const subject = before.slice(0, verb.index).trimEnd();
  return (
    namesOf(directory).find(({ key }) => subject.endsWith(key) && !/\p{L}$/u.test(subject.slice(0, -key.length))) ??
    null
  );
}

/** Named among others before the document ("Bộ Công an phối hợp với Bộ Tài chính ban hành …"). */
export function namedNearby(text: string, { start }: Citation, issuers: Issuer[], directory: AgencyDirectory): boolean {
  const before = fold(text.slice(Math.max(0, start - LOOK), start));
  return namesOf(directory).some(({ code, key }) => issuers.some((each) => each.code === code) && before.includes(key));
}

/** The same body, also before or after a reorganisation. */
export function sameIssuer(a: Issuer, b: Issuer, directory: AgencyDirectory): boolean {
  if (a.code === b.code) return true;
  if (SPEAKS_FOR.includes(a.code) && SPEAKS_FOR.includes(b.code) && [a.code, b.code].includes('VPCP')) return true;
  return agencyFamily(a.code, directory, '9999-12-31').includes(b.code);
}
