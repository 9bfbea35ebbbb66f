import type { PatchOp } from '../../core/patch/types.ts';
import { OWN_SHEET } from '../../core/grid/types.ts';
import { toA1 } from '../../core/grid/index.ts';
import type { Known } from './known.ts';

export type ListOp = Extract<PatchOp, { op: 'list' }>;

const nameOf = (column: number): string => `CanCu_DanhSach_${column}`;

/**
 * Offers choices as a dropdown. They stand on a very hidden sheet of ours behind a defined name: written into the rule
 * they could be neither longer than 255 characters nor contain a comma. Where the structure of the workbook is
 * protected no sheet can be added: then the pane's own picker remains, and that is no failure.
 * Answers the columns of our sheet after this batch.
 */
export function queueList(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  op: ListOp,
  known: Known,
): Known['lists'] {
  const lists = known.lists ?? [];
  const found = lists.findIndex((list) => list.join('\n') === op.source.join('\n'));
  if (found < 0 && known.lists === null && known.structureProtected) return known.lists;
  const column = found < 0 ? lists.length + 1 : found + 1;
  const source = queueSource(context, op.source, column, {
    sheetIsThere: known.lists !== null,
    listIsThere: found >= 0,
  });
  const { names } = context.workbook;
  names.getItemOrNullObject(nameOf(column)).delete();
  names.add(nameOf(column), source).visible = false;
  const { dataValidation } = sheet.getRange(op.range);
  dataValidation.rule = { list: { inCellDropDown: true, source: `=${nameOf(column)}` } };
  // Phrase and citations must be allowed in one cell, so nothing is refused.
  dataValidation.errorAlert = {
    showAlert: false,
    style: 'Information',
    title: 'Căn Cứ',
    message: 'Chọn trong danh sách.',
  };
  return found < 0 ? [...lists, op.source] : lists;
}

function queueSource(
  context: Excel.RequestContext,
  choices: string[],
  column: number,
  there: { sheetIsThere: boolean; listIsThere: boolean },
): Excel.Range {
  const { worksheets } = context.workbook;
  const own = there.sheetIsThere ? worksheets.getItem(OWN_SHEET) : worksheets.add(OWN_SHEET);
  if (!there.sheetIsThere) own.visibility = 'VeryHidden';
  const range = own.getRange(`${toA1(1, column)}:${toA1(choices.length, column)}`);
  if (!there.listIsThere) {
    range.numberFormat = choices.map(() => ['@']);
    range.values = choices.map((choice) => [choice]);
  }
  return range;
}
