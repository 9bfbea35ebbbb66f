import type { Assessment } from '../check/types.ts';
import type { A1 } from '../grid/types.ts';
import type { Issue } from '../issues/types.ts';
import type { SheetPatch } from '../patch/types.ts';
import type { StructureFinding } from '../read-form/types.ts';
import { repairRows, type Repair } from './structure/index.ts';
import type { RowStep } from './structure/row-step.ts';

/** The rule whose repairs put rows in and out; they are made together, as each one shifts the rows of the others. */
export const STRUCTURE = 'F-02';

export type StructuralKind = Exclude<StructureFinding['kind'], 'foreign'>;
export type StructuralRepair = { patch: SheetPatch; steps: RowStep[] };

/** The repair of these findings in one patch, with what it does to whole lines. */
export function repairStructure(assessment: Assessment, wanted: (issue: Issue) => boolean): StructuralRepair {
  const { ops, steps } = repairOf(assessment, wanted);
  return { patch: { sheet: assessment.sheet.sheet, ops }, steps };
}

/** Repairs of the rows, of these kinds and of the findings in these cells, or of all. */
export function structuralOps(
  assessment: Assessment,
  { cells, kinds }: { cells?: A1[]; kinds?: StructuralKind[] },
): Repair['ops'] {
  const isMeant = ({ cell, params }: Issue) =>
    (cells === undefined || (cell !== null && cells.includes(cell))) &&
    (kinds === undefined || kinds.some((kind) => kind === params['kind']));
  return repairOf(assessment, isMeant).ops;
}

function repairOf({ sheet, context, issues }: Assessment, wanted: (issue: Issue) => boolean): Repair {
  const mendable = issues.filter((issue) => issue.rule === STRUCTURE && issue.fix !== undefined && wanted(issue));
  const keys = new Set(mendable.map(({ task, params }) => keyOf(task, params['kind'], params['row'])));
  const found = sheet.structure.filter((each) =>
    keys.has(keyOf('task' in each ? each.task : null, each.kind, 'row' in each ? each.row : undefined)),
  );
  return repairRows(found, { form: context.form, sheet });
}

function keyOf(...parts: unknown[]): string {
  return parts.map((part) => String(part ?? '')).join('|');
}
