import type { AssessedRow } from '../../core/check/types.ts';
import type { Column, TaskId } from '../../core/form/types.ts';
import type { A1 } from '../../core/grid/types.ts';
import { fromA1, textAt, toA1 } from '../../core/grid/index.ts';
import type { FormRow, FormSheet } from '../../core/read-form/types.ts';
import type { CellRef } from '../host/types.ts';
import type { Snapshot } from './state.ts';

export function assessedRow(snapshot: Snapshot | null, task: TaskId | null): AssessedRow | null {
  return snapshot?.assessment?.rows.find(({ row }) => row.task === task) ?? null;
}

/** The task whose lines hold the selected cell; null beside the table or on another sheet. */
export function taskAt(snapshot: Snapshot | null, selection: CellRef): TaskId | null {
  if (!snapshot?.result.ok || snapshot.result.sheet.sheet !== selection.sheet) return null;
  const { row: line } = fromA1(selection.cell);
  return snapshot.result.sheet.rows.find((row) => row.lines.includes(line))?.task ?? null;
}

/** The cells of one column in a task that may take several lines, with what stands in each. */
export function linesOf(sheet: FormSheet, row: FormRow, column: Column): { cell: A1; text: string }[] {
  const first = row.cells[column];
  if (first === null) return [];
  const { col } = fromA1(first);
  return row.lines.map((line) => ({ cell: toA1(line, col), text: textAt(sheet.grid, line, col) }));
}
