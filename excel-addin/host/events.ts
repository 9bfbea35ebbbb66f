import type { CellRef, Host } from '../../task-pane/host/types.ts';
import { localAddress } from './address.ts';

type Handlers = { change: Set<() => void>; select: Set<(ref: CellRef) => void>; structure: () => void };

/** Edits and selections of the whole workbook, passed on. Attached in the first reading, so they cost no round trip. */
export class SheetEvents {
  private readonly handlers: Handlers;
  private attached = false;
  /** Sheet names by id, from the last reading. */
  names: ReadonlyMap<string, string> = new Map();

  constructor(onStructure: () => void) {
    this.handlers = { change: new Set(), select: new Set(), structure: onStructure };
  }

  attach(context: Excel.RequestContext): void {
    if (this.attached) return;
    this.attached = true;
    const { worksheets } = context.workbook;
    worksheets.onChanged.add((event) => Promise.resolve(this.changed(event)));
    worksheets.onSelectionChanged.add((event) => Promise.resolve(this.selected(event)));
  }

  /** The batch that attached the handlers did not get through. */
  detached(): void {
    this.attached = false;
  }

  onChange: Host['onChange'] = (callback) => {
    this.handlers.change.add(callback);
    return () => this.handlers.change.delete(callback);
  };

  onSelect: Host['onSelect'] = (callback) => {
    this.handlers.select.add(callback);
    return () => this.handlers.select.delete(callback);
  };

  private changed(event: Excel.WorksheetChangedEventArgs): void {
    if (event.changeType !== 'RangeEdited') this.handlers.structure();
    // What we wrote ourselves is known already.
    if (event.triggerSource === 'ThisLocalAddin') return;
    this.tellChange();
  }

  /** Something stands in the workbook that no reading has seen. */
  tellChange(): void {
    for (const callback of [...this.handlers.change]) callback();
  }

  /** The event names the sheet by its id only. */
  private selected(event: Excel.WorksheetSelectionChangedEventArgs): void {
    const first = localAddress(event.address).split(/[:,]/)[0]!;
    // A whole row is named by its number: its first cell stands for it. A whole column stands for no row.
    const cell = /^\d+$/.test(first) ? `A${first}` : first;
    if (!/^[A-Z]+\d+$/.test(cell)) return;
    const sheet = this.names.get(event.worksheetId);
    if (sheet === undefined) return;
    for (const callback of [...this.handlers.select]) callback({ sheet, cell });
  }
}
