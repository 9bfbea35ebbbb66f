import { COLUMNS, type FormDefinition } from '../form/types.ts';
import { columnLetters, fromA1, textAt } from '../grid/index.ts';
import type { PatchOp, SheetPatch } from '../patch/types.ts';
import { columnMeaning, EXACT } from '../read-form/column-meaning.ts';
import type { FormSheet } from '../read-form/types.ts';
import { takesText } from './structure/editable.ts';

/**
 * What holds the table together, as the form has it: the words of the header, and the three phrases to choose from in
 * column 6. Pasting destroys dropdowns, and nothing in the cells tells: so the list is put back whenever asked for.
 */
export function rebuildFrame(sheet: FormSheet, form: FormDefinition): SheetPatch {
  return { sheet: sheet.sheet, ops: [...headerTexts(sheet, form), ...statusList(sheet, form)] };
}

/** Only a header of one line: of several, which cell holds what is the office's own layout. */
function headerTexts({ grid, header }: FormSheet, form: FormDefinition): PatchOp[] {
  if (header.row !== header.lastRow) return [];
  return COLUMNS.flatMap((column): PatchOp[] => {
    const cell = header.cells[column];
    const after = form.headers.find((each) => each.column === column)?.text;
    if (cell === undefined || after === undefined) return [];
    const { row, col } = fromA1(cell);
    const before = textAt(grid, row, col);
    const isOwn = columnMeaning(before, form)?.score === EXACT;
    return isOwn || !takesText(grid, row, col) ? [] : [{ op: 'text', cell, before, after }];
  });
}

function statusList({ header, rows }: FormSheet, form: FormDefinition): PatchOp[] {
  const col = header.columns.basis;
  if (col === null || rows.length === 0) return [];
  const lines = rows.flatMap((row) => row.lines);
  const column = columnLetters(col);
  const range = `${column}${Math.min(...lines)}:${column}${Math.max(...lines)}`;
  return [{ op: 'list', range, source: form.statuses.map(({ phrase }) => phrase) }];
}
