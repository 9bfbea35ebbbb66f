import type { Assessment } from '../../core/check/types.ts';
import { fixes } from '../../core/fixes/index.ts';
import type { A1 } from '../../core/grid/types.ts';
import type { PatchOp, SheetPatch } from '../../core/patch/types.ts';
import { inverse } from '../flow/inverse.ts';
import type { PreviewOf } from '../flow/state.ts';

export type PlannedChange = { cell: A1; before: string; after: string; rule: string };
export type Plan = {
  patch: SheetPatch;
  changes: PlannedChange[];
  /** Repairs of the structure: lines added or moved. */
  rowOps: PatchOp[];
  places: number;
  undoable: boolean;
};

export function safeFixes(assessment: Assessment): Plan {
  const { patch, changes } = fixes(assessment);
  return planOf(patch, changes);
}

/** What the preview shows, made anew from the present reading: an outdated repair simply is not there any more. */
export function planFor(assessment: Assessment, of: PreviewOf): Plan {
  if (of.kind === 'safe') return safeFixes(assessment);
  const issue = assessment.issues.find(
    ({ rule, cell, task }) => rule === of.rule && cell === of.cell && task === of.task,
  );
  const ops = issue?.fix?.ops ?? [];
  const changes = ops.flatMap((op) =>
    op.op === 'text' ? [{ cell: op.cell, before: op.before, after: op.after, rule: of.rule }] : [],
  );
  return planOf({ sheet: assessment.sheet.sheet, ops }, changes);
}

function planOf(patch: SheetPatch, changes: PlannedChange[]): Plan {
  const rowOps = patch.ops.filter(({ op }) => op === 'insertRow' || op === 'moveRow' || op === 'deleteRow');
  return { patch, changes, rowOps, places: changes.length + rowOps.length, undoable: inverse(patch) !== null };
}

/** The plan without the cells that the officer took out. */
export function chosen({ patch }: Plan, left: ReadonlySet<A1>): SheetPatch {
  return { sheet: patch.sheet, ops: patch.ops.filter((op) => op.op !== 'text' || !left.has(op.cell)) };
}
