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
  return { sheet: sheet.sheet, ops: [...headerTexts(sheet, form), ...statusLists(sheet, form)] };
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

/** Over the lines of tasks alone: group lines and what the office put between them have nothing to choose. */
function statusLists({ header, rows }: FormSheet, form: FormDefinition): PatchOp[] {
  const col = header.columns.basis;
  if (col === null) return [];
  const source = form.statuses.map(({ phrase }) => phrase);
  const column = columnLetters(col);
  const lines = Array.from(new Set(rows.flatMap((row) => row.lines))).sort((a, b) => a - b);
  return runsOf(lines).map(([first, last]) => {
    const range = first === last ? `${column}${first}` : `${column}${first}:${column}${last}`;
    return { op: 'list', range, source };
  });
}

/** Lines that follow each other, as first and last. */
function runsOf(lines: number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const line of lines) {
    const run = runs[runs.length - 1];
    if (run && run[1] + 1 === line) run[1] = line;
    else runs.push([line, line]);
  }
  return runs;
}
