import { canonicalCitations, inForceOn, lastDays, type Cell, type Cells } from '../../core/custom-functions/index.ts';
import type { LegalDocuments } from '../../core/legal-documents/index.ts';
import { documents } from '../../seeds/index.ts';
import { isDate, sheetDate } from './dates.ts';
import { activeSpreadsheet } from './spreadsheet.ts';

/*
 * What stands in cells as CANCU_… (Sheets allows no dot in a name). The help texts are seeds/custom-functions; the build
 * puts them before each function. Google calls these without any right that needs consent.
 */

// Not parsed at each call of a cell: it is part of this build, and the tests read it by its schema.
const known = documents as LegalDocuments;

export function citationsOfCells(cells: unknown): Cell[][] {
  return canonicalCitations(plain(cells));
}

export function inForceOfCells(cells: unknown, day: unknown): Cell[][] {
  return inForceOn(plain(cells), plainCell(day), known);
}

export function deadlinesOfCells(cells: unknown): Cell[][] {
  return lastDays(plain(cells));
}

function plain(cells: unknown): Cells {
  return Array.isArray(cells) ? (cells as unknown[][]).map((row) => row.map(plainCell)) : plainCell(cells);
}

/** Date cells come as instants, which only the spreadsheet's own time zone makes the day that stands there. */
function plainCell(cell: unknown): Cell {
  if (isDate(cell)) return sheetDate(cell, activeSpreadsheet().getSpreadsheetTimeZone()).serial;
  if (typeof cell === 'number' || typeof cell === 'boolean') return cell;
  return cell === null || cell === undefined ? null : String(cell);
}
