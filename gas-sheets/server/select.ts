import type { Params } from '../door/contract.ts';
import { sheetNamed } from './spreadsheet.ts';

export function select({ sheet, cell }: Params<'select'>): null {
  sheetNamed(sheet).getRange(cell).activate();
  return null;
}
