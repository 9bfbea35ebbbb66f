import type { A1 } from '../../core/grid/types.ts';
import type { ApplyResult, PatchOp, SheetPatch } from '../../core/patch/types.ts';
import { expectedTexts, isRowOp } from '../../core/patch/index.ts';
import { HostError } from '../../task-pane/host/types.ts';
import { inExcel } from './batch.ts';
import { CellGuard } from './cell-guard.ts';
import type { Known } from './known.ts';
import type { ListOp } from './list-source.ts';
import { queueLists } from './list-source.ts';
import type { MarkOp, Marks } from './marks.ts';
import { queueObstacles, refuseBeforehand } from './obstacles.ts';
import { WriteBatch } from './write-batch.ts';

export type Written = { result: ApplyResult; lists: Known['lists'] };

/**
 * Writes a patch: all of it, or nothing stays. Text alone takes one round trip, two where something has changed. Lines
 * that come and go take one more: they are looked into first, since they can be taken back, but not without a trace.
 */
export function writePatch(patch: SheetPatch, known: Known, marks: Marks): Promise<Written> {
  refuseBeforehand(patch, known);
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(patch.sheet);
    const { ops } = patch;
    const moved = await prepare(context, sheet, patch, known, marks);
    if (moved.length > 0) return { result: { ok: false, changed: moved }, lists: known.lists };

    const batch = new WriteBatch(sheet, ops, known.sheets.get(patch.sheet));
    batch.queue();
    const lists = queueLists(context, sheet, ops.filter(isListOp), known);
    const settle = marks.queue(sheet, patch.sheet, ops.filter(isMarkOp));
    await syncOrPutBack(context, batch);
    settle();

    const changed = batch.guard.changed();
    const coerced = batch.cells.coerced();
    if (changed.length === 0 && coerced.length === 0) return { result: { ok: true }, lists };
    batch.queueBack();
    await context.sync();
    if (changed.length > 0) return { result: { ok: false, changed }, lists };
    throw new HostError('unknown', `Excel không giữ nguyên chữ đã ghi ở ô ${coerced.join(', ')}.`);
  });
}

const isListOp = (op: PatchOp): op is ListOp => op.op === 'list';
const isMarkOp = (op: PatchOp): op is MarkOp => op.op === 'mark';

/** What must be known before anything is written. Answers the cells that no longer hold what the patch expects. */
async function prepare(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { sheet: name, ops }: SheetPatch,
  known: Known,
  marks: Marks,
): Promise<A1[]> {
  const hasRows = ops.some(isRowOp);
  const locks = known.sheets.get(name)?.isProtected ? queueLocks(sheet, ops) : [];
  const old = ops.some(isMarkOp) && marks.isNew(name) ? marks.queueOld(sheet) : null;
  if (locks.length === 0 && !hasRows && old === null) return [];
  const guard = new CellGuard(sheet, hasRows ? expectedTexts(ops) : new Map());
  guard.queue();
  const refuse = hasRows ? queueObstacles(sheet, ops) : () => undefined;
  await context.sync();
  refuse();
  const locked = locks.filter(({ protection }) => protection.locked !== false).map(({ cell }) => cell);
  if (locked.length > 0) throw new HostError('protected', `Ô đang bị khoá: ${locked.join(', ')}.`);
  if (old !== null) marks.clearOld(old);
  return guard.changed();
}

/** One locked cell fails the whole batch half-way: on a protected sheet they are looked for first. */
function queueLocks(sheet: Excel.Worksheet, ops: PatchOp[]): { cell: A1; protection: Excel.FormatProtection }[] {
  return ops.flatMap((op) => {
    if (op.op !== 'text' || op.before === op.after) return [];
    const { protection } = sheet.getRange(op.cell).format;
    protection.load('locked');
    return [{ cell: op.cell, protection }];
  });
}

/** A refusal half-way: what was written goes back. That stops at the same cell, and nothing behind it was written. */
async function syncOrPutBack(context: Excel.RequestContext, batch: WriteBatch): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    batch.queueBack();
    await context.sync().catch(() => undefined);
    throw error;
  }
}
