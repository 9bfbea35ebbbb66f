import type { ModelEvent } from '../model/index.ts';
import { rectName } from '../model/index.ts';

/** Numbers of office.js: a change of cells, a change of the selection. */
export type OfficeEvent = { type: 10 | 14; sheet: string; details: Record<string, unknown> };

/** What Excel tells an add-in of a change; nothing about formats, names, parts and sheets, to which it does not listen. */
export function officeEventOf(event: ModelEvent): OfficeEvent | null {
  switch (event.kind) {
    case 'selection':
      return { type: 14, sheet: event.sheet, details: { address: rectName(event.rect) } };
    case 'cells':
      return changed(event, rectName(event.rect), 'RangeEdited');
    case 'rows':
      return changed(event, `${event.at}:${event.at + event.count - 1}`, event.inserted ? 'RowInserted' : 'RowDeleted');
    default:
      return null;
  }
}

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
