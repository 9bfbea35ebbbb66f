import type { Answers } from '../door/contract.ts';
import { OWN_SHEET } from '../../core/grid/types.ts';
import { revision } from './revision.ts';
import { activeSpreadsheet } from './spreadsheet.ts';

/** What the sidebar asks every few seconds: has anything changed, and where does the officer stand. */
export function poll(): Answers['poll'] {
  const cell = activeSpreadsheet().getCurrentCell();
  const sheet = cell?.getSheet().getName();
  const selection = cell && sheet && sheet !== OWN_SHEET ? { sheet, cell: cell.getA1Notation() } : null;
  return { revision: revision(), selection };
}
