import { partViews } from '../check/view.ts';
import { scanFor } from '../check/written-cells.ts';
import type { Assessment } from '../check/types.ts';
import { fromA1, toA1, type A1 } from '../grid/index.ts';
import type { Issue, RuleId } from '../issues/types.ts';
import { isRowOp, rowAfter, type PatchOp, type SheetPatch } from '../patch/index.ts';
import { MENDING } from '../rules/rules.ts';
import type { Rule, RuleView, WrittenCell } from '../rules/types.ts';
import { mended } from '../rules/fix-for.ts';
import { writable } from '../rules/writable.ts';
import { isOrdinary } from '../text/index.ts';
import { STRUCTURE, structuralOps, type StructuralKind } from './structural-changes.ts';

/** One step of mending. Several steps on one cell follow each other; the last `after` is what is written. */
export type Change = { cell: A1; before: string; after: string; rule: RuleId };

export type FixOptions = {
  /** Rules to mend; all safe ones when absent. */
  rules?: RuleId[];
  /** Cells to mend; all when absent. */
  cells?: A1[];
  /** Which departures of the rows (F-02); all when absent. Only `reworded` leaves every row where it is. */
  kinds?: StructuralKind[];
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
  const structural = options.rules?.includes(STRUCTURE) ? structuralOps(assessment, options) : [];
  const kept = afterwards(structural, changes);
  return {
    patch: { sheet: sheet.sheet, ops: [...structural, ...kept.map(asOp)] },
    changes: [...kept.flat(), ...structural.flatMap(asChange)],
  };
}

/** Rows are put right on the texts as they were read; the mends follow their cells, where these are still there. */
function afterwards(structural: PatchOp[], changes: Change[][]): Change[][] {
  const rowOps = structural.filter(isRowOp);
  const taken = new Set(structural.flatMap((op) => (op.op === 'text' && op.before !== op.after ? op.cell : [])));
  return changes.flatMap((ofCell) => {
    const { row, col } = fromA1((ofCell[0] as Change).cell);
    const now = rowOps.reduce<number | null>((at, op) => (at === null ? null : rowAfter(at, op)), row);
    if (now === null || taken.has(toA1(now, col))) return [];
    return [ofCell.map((change) => ({ ...change, cell: toA1(now, col) }))];
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
  return { ...cell, text, written: text, ordinary: isOrdinary(text), facts, scan: scanFor(cell.field, text) };
}

function asOp(ofCell: Change[]): SheetPatch['ops'][number] {
  const first = ofCell[0] as Change;
  const last = ofCell[ofCell.length - 1] as Change;
  return { op: 'text', cell: first.cell, before: first.before, after: last.after };
}
