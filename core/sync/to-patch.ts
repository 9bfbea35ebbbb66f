import type { Column } from '../form/types.ts';
import type { SheetPatch } from '../patch/types.ts';
import type { FormRow, FormSheet } from '../read-form/types.ts';
import { plainText } from '../wire/content.ts';
import type { Write } from './replica.ts';
import type { ContentField } from './types.ts';

const columnOf = (field: ContentField): Column => (field === 'text' ? 'task' : field);

/**
 * Texts from the store as a patch on the rows found in this sheet. `left` are those it cannot take: the row or column is
 * missing, the task stands on several lines, a formula makes the cell, or something else stands there by now.
 */
export function toPatch(sheet: FormSheet, writes: readonly Write[]): { patch: SheetPatch; left: Write[] } {
  const rows = new Map(sheet.rows.map((row) => [row.task, row]));
  const left: Write[] = [];
  const ops: SheetPatch['ops'] = [];
  for (const write of writes) {
    const op = textOp(sheet, rows.get(write.task), write);
    if (op === null) left.push(write);
    else ops.push(op);
  }
  return { patch: { sheet: sheet.sheet, ops }, left };
}

function textOp(sheet: FormSheet, row: FormRow | undefined, write: Write): SheetPatch['ops'][number] | null {
  const column = columnOf(write.field);
  const cell = row?.cells[column] ?? null;
  if (row === undefined || cell === null || row.lines.length > 1) return null;
  const { formula, error } = sheet.grid.about[cell] ?? {};
  const before = row.texts[column];
  if (formula || error !== undefined || plainText(before) !== write.before) return null;
  return { op: 'text', cell, before, after: write.after };
}
