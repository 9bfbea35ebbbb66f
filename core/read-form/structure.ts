import { sameText } from '../text/index.ts';
import type { FormIndex } from './form-index.ts';
import { splitOrdinal } from './ordinal.ts';
import type { Claim } from './claims.ts';
import type { Resolved } from './resolve.ts';
import type { FormRow, StructureFinding } from './types.ts';

/** Where the sheet departs from the form's 52 tasks, in form order; rows of no task come last, from top to bottom. */
export function structureOf(rows: FormRow[], { claims, foreign }: Resolved, index: FormIndex): StructureFinding[] {
  const moved = outOfOrder(rows);
  const byTask = new Map(rows.map((row) => [row.task, row]));
  const findings: StructureFinding[] = [];
  for (const [task, { text }] of index.tasks) {
    const row = byTask.get(task);
    if (!row) {
      findings.push({ kind: 'missing', task });
      continue;
    }
    const [first, ...others] = claims.get(task) as [Claim, ...Claim[]];
    const place = { task, row: row.row, cell: first.block.cell };
    if (!sameText(splitOrdinal(row.texts.task).rest, text)) findings.push({ kind: 'reworded', ...place });
    if (moved.has(task)) findings.push({ kind: 'moved', ...place });
    for (const { block } of others) {
      findings.push({ kind: 'doubled', task, row: block.row, cell: block.cell, first: row.row });
    }
  }
  const strangers = foreign.slice().sort((a, b) => a.row - b.row);
  return [
    ...findings,
    ...strangers.map(({ row, cell, shown }): StructureFinding => ({ kind: 'foreign', row, cell, text: shown })),
  ];
}

/** Tasks that stand outside the longest run in form order: the fewest rows that would have to move. */
export function outOfOrder(rows: FormRow[]): Set<string> {
  const ends: number[] = [];
  const before: number[] = [];
  rows.forEach(({ row }, at) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rows[ends[middle] as number] as FormRow).row < row) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? (ends[low - 1] as number) : -1;
    ends[low] = at;
  });
  const moved = new Set(rows.map(({ task }) => task));
  for (let at = ends[ends.length - 1] ?? -1; at >= 0; at = before[at] as number)
    moved.delete((rows[at] as FormRow).task);
  return moved;
}
