import { diff3Merge } from 'node-diff3';
import { scanCitations, type Citation } from '../citation/index.ts';
import { secrecyMark } from '../rules/secrecy.ts';
import { readStatus } from '../status/index.ts';

/** What two people made of one text. */
export type Sides = { base: string; theirs: string; mine: string };

/**
 * A clause begins with the mark or line break before it, so that one added at the end leaves the others alone. By
 * clauses, not by words: "đã hoàn thành 50%" against "đang hoàn thành 60%" must never become a third statement.
 */
const CLAUSES = /(?=[;\n])|(?<=[.:])(?=\s)/;

/**
 * Both edits in one text, or null where they meet in one clause or where the whole would say what neither said: two
 * assessments of the legal basis (F-06), a citation made of two, a mark of secrecy.
 */
export function mergeText(sides: Sides): string | null {
  const { base, theirs, mine } = sides;
  const merged: string[] = [];
  for (const { ok } of diff3Merge(mine.split(CLAUSES), base.split(CLAUSES), theirs.split(CLAUSES))) {
    if (ok === undefined) return null;
    merged.push(...ok);
  }
  const text = merged.join('').trim();
  return readStatus(text).statuses.length <= 1 && keepsCitations(text, sides) && secrecyMark(text) === null
    ? text
    : null;
}

/** Every citation stands as one of the two wrote it, and none is gone that neither of them took out. */
function keepsCitations(merged: string, { base, theirs, mine }: Sides): boolean {
  const [before, left, right] = [cited(base), cited(theirs), cited(mine)];
  const now = cited(merged);
  const kept = (citation: string) => !before.has(citation) || (left.has(citation) && right.has(citation));
  return (
    [...now].every((citation) => left.has(citation) || right.has(citation)) &&
    [...left, ...right].filter(kept).every((citation) => now.has(citation))
  );
}

function cited(text: string): Set<string> {
  const { citations, drafts } = scanCitations(text);
  return new Set([...citations, ...drafts].map(identity));
}

const identity = ({ kind, number, symbol, year, date, locator, name, draft }: Citation): string =>
  JSON.stringify([kind, number, symbol, year, date, locator, name, draft]);
