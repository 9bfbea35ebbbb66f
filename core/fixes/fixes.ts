import { partViews } from '../check/part.ts';
import { scanFor } from '../check/written-cells.ts';
import type { Assessment } from '../check/types.ts';
import type { A1 } from '../grid/types.ts';
import type { Issue, RuleId } from '../issues/types.ts';
import type { PatchOp, SheetPatch } from '../patch/types.ts';
import { MENDING } from '../rules/rules.ts';
import type { Rule, RuleView, WrittenCell } from '../rules/types.ts';
import { mended } from '../rules/fix-for.ts';
import { writable } from '../rules/writable.ts';
import { STRUCTURE, structuralOps } from './structural-changes.ts';

/** One step of mending. Several steps on one cell follow each other; the last `after` is what is written. */
export type Change = { cell: A1; before: string; after: string; rule: RuleId };

export type FixOptions = {
  /** Rules to mend; all safe ones when absent. */
  rules?: RuleId[];
  /** Cells to mend; all when absent. */
  cells?: A1[];
};

/** One mend may lay bare what another one mends (a blank that was a no-break blank); more rounds than this never occur. */
const MOST_ROUNDS = 4;

/** The mends of the findings asked for, composed into one change per cell. */
export function fixes(assessment: Assessment, options: FixOptions = {}): { patch: SheetPatch; changes: Change[] } {
  const { sheet, context, issues } = assessment;
  const rules = MENDING.filter((rule) => wanted(rule, options) && context.severities?.[rule.id] !== 'none');
  const found = new Set(issues.filter((issue) => mendable(issue, rules, options)).map(({ cell }) => cell));
  const views = found.size === 0 ? [] : partViews(assessment);
  const changes = views
    .flatMap((view) =>
      view.cells.filter((cell) => found.has(cell.cell) && writable(cell)).map((cell) => steps(cell, rules, view)),
    )
    .filter((ofCell) => ofCell.length > 0);
  const structural = options.rules?.includes(STRUCTURE) ? structuralOps(assessment, options.cells) : [];
  return {
    patch: { sheet: sheet.sheet, ops: [...changes.map(asOp), ...afterwards(structural, changes)] },
    changes: [...changes.flat(), ...structural.flatMap(asChange)],
  };
}

/** A cell mended beforehand holds its new text by then. */
function afterwards(ops: PatchOp[], mended: Change[][]): PatchOp[] {
  const texts = new Map(mended.map((ofCell) => [ofCell[0]?.cell, ofCell[ofCell.length - 1]?.after]));
  let rowsStand = true;
  return ops.map((op) => {
    if (op.op !== 'text') rowsStand = false;
    return op.op === 'text' && rowsStand ? { ...op, before: texts.get(op.cell) ?? op.before } : op;
  });
}

function asChange(op: PatchOp): Change[] {
  if (op.op !== 'text' || op.before === op.after) return [];
  return [{ cell: op.cell, before: op.before, after: op.after, rule: STRUCTURE }];
}

function wanted({ id, mend }: Rule, { rules }: FixOptions): boolean {
  return rules === undefined ? mend?.safe === true : rules.includes(id);
}

function mendable({ rule, cell, fix }: Issue, rules: Rule[], { cells }: FixOptions): boolean {
  if (cell === null || fix === undefined || !rules.some(({ id }) => id === rule)) return false;
  return cells === undefined || cells.includes(cell);
}

function steps(start: WrittenCell, rules: Rule[], view: RuleView): Change[] {
  const taken: Change[] = [];
  let cell = start;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = cell.written;
    for (const { id, mend } of rules) {
      const after = mend ? mended(mend, cell, view) : cell.written;
      if (after === cell.written) continue;
      taken.push({ cell: cell.cell, before: cell.written, after, rule: id });
      cell = rewritten(cell, after);
    }
    if (cell.written === before) break;
  }
  return cell.written === start.written ? [] : taken;
}

/** Once written it is text: no date any more. */
function rewritten(cell: WrittenCell, text: string): WrittenCell {
  const { date: _date, ...facts } = cell.facts;
  return { ...cell, text, written: text, facts, scan: scanFor(cell.field, text) };
}

function asOp(ofCell: Change[]): SheetPatch['ops'][number] {
  const first = ofCell[0] as Change;
  const last = ofCell[ofCell.length - 1] as Change;
  return { op: 'text', cell: first.cell, before: first.before, after: last.after };
}
