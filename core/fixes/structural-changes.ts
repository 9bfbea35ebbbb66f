import type { Assessment } from '../check/types.ts';
import type { A1 } from '../grid/types.ts';
import type { PatchOp } from '../patch/types.ts';
import { repairAll } from './structure/index.ts';

/** The rule whose repairs put rows in and out; they are made together, as each one shifts the rows of the others. */
export const STRUCTURE = 'F-02';

/** Repairs of the rows, of the findings in these cells or of all. */
export function structuralOps({ sheet, context, issues }: Assessment, cells: A1[] | undefined): PatchOp[] {
  const wanted = issues.filter(
    ({ rule, cell, fix }) =>
      rule === STRUCTURE && fix !== undefined && (cells === undefined || (cell !== null && cells.includes(cell))),
  );
  const keys = new Set(wanted.map(({ task, params }) => keyOf(task, params['kind'], params['row'])));
  const found = sheet.structure.filter((each) =>
    keys.has(keyOf('task' in each ? each.task : null, each.kind, 'row' in each ? each.row : undefined)),
  );
  return repairAll(found, { form: context.form, sheet });
}

function keyOf(...parts: unknown[]): string {
  return parts.map((part) => String(part ?? '')).join('|');
}
