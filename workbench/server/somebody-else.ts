import type { WorkbookModel } from '../model/index.ts';

/** A co-author adds to the selected cell: what a write at that moment must notice. */
export function editBySomebodyElse(model: WorkbookModel): void {
  const { sheet, rect } = model.selection;
  const target = model.sheet(sheet);
  const cell = target.cell(rect.top, rect.left);
  const text = `${cell.text} (người khác vừa sửa)`;
  model.write(target, rect.top, rect.left, { ...cell, value: text, text }, 'coauthor');
}
