import type { A1 } from '../../core/grid/types.ts';
import type { ApplyResult, PatchOp, SheetPatch } from '../../core/patch/types.ts';
import { isRowOp, type RowOp } from '../../core/patch/index.ts';
import { HostError } from '../../task-pane/host/types.ts';
import { inExcel } from './batch.ts';
import { CellWrites } from './cell-writes.ts';
import type { TextOp } from './cell-writes.ts';
import type { Known } from './known.ts';
import type { ListOp } from './list-source.ts';
import { queueList } from './list-source.ts';
import type { MarkOp, Marks } from './marks.ts';
import { formerPlace, queueRowOp } from './row-ops.ts';

export type Written = { result: ApplyResult; lists: Known['lists'] };

/** What a cell of Excel holds at most. */
const LONGEST_TEXT = 32_767;

/** Writes a patch: all of it, or nothing stays. Text alone takes one round trip, two where something has changed. */
export function writePatch(patch: SheetPatch, known: Known, marks: Marks): Promise<Written> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(patch.sheet);
    const ops = patch.ops.filter((op) => op.op !== 'text' || op.before !== op.after);
    const tooLong = ops
      .filter(isTextOp)
      .filter(({ after }) => after.length > LONGEST_TEXT)
      .map(({ cell }) => cell);
    if (tooLong.length > 0) throw new HostError('too-large', `Chữ dài hơn một ô chứa được: ${tooLong.join(', ')}.`);
    const moved = await prepare(context, sheet, { ...patch, ops }, known, marks);
    if (moved.length > 0) return { result: { ok: false, changed: moved }, lists: known.lists };

    const cells = new CellWrites(sheet, ops.filter(isTextOp), known.sheets.get(patch.sheet));
    if (!ops.some(isRowOp)) cells.queueGuard();
    for (const op of ops) {
      if (isRowOp(op)) queueRowOp(sheet, op);
      else if (isTextOp(op)) cells.queueWrite(op);
    }
    const lists = ops
      .filter(isListOp)
      .reduce((now, op) => queueList(context, sheet, op, { ...known, lists: now }), known.lists);
    const settle = marks.queue(sheet, patch.sheet, ops.filter(isMarkOp));
    await syncOrPutBack(context, cells);
    settle();

    const changed = cells.changed();
    const coerced = cells.coerced();
    if (changed.length === 0 && coerced.length === 0) return { result: { ok: true }, lists };
    cells.queueRestore();
    await context.sync();
    if (changed.length > 0) return { result: { ok: false, changed }, lists };
    throw new HostError('unknown', `Excel không giữ nguyên chữ đã ghi ở ô ${coerced.join(', ')}.`);
  });
}

const isTextOp = (op: PatchOp): op is TextOp => op.op === 'text';
const isListOp = (op: PatchOp): op is ListOp => op.op === 'list';
const isMarkOp = (op: PatchOp): op is MarkOp => op.op === 'mark';

/** What must be known before anything is written. Answers the cells that no longer hold what the patch expects. */
async function prepare(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  patch: SheetPatch,
  known: Known,
  marks: Marks,
): Promise<A1[]> {
  const { ops } = patch;
  const texts = ops.filter(isTextOp);
  const locks = known.sheets.get(patch.sheet)?.isProtected ? queueLocks(sheet, texts) : [];
  const guard = new CellWrites(sheet, ops.some(isRowOp) ? formerTexts(ops) : [], undefined);
  guard.queueGuard();
  const old = ops.some(isMarkOp) && marks.isNew(patch.sheet) ? marks.queueOld(sheet) : null;
  if (locks.length === 0 && !ops.some(isRowOp) && old === null) return [];
  await context.sync();
  const locked = locks.filter(({ protection }) => protection.locked !== false).map(({ cell }) => cell);
  if (locked.length > 0) throw new HostError('protected', `Ô đang bị khoá: ${locked.join(', ')}.`);
  if (old !== null) marks.clearOld(old);
  return guard.changed();
}

/** One locked cell fails the whole batch half-way: on a protected sheet they are looked for first. */
function queueLocks(sheet: Excel.Worksheet, texts: TextOp[]): { cell: A1; protection: Excel.FormatProtection }[] {
  return texts.map(({ cell }) => {
    const { protection } = sheet.getRange(cell).format;
    protection.load('locked');
    return { cell, protection };
  });
}

/** Lines that were moved cannot be put back cell by cell, so a patch with row operations is compared beforehand. */
function formerTexts(ops: PatchOp[]): TextOp[] {
  const earlier: RowOp[] = [];
  return ops.flatMap((op) => {
    if (isRowOp(op)) earlier.push(op);
    const cell = isTextOp(op) ? formerPlace(op.cell, earlier) : null;
    return isTextOp(op) && cell !== null ? [{ ...op, cell }] : [];
  });
}

/** A refusal half-way: what was written goes back. That stops at the same cell, and nothing behind it was written. */
async function syncOrPutBack(context: Excel.RequestContext, cells: CellWrites): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    cells.queueRestore();
    await context.sync().catch(() => undefined);
    throw error;
  }
}
