import { z } from 'zod';
import {
  cellRect,
  clearFilter,
  clearRange,
  deleteRows,
  insertRows,
  pasteBlock,
  pickChoice,
  selectCell,
  setFilter,
  typeCell,
  type WorkbookModel,
} from '../model/index.ts';

const at = { row: z.number().int().min(1), col: z.number().int().min(1) };

/** What a person does to the sheet on the page, beside the pane. */
export const Action = z.discriminatedUnion('do', [
  z.object({ do: z.literal('type'), ...at, text: z.string() }),
  z.object({ do: z.literal('pick'), ...at, text: z.string() }),
  z.object({ do: z.literal('paste'), ...at, block: z.array(z.array(z.string())) }),
  z.object({ do: z.literal('clear'), ...at }),
  z.object({ do: z.literal('select'), ...at }),
  z.object({ do: z.literal('sheet'), name: z.string() }),
  z.object({ do: z.literal('insertRow'), row: at.row }),
  z.object({ do: z.literal('deleteRow'), row: at.row }),
  z.object({ do: z.literal('filter'), on: z.boolean() }),
  z.object({ do: z.literal('protect'), on: z.boolean() }),
  z.object({ do: z.literal('readOnly'), on: z.boolean() }),
  z.object({ do: z.literal('undo') }),
]);
export type Action = z.infer<typeof Action>;

/** Carries one action out on the active sheet. Throws `Refusal` where the host would refuse the person. */
export function act(model: WorkbookModel, action: Action, host: 'excel' | 'sheets'): void {
  const sheet = model.active;
  switch (action.do) {
    case 'type':
      return typeCell(model, sheet, action.row, action.col, action.text);
    case 'pick':
      return pickChoice(model, sheet, action.row, action.col, action.text, {
        // In Excel a pick from a cell's own dropdown may tell nobody: the add-in has to cope. Sheets runs onEdit.
        silentPick: host === 'excel',
      });
    case 'paste':
      return pasteBlock(model, sheet, action.row, action.col, action.block);
    case 'clear':
      return clearRange(model, sheet, cellRect(action.row, action.col));
    case 'select':
      return selectCell(model, sheet, action.row, action.col);
    case 'sheet':
      return selectCell(model, action.name, 1, 1);
    case 'insertRow':
      return insertRows(model, sheet, action.row);
    case 'deleteRow':
      return deleteRows(model, sheet, action.row);
    case 'filter':
      return action.on ? filterEmptyResults(model) : clearFilter(model, sheet);
    case 'protect':
      model.sheet(sheet).isProtected = action.on;
      return model.emit({ kind: 'format', sheet, who: 'user' });
    case 'readOnly':
      model.readOnly = action.on;
      return model.emit({ kind: 'document', who: 'user' });
    case 'undo':
      model.undo();
  }
}

/** A filter as officers use it: every other line hidden is enough to trip a block write. */
function filterEmptyResults(model: WorkbookModel): void {
  const sheet = model.sheet(model.active);
  const used = sheet.usedRect(true);
  if (used) setFilter(model, sheet.name, used, (row) => row % 2 === 0 || row < used.top + 8);
}
