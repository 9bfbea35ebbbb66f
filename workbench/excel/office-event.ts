import type { Rect } from '../../core/grid/types.ts';
import type { ModelEvent } from '../model/index.ts';
import { MAX_COL, rectName } from '../model/index.ts';

/** Numbers of office.js: a change of cells, a change of the selection. */
export type OfficeEvent = { type: 10 | 14; sheet: string; details: Record<string, unknown> };

/** What Excel tells an add-in of a change; nothing about formats, names, parts and sheets, to which it does not listen. */
export function officeEventOf(event: ModelEvent): OfficeEvent | null {
  switch (event.kind) {
    case 'selection':
      return { type: 14, sheet: event.sheet, details: { address: addressOf(event.rect) } };
    case 'cells':
      return changed(event, addressOf(event.rect), 'RangeEdited');
    case 'rows':
      return changed(event, `${event.at}:${event.at + event.count - 1}`, event.inserted ? 'RowInserted' : 'RowDeleted');
    default:
      return null;
  }
}

/** Whole rows are named by their numbers alone. */
const addressOf = (rect: Rect): string =>
  rect.left === 1 && rect.right === MAX_COL ? `${rect.top}:${rect.bottom}` : rectName(rect);

const changed = (event: { sheet: string; who: string }, address: string, changeType: string): OfficeEvent => ({
  type: 10,
  sheet: event.sheet,
  details: {
    address,
    changeType,
    source: event.who === 'coauthor' ? 'Remote' : 'Local',
    ...(event.who === 'addin' ? { triggerSource: 'ThisLocalAddin' } : {}),
  },
});
