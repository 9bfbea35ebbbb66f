import type { PatchOp } from '../../core/patch/types.ts';
import { OWN_SHEET } from '../../core/grid/types.ts';
import { toA1 } from '../../core/grid/index.ts';
import type { Known } from './known.ts';

export type ListOp = Extract<PatchOp, { op: 'list' }>;

const nameOf = (column: number): string => `CanCu_DanhSach_${column}`;
const keyOf = (choices: readonly string[]): string => choices.join('\n');

/**
 * Offers choices as dropdowns, or takes dropdowns away. The choices stand on a very hidden sheet of ours behind a
 * defined name: written into the rule they could be neither longer than 255 characters nor contain a comma. Where the
 * structure of the workbook is protected no sheet can be added: then the pane's own picker remains, and that is no
 * failure. Answers the columns of our sheet after this batch.
 */
export function queueLists(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  ops: ListOp[],
  known: Known,
): Known['lists'] {
  const columns = new Map<string, number>();
  let { lists } = known;
  for (const { range, source } of ops) {
    const { dataValidation } = sheet.getRange(range);
    if (source.length === 0) {
      dataValidation.clear();
      continue;
    }
    if (lists === null && known.structureProtected) continue;
    if (!columns.has(keyOf(source))) {
      const column = queueSource(context, source, lists);
      columns.set(keyOf(source), column);
      lists = column > (lists?.length ?? 0) ? [...(lists ?? []), source] : lists;
    }
    offer(dataValidation, nameOf(columns.get(keyOf(source))!));
  }
  return lists;
}

function offer(validation: Excel.DataValidation, name: string): void {
  validation.rule = { list: { inCellDropDown: true, source: `=${name}` } };
  // Phrase and citations must be allowed in one cell, so nothing is refused.
  validation.errorAlert = {
    showAlert: false,
    style: 'Information',
    title: 'Căn Cứ',
    message: 'Chọn trong danh sách.',
  };
}

/** The column of our sheet that holds these choices, behind its name. */
function queueSource(context: Excel.RequestContext, choices: string[], lists: Known['lists']): number {
  const { names, worksheets } = context.workbook;
  const found = (lists ?? []).findIndex((list) => keyOf(list) === keyOf(choices));
  const column = found < 0 ? (lists?.length ?? 0) + 1 : found + 1;
  const own = lists === null ? worksheets.add(OWN_SHEET) : worksheets.getItem(OWN_SHEET);
  if (lists === null) own.visibility = 'VeryHidden';
  const range = own.getRange(`${toA1(1, column)}:${toA1(choices.length, column)}`);
  if (found < 0) {
    range.numberFormat = choices.map(() => ['@']);
    range.values = choices.map((choice) => [choice]);
  }
  names.getItemOrNullObject(nameOf(column)).delete();
  names.add(nameOf(column), range).visible = false;
  return column;
}
