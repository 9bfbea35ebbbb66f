import type { A1 } from '../../core/grid/types.ts';
import type { OpenedWorkbook } from '../open/open.ts';
import { relationsOf } from '../open/relations.ts';
import { XmlReader } from '../xml/reader.ts';
import { decodePart, encodePart } from '../xml/text.ts';

type Entry = { start: number; end: number; cell: string; sheet: string; inherited: boolean };

/** The sheet number (`i`) stands only where it changes; later entries inherit it. */
function readEntries(xml: string): Entry[] {
  const reader = new XmlReader(xml);
  const entries: Entry[] = [];
  let sheet = '';
  while (reader.next()) {
    if (reader.kind !== 'open' || reader.name !== 'c') continue;
    const own = reader.attr('i');
    sheet = own ?? sheet;
    const { start, end } = reader;
    entries.push({ start, end, cell: reader.attr('r') ?? '', sheet, inherited: own === null });
  }
  return entries;
}

function withoutEntries(xml: string, gone: (entry: Entry) => boolean): { xml: string; left: number } {
  const entries = readEntries(xml);
  let text = '';
  let at = 0;
  let left = 0;
  let written: string | null = null;
  for (const entry of entries) {
    text += xml.slice(at, entry.start);
    at = entry.end;
    if (gone(entry)) continue;
    const tag = xml.slice(entry.start, entry.end);
    text += entry.inherited && written !== entry.sheet ? tag.replace(/\s*\/?>$/, ` i="${entry.sheet}"$&`) : tag;
    written = entry.sheet;
    left++;
  }
  return { xml: text + xml.slice(at), left };
}

/** The element of `[Content_Types].xml` or of a relations part that names the calculation chain. */
const NAMES_CHAIN =
  /<(?:\w+:)?(?:Override|Relationship)\b[^>]*calcChain[^>]*?(?:\/>|>\s*<\/(?:\w+:)?(?:Override|Relationship)>)/gi;

/**
 * The calculation chain lists every cell with a formula; Excel reports a damaged file when it names a cell that has
 * none. So entries of overwritten formulas go, and with the last one the part itself.
 */
export function dropFromCalcChain(
  opened: OpenedWorkbook,
  sheetId: string,
  cells: A1[],
): Map<string, Uint8Array | null> {
  const changes = new Map<string, Uint8Array | null>();
  const relation = opened.relations.find((candidate) => candidate.type === 'calcChain');
  const bytes = relation && opened.part(relation.target);
  if (!relation || !bytes) return changes;
  const gone = new Set<string>(cells);
  const { xml, left } = withoutEntries(decodePart(bytes), (entry) => entry.sheet === sheetId && gone.has(entry.cell));
  if (left > 0) return changes.set(relation.target, encodePart(xml, bytes));
  changes.set(relation.target, null);
  for (const name of ['[Content_Types].xml', relationsOf(opened.workbookPart)]) {
    const part = opened.part(name);
    if (part) changes.set(name, encodePart(decodePart(part).replace(NAMES_CHAIN, ''), part));
  }
  return changes;
}
