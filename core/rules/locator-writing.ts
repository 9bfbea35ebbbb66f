import type { CitationScan } from '../citation/types.ts';

/** A place of a provision as it stands in a text: "khoản 2 Điều 5". */
export type LocatorSpan = { start: number; written: string };

const UNIT = /(?<!\p{L})(điểm|khoản|điều|mục|chương)(?=\s+[\p{L}\d])/giu;
const RANK: Record<string, number> = { điểm: 1, khoản: 2, điều: 3 };
const CAPITAL = ['điều', 'mục', 'chương'];
/** Where a sentence or an item of a list begins, any word has a capital. */
const BEGINS = /(?:^|[.!?]\s+|\n\s*)(?:[-–—+*•]\s*|\d+[.)]\s*)?$/u;
const LONGEST_MARK = 12;
const FOREIGN_LETTER = /(?<!\p{L})điểm\s+([fjwz])(?!\p{L})/iu;
const CLAUSE_BEFORE_POINT = /(?<!\p{L})khoản\s+\S+?,?\s+điểm\s+\S+?,?\s+(?!khoản)/iu;

/** Two parts in a row are a locator whether or not a document follows ("khoản 2 Điều 5 của Luật này"). */
const PART = String.raw`(?:điểm|khoản|điều|mục|chương)\s+(?:\d{1,3}[a-zđ]?|[a-zđ]|[ivxlc]+)(?!\p{L})`;
const PARTS = new RegExp(String.raw`(?<!\p{L})${PART}(?:,?\s+${PART})+`, 'giu');

/** Those of documents, and those that stand alone. */
export function locatorsIn(text: string, { citations, drafts }: CitationScan): LocatorSpan[] {
  const attached = [...citations, ...drafts].flatMap(({ locatorRaw, start }) => {
    const at = locatorRaw === null ? -1 : text.indexOf(locatorRaw, start);
    return locatorRaw === null || at < 0 ? [] : [{ start: at, written: locatorRaw }];
  });
  const alone = [...text.matchAll(PARTS)].map((match) => ({ start: match.index, written: match[0] }));
  return withoutOverlaps([...attached, ...alone]);
}

/** In reading order; of two that share words the one that begins first, the document's own before another. */
function withoutOverlaps(spans: LocatorSpan[]): LocatorSpan[] {
  let end = 0;
  return [...spans]
    .sort((a, b) => a.start - b.start)
    .filter(({ start, written }) => {
      if (start < end) return false;
      end = start + written.length;
      return true;
    });
}

/** Điều, Mục, Chương with a capital, khoản and điểm without (Nghị định 30/2020/NĐ-CP, phụ lục II.V.7). */
export function withRightCase(text: string, locators: LocatorSpan[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const locator of locators) {
    parts.push(text.slice(from, locator.start), rightCase(text, locator));
    from = locator.start + locator.written.length;
  }
  return parts.join('') + text.slice(from);
}

export function rightCase(text: string, { start, written }: LocatorSpan): string {
  // One character more than the mark of an item takes, so that "^" means the text's start and not the cut.
  const before = text.slice(Math.max(0, start - LONGEST_MARK - 1), start);
  const begins = start > LONGEST_MARK ? BEGINS.test(`x${before}`) : BEGINS.test(before);
  return written.replace(UNIT, (unit: string, _: string, at: number) => {
    const low = unit.toLowerCase();
    if (CAPITAL.includes(low)) return low.charAt(0).toUpperCase() + low.slice(1);
    return at === 0 && begins ? unit : low;
  });
}

/** "Điều 5, khoản 2": the larger part stands first and nothing larger follows. */
export function isReversed(locator: string): boolean {
  if (CLAUSE_BEFORE_POINT.test(locator)) return true;
  const ranks = unitsOf(locator).map(({ unit }) => RANK[unit] ?? 0);
  return ranks.some((rank, at) => ranks[at + 1] !== undefined && ranks.slice(at + 1).every((later) => later < rank));
}

/** Small parts first; null where a part stands twice and nobody can tell what belongs to what. */
export function inOrder(locator: string): string | null {
  const units = unitsOf(locator).filter(({ unit }) => unit in RANK);
  if (new Set(units.map(({ unit }) => unit)).size !== units.length) return null;
  return [...units]
    .sort((a, b) => (RANK[a.unit] ?? 0) - (RANK[b.unit] ?? 0))
    .map(({ unit, value }) => `${CAPITAL.includes(unit) ? 'Điều' : unit} ${value}`)
    .join(' ');
}

/** f, j, w and z are no letters of the Vietnamese alphabet. */
export function foreignLetter(locator: string): string | null {
  return FOREIGN_LETTER.exec(locator)?.[1] ?? null;
}

function unitsOf(locator: string): { unit: string; value: string }[] {
  const found = [...locator.normalize('NFC').matchAll(UNIT)];
  return found.map((match, at) => {
    const end = found[at + 1]?.index ?? locator.length;
    const value = locator
      .slice(match.index + match[0].length, end)
      .replace(/[\s,;]+$/, '')
      .trim();
    return { unit: (match[1] as string).toLowerCase(), value };
  });
}
