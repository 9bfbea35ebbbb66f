import { damaged, tooLarge } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import { decodePart } from '../xml/text.ts';
import { XmlReader } from '../xml/reader.ts';
import { partKey, readDirectory } from '../zip/directory.ts';
import type { ZipEntry } from '../zip/directory.ts';
import { inflateEntry } from '../zip/inflate.ts';
import type { Budget } from '../zip/inflate.ts';
import { readRelations, relationsOf } from './relations.ts';
import type { Relation } from './relations.ts';
import { assertArchive, otherArchive } from './sniff.ts';

export type SheetEntry = {
  name: string;
  part: string;
  hidden: boolean;
  /** The sheet's number (`sheetId`), by which the calculation chain names it. */
  id: string;
};

/** A package whose directory and workbook part have been read; other parts are inflated when they are asked for. */
export type OpenedWorkbook = {
  bytes: Uint8Array;
  entries: ZipEntry[];
  /** The workbook part's name, e.g. `xl/workbook.xml`. */
  workbookPart: string;
  relations: Relation[];
  sheets: SheetEntry[];
  /** Name of the active sheet. */
  active: string;
  date1904: boolean;
  /** The bytes of a part, or null when the package has none of that name. */
  part(name: string): Uint8Array | null;
};

type WorkbookXml = {
  sheets: { name: string; relation: string; id: string; hidden: boolean }[];
  activeTab: number;
  date1904: boolean;
};

function readWorkbookXml(xml: string): WorkbookXml {
  const reader = new XmlReader(xml);
  const found: WorkbookXml = { sheets: [], activeTab: 0, date1904: false };
  let viewed = false;
  while (reader.next()) {
    if (reader.kind !== 'open') continue;
    if (reader.name === 'workbookPr') found.date1904 = /^(1|true)$/.test(reader.attr('date1904') ?? '');
    if (reader.name === 'workbookView' && !viewed) {
      found.activeTab = Number(reader.attr('activeTab') ?? 0);
      viewed = true;
    }
    if (reader.name === 'sheet') {
      const hidden = /hidden/i.test(reader.attr('state') ?? '');
      const [name = '', relation = '', id = ''] = ['name', 'id', 'sheetId'].map((key) => reader.attr(key) ?? '');
      found.sheets.push({ name, relation, id, hidden });
    }
  }
  return found;
}

function partReader(bytes: Uint8Array, entries: ZipEntry[]): OpenedWorkbook['part'] {
  const byName = new Map(entries.map((entry) => [partKey(entry.name), entry]));
  const budget: Budget = { left: LIMITS.totalBytes };
  return (name) => {
    const entry = byName.get(partKey(name));
    return entry ? inflateEntry(bytes, entry, budget) : null;
  };
}

/** Opens the bytes of an .xlsx file; throws a `WorkbookError` that says what the file is instead. */
export function openWorkbook(bytes: Uint8Array): OpenedWorkbook {
  if (bytes.length > LIMITS.fileBytes) throw tooLarge();
  assertArchive(bytes);
  const entries = readDirectory(bytes);
  const part = partReader(bytes, entries);
  const names = new Set(entries.map((entry) => partKey(entry.name)));
  const root = part('_rels/.rels');
  const document = root && readRelations(decodePart(root), '').find((relation) => relation.type === 'officeDocument');
  const workbook = document?.target.endsWith('.xml') ? part(document.target) : null;
  if (!document || !workbook) throw otherArchive(names);
  const { sheets: listed, activeTab, date1904 } = readWorkbookXml(decodePart(workbook));
  if (listed.length === 0) throw otherArchive(names);
  const relationsPart = part(relationsOf(document.target));
  if (!relationsPart) throw damaged();
  const relations = readRelations(decodePart(relationsPart), document.target);
  const sheets: SheetEntry[] = [];
  for (const { name, relation, id, hidden } of listed) {
    const target = relations.find((candidate) => candidate.id === relation);
    if (target?.type === 'worksheet') sheets.push({ name, part: target.target, hidden, id });
  }
  const shown = sheets.find((sheet) => sheet.name === listed[activeTab]?.name) ?? sheets.find((sheet) => !sheet.hidden);
  return {
    bytes,
    entries,
    workbookPart: document.target,
    relations,
    sheets,
    active: shown?.name ?? '',
    date1904,
    part,
  };
}
