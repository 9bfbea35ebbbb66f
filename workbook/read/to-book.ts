import type { Book, Grid } from '../../core/grid/types.ts';
import { damaged } from '../errors.ts';
import type { OpenedWorkbook, SheetEntry } from '../open/open.ts';
import { decodePart } from '../xml/text.ts';
import type { CellContext } from './cell.ts';
import { cellBudget } from './cells.ts';
import { readSheet } from './sheet.ts';
import { readSharedStrings } from './strings.ts';
import { readStyles } from './styles.ts';

function relatedPart(opened: OpenedWorkbook, type: string): string | null {
  const relation = opened.relations.find((candidate) => candidate.type === type);
  const bytes = relation && opened.part(relation.target);
  return bytes ? decodePart(bytes) : null;
}

function contextOf(opened: OpenedWorkbook): CellContext {
  return {
    strings: readSharedStrings(relatedPart(opened, 'sharedStrings')),
    styles: readStyles(relatedPart(opened, 'styles')),
    date1904: opened.date1904,
  };
}

function gridOf(opened: OpenedWorkbook, entry: SheetEntry, context: CellContext, spend: (cells: number) => void): Grid {
  const bytes = opened.part(entry.part);
  if (!bytes) throw damaged();
  return readSheet(decodePart(bytes), entry.name, entry.hidden, context, spend);
}

/** The whole workbook as data. Chart sheets hold no cells and are left out. */
export function toBook(opened: OpenedWorkbook): Book {
  const context = contextOf(opened);
  const spend = cellBudget();
  const sheets = opened.sheets.map((entry) => gridOf(opened, entry, context, spend));
  return { host: 'file', active: opened.active, sheets };
}

/** One sheet by name, or null. */
export function toGrid(opened: OpenedWorkbook, sheet: string): Grid | null {
  const entry = opened.sheets.find((candidate) => candidate.name === sheet);
  return entry ? gridOf(opened, entry, contextOf(opened), cellBudget()) : null;
}
