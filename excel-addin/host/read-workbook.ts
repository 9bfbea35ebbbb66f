import type { Book } from '../../core/grid/types.ts';
import { OWN_SHEET } from '../../core/grid/types.ts';
import { HostError } from '../../task-pane/host/types.ts';
import { areasOf } from './address.ts';
import { inExcel } from './batch.ts';
import type { Known } from './known.ts';
import type { MemoryQuery } from './memory-part.ts';
import { queueMemory } from './memory-part.ts';
import { readInBlocks } from './read-blocks.ts';
import type { SheetReading } from './sheet-reading.ts';
import { gridOf, knownOf, listsOf, queueSheet } from './sheet-reading.ts';

export type WorkbookReading = { book: Book; known: Known; memory: MemoryQuery };

/** So many sheets are read before their number is known; more of them cost a second round trip. */
const FIRST_GUESS = 6;

/** The whole workbook: in one round trip, or in as many as its size takes. */
export async function readWorkbook(
  before: Known,
  onConnected: (context: Excel.RequestContext) => void,
): Promise<WorkbookReading> {
  if (before.isLarge) return readLarge(before, onConnected);
  try {
    return await readAtOnce(before, onConnected);
  } catch (error) {
    if (!(error instanceof HostError) || error.code !== 'too-large') throw error;
    return readLarge(before, () => undefined);
  }
}

/**
 * The sheets are not known yet when the batch is put together, so it walks from one to the next; past the last one every
 * answer is a null object.
 */
function readAtOnce(before: Known, onConnected: (context: Excel.RequestContext) => void): Promise<WorkbookReading> {
  return inExcel(async (context) => {
    const head = queueHead(context);
    onConnected(context);
    const { worksheets } = context.workbook;
    const guess = Math.max(FIRST_GUESS, before.sheetCount + 1);
    const readings = chain(worksheets.getFirst(false), guess, before.mergesWanted);
    await context.sync();
    const missing = worksheets.items.slice(readings.length).map((sheet) => queueSheet(sheet, before.mergesWanted));
    if (missing.length > 0) await context.sync();
    const found = [...readings.filter(({ sheet }) => !sheet.isNullObject), ...missing];
    return answer(head, found, before, false);
  });
}

function readLarge(before: Known, onConnected: (context: Excel.RequestContext) => void): Promise<WorkbookReading> {
  return inExcel(async (context) => {
    const head = queueHead(context);
    onConnected(context);
    await context.sync();
    const found = await readInBlocks(context, context.workbook.worksheets.items, before.mergesWanted);
    return answer(head, found, before, true);
  });
}

type Head = { workbook: Excel.Workbook; active: Excel.Worksheet; memory: MemoryQuery };

/** What is asked of the workbook itself. */
function queueHead({ workbook }: Excel.RequestContext): Head {
  workbook.load('readOnly');
  workbook.protection.load('protected');
  workbook.worksheets.load('items/name');
  const active = workbook.worksheets.getActiveWorksheet();
  active.load('name');
  return { workbook, active, memory: queueMemory(workbook) };
}

function answer(head: Head, found: SheetReading[], before: Known, isLarge: boolean): WorkbookReading {
  const known = { ...knowledge(before, found, head.workbook), isLarge };
  const others = found.filter(({ sheet }) => sheet.name !== OWN_SHEET);
  const sheets = others.map((reading) => gridOf(reading, known.merges.get(reading.sheet.id)));
  return { book: { host: 'excel', active: head.active.name, sheets }, known, memory: head.memory };
}

function chain(first: Excel.Worksheet, length: number, merges: boolean): SheetReading[] {
  const readings: SheetReading[] = [];
  for (let sheet = first; readings.length < length; sheet = sheet.getNextOrNullObject(false)) {
    readings.push(queueSheet(sheet, merges));
  }
  return readings;
}

function knowledge(before: Known, found: SheetReading[], workbook: Excel.Workbook): Omit<Known, 'isLarge'> {
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
