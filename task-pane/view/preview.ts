import type { Assessment } from '../../core/check/types.ts';
import { fixes } from '../../core/fixes/index.ts';
import type { A1 } from '../../core/grid/types.ts';
import type { Fix, Issue } from '../../core/issues/types.ts';
import { isRowOp } from '../../core/patch/index.ts';
import type { SheetPatch } from '../../core/patch/types.ts';
import type { PreviewOf } from '../flow/state.ts';

export type PlannedChange = { cell: A1; before: string; after: string; rule: string };
export type Plan = { patch: SheetPatch; changes: PlannedChange[] };

/** Mending runs every rule once more: once per verdict is enough, however often it is shown. */
const known = new WeakMap<Assessment, Plan>();

export function safeFixes(assessment: Assessment): Plan {
  const plan = known.get(assessment) ?? fixes(assessment);
  known.set(assessment, plan);
  return plan;
}

/**
 * The repair that the pane may offer. Not one that adds, moves or deletes whole lines: the preview lets texts be taken
 * out one by one, which such a repair does not survive, and undo knows texts only.
 */
export function offeredFix({ fix }: Issue): Fix | undefined {
  return fix?.ops.some(isRowOp) ? undefined : fix;
}

/** What the preview shows, made anew from the present reading: an outdated repair simply is not there any more. */
export function planFor(assessment: Assessment, of: PreviewOf): Plan {
  if (of.kind === 'safe') return safeFixes(assessment);
  const same = ({ rule, cell, task }: Issue) => rule === of.rule && cell === of.cell && task === of.task;
  const ops = assessment.issues.filter(same).map(offeredFix).find(Boolean)?.ops ?? [];
  const changes = ops.flatMap((op) =>
    op.op === 'text' ? [{ cell: op.cell, before: op.before, after: op.after, rule: of.rule }] : [],
  );
  return { patch: { sheet: assessment.sheet.sheet, ops }, changes };
}

/** The plan without the cells that the officer took out. */
export function chosen({ patch, changes }: Plan, left: ReadonlySet<A1>): Plan {
  return {
    patch: { sheet: patch.sheet, ops: patch.ops.filter((op) => op.op !== 'text' || !left.has(op.cell)) },
    changes: changes.filter(({ cell }) => !left.has(cell)),
  };
}
