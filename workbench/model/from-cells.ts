import type { CellValue } from '../../core/grid/types.ts';
import type { ModelCell } from './types.ts';
import { WorkbookModel } from './workbook.ts';
import { cellRect, parseRect } from './rect.ts';

/** A workbook written down cell by cell: a plain value, or a whole cell. */
export function fromCells(sheets: Record<string, Record<string, CellValue | ModelCell>>): WorkbookModel {
  const model = new WorkbookModel();
  for (const [name, cells] of Object.entries(sheets)) {
    const sheet = model.addSheet(name);
    for (const [address, content] of Object.entries(cells)) {
      const { top, left } = parseRect(address)!;
      sheet.put(top, left, typeof content === 'object' && content !== null ? content : plain(content));
    }
  }
  if (model.sheets[0]) model.select(model.sheets[0].name, cellRect(1, 1));
  model.dirty = false;
  return model;
}

const plain = (value: CellValue): ModelCell => ({
  value,
  text: typeof value === 'boolean' ? String(value).toUpperCase() : String(value ?? ''),
});
