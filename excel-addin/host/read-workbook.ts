import type { Book } from '../../core/grid/types.ts';
import { OWN_SHEET } from '../../core/grid/types.ts';
import { areasOf } from './address.ts';
import { inExcel } from './batch.ts';
import type { Known } from './known.ts';
import type { MemoryQuery } from './memory-part.ts';
import { queueMemory } from './memory-part.ts';
import type { SheetReading } from './sheet-reading.ts';
import { gridOf, knownOf, listsOf, queueSheet } from './sheet-reading.ts';

export type WorkbookReading = { book: Book; known: Known; memory: MemoryQuery };

/** So many sheets are read before their number is known; more of them cost a second round trip. */
const FIRST_GUESS = 6;

/**
 * The whole workbook in one round trip. The sheets are not known yet when the batch is put together, so it walks from
 * one to the next; past the last one every answer is a null object.
 */
export function readWorkbook(
  before: Known,
  onConnected: (context: Excel.RequestContext) => void,
): Promise<WorkbookReading> {
  return inExcel(async (context) => {
    const { workbook } = context;
    workbook.load('readOnly');
    workbook.protection.load('protected');
    const { worksheets } = workbook;
    worksheets.load('items/name');
    const active = worksheets.getActiveWorksheet();
    active.load('name');
    const memory = queueMemory(workbook);
    onConnected(context);
    const readings = chain(
      worksheets.getFirst(false),
      Math.max(FIRST_GUESS, before.sheetCount + 1),
      before.mergesWanted,
    );
    await context.sync();
    const missing = worksheets.items.slice(readings.length).map((sheet) => queueSheet(sheet, before.mergesWanted));
    if (missing.length > 0) await context.sync();
    const found = [...readings.filter(({ sheet }) => !sheet.isNullObject), ...missing];
    const known = knowledge(before, found, workbook);
    const others = found.filter(({ sheet }) => sheet.name !== OWN_SHEET);
    const sheets = others.map((reading) => gridOf(reading, known.merges.get(reading.sheet.id)));
    return { book: { host: 'excel', active: active.name, sheets }, known, memory };
  });
}

function chain(first: Excel.Worksheet, length: number, merges: boolean): SheetReading[] {
  const readings: SheetReading[] = [];
  for (let sheet = first; readings.length < length; sheet = sheet.getNextOrNullObject(false)) {
    readings.push(queueSheet(sheet, merges));
  }
  return readings;
}

function knowledge(before: Known, found: SheetReading[], workbook: Excel.Workbook): Known {
  const own = found.find(({ sheet }) => sheet.name === OWN_SHEET);
  const merges = found.flatMap(({ sheet, merged }): [string, readonly string[]][] => {
    const addresses = merged ? (merged.isNullObject ? [] : areasOf(merged.address)) : before.merges.get(sheet.id);
    return addresses ? [[sheet.id, addresses]] : [];
  });
  return {
    sheets: new Map(found.map((reading) => [reading.sheet.name, knownOf(reading)])),
    names: new Map(found.map(({ sheet }) => [sheet.id, sheet.name])),
    sheetCount: found.length,
    lists: own ? listsOf(own) : null,
    structureProtected: workbook.protection.protected,
    readOnly: workbook.readOnly,
    mergesWanted: false,
    merges: new Map(merges),
  };
}
