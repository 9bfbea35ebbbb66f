import type { Assessment } from '../../core/check/types.ts';
import { fixes, rebuildFrame, repairStructure, STRUCTURE, type RowStep } from '../../core/fixes/index.ts';
import { fromA1 } from '../../core/grid/index.ts';
import type { A1 } from '../../core/grid/types.ts';
import type { Issue } from '../../core/issues/types.ts';
import { isRowOp } from '../../core/patch/index.ts';
import type { PatchOp, SheetPatch } from '../../core/patch/types.ts';
import type { PreviewOf } from '../flow/state.ts';
import { keyOf } from './findings.ts';

/** `unit` names what is taken out together: a cell, or all lines of a task's text. */
export type PlannedChange = { cell: A1; before: string; after: string; rule: string; unit: string };
/** What happens to whole lines and to the dropdown: all of it or nothing. */
export type PlannedStep = RowStep | { kind: 'list'; ranges: string[] };
export type Plan = { patch: SheetPatch; changes: PlannedChange[]; steps: PlannedStep[] };

/** Mending runs every rule once more: once per verdict is enough, however often it is shown. */
const known = new WeakMap<Assessment, Plan>();

export function safeFixes(assessment: Assessment): Plan {
  const plan = known.get(assessment) ?? safePlan(assessment);
  known.set(assessment, plan);
  return plan;
}

function safePlan(assessment: Assessment): Plan {
  const { patch, changes } = fixes(assessment);
  return { patch, changes: changes.map((change) => ({ ...change, unit: change.cell })), steps: [] };
}

/** What the preview shows, made anew from the present reading: an outdated repair simply is not there any more. */
export function planFor(assessment: Assessment, of: PreviewOf): Plan {
  switch (of.kind) {
    case 'safe':
      return safeFixes(assessment);
    case 'frame':
      return framePlan(assessment);
    case 'structure':
      return structurePlan(assessment, (issue) => isOf(of.of, issue));
    case 'finding':
      return findingPlan(assessment, (issue) => keyOf(issue) === of.key);
  }
}

function isOf(of: 'wording' | 'rows', { params }: Issue): boolean {
  return (params['kind'] === 'reworded') === (of === 'wording');
}

/** Findings of rows that can be mended together, of one sort. */
export function mendableRows(issues: Issue[], of: 'wording' | 'rows'): Issue[] {
  return issues.filter((issue) => issue.rule === STRUCTURE && issue.fix !== undefined && isOf(of, issue));
}

function findingPlan(assessment: Assessment, isMeant: (issue: Issue) => boolean): Plan {
  const issue = assessment.issues.find((each) => isMeant(each) && each.fix !== undefined);
  if (issue?.rule === STRUCTURE) return structurePlan(assessment, (each) => each === issue);
  const patch = { sheet: assessment.sheet.sheet, ops: issue?.fix?.ops ?? [] };
  return { patch, changes: changesOf(patch.ops, issue?.rule ?? '', (cell) => cell), steps: [] };
}

function structurePlan(assessment: Assessment, wanted: (issue: Issue) => boolean): Plan {
  const { patch, steps } = repairStructure(assessment, wanted);
  const inOrder = inFormOrder(steps, assessment);
  const taskOf = (cell: A1) => {
    const { row: line } = fromA1(cell);
    return assessment.sheet.rows.find(({ lines }) => lines.includes(line))?.task ?? cell;
  };
  // The texts of whole lines are told with their lines.
  return { patch, changes: steps.length > 0 ? [] : changesOf(patch.ops, STRUCTURE, taskOf), steps: inOrder };
}

/** They are carried out from the last task to the first. */
function inFormOrder(steps: RowStep[], { context }: Assessment): RowStep[] {
  const order = context.form.groups.flatMap(({ tasks }) => tasks.map(({ id }) => id));
  return [...steps].sort((a, b) => order.indexOf(a.task) - order.indexOf(b.task));
}

function framePlan({ sheet, context }: Assessment): Plan {
  const patch = rebuildFrame(sheet, context.form);
  const ranges = patch.ops.flatMap((op) => (op.op === 'list' ? [op.range] : []));
  const steps: PlannedStep[] = ranges.length > 0 ? [{ kind: 'list', ranges }] : [];
  return { patch, changes: changesOf(patch.ops, 'header', (cell) => cell), steps };
}

function changesOf(ops: PatchOp[], rule: string, unitOf: (cell: A1) => string): PlannedChange[] {
  return ops.flatMap((op) => {
    if (op.op !== 'text' || op.before === op.after) return [];
    return [{ cell: op.cell, before: op.before, after: op.after, rule, unit: unitOf(op.cell) }];
  });
}

/** Lines hang together: of a repair that moves them nothing can be taken out. */
export function isSelectable({ patch }: Plan): boolean {
  return !patch.ops.some(isRowOp);
}

/** The plan without what the officer took out. */
export function chosen(plan: Plan, left: ReadonlySet<string>): Plan {
  const gone = new Set(plan.changes.filter(({ unit }) => left.has(unit)).map(({ cell }) => cell));
  return {
    patch: { sheet: plan.patch.sheet, ops: plan.patch.ops.filter((op) => op.op !== 'text' || !gone.has(op.cell)) },
    changes: plan.changes.filter(({ cell }) => !gone.has(cell)),
    steps: plan.steps,
  };
}
