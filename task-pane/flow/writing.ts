import type { Status, TaskId } from '../../core/form/types.ts';
import type { A1 } from '../../core/grid/types.ts';
import { applyPatch } from '../../core/patch/index.ts';
import type { PatchOp, SheetPatch } from '../../core/patch/types.ts';
import { readStatus, setStatus } from '../../core/status/index.ts';
import type { FlowContext } from './context.ts';
import { readNow, show } from './evaluate.ts';
import { isStructural, wayBack, without } from './inverse.ts';
import { assessedRow, linesOf } from './rows.ts';
import type { Notice, Undo } from './state.ts';

type Write = { patch: SheetPatch; notice: Notice; undo: Pick<Undo, 'task' | 'what'> };

/**
 * One write to the sheet. If something changed there since it was read, nothing is written: the sheet is read again
 * and the officer is told, so that the offer stands on what is there now. Answers whether it was written.
 */
export async function write(ctx: FlowContext, { patch, notice, undo }: Write): Promise<boolean> {
  const result = await ctx.host.apply(patch);
  if (!result.ok) {
    await readNow(ctx);
    ctx.state.set({ notice: { kind: 'changed-meanwhile', cells: result.changed } });
    return false;
  }
  const back = wayBack(patch, ctx.state.get().snapshot?.book);
  await showWritten(ctx, patch);
  ctx.state.set({ notice, undo: back.patch && { ...undo, lasting: back.lasting, patch: back.patch } });
  return true;
}

/** Our own texts are known without asking the host again: one round trip less. Lines and lists are read again. */
export async function showWritten(ctx: FlowContext, patch: SheetPatch): Promise<void> {
  if (isStructural(patch)) return void (await readNow(ctx));
  const book = ctx.state.get().snapshot?.book;
  const written = book && applyPatch(book, patch);
  if (written?.ok) show(ctx, written.book);
  else await readNow(ctx);
}

/** Writes the form's phrase for a status into column 6; what stands after the old phrase stays. */
export async function pickStatus(ctx: FlowContext, task: TaskId, status: Status): Promise<void> {
  await ctx.queued('writing', async () => {
    if (!(await stillAsShown(ctx, task))) return;
    const place = statusPlace(ctx, task);
    if (place === null) return;
    const { sheet, cell, text } = place;
    const after = setStatus(text, status);
    if (after === text) return;
    const patch: SheetPatch = { sheet, ops: [{ op: 'text', cell, before: text, after }] };
    await write(ctx, { patch, notice: { kind: 'picked', task, cell }, undo: { task, what: 'status' } });
  });
}

/**
 * Where an edit has not been read yet, or the host does not tell of every edit, the sheet is read again before the step:
 * what the officer typed a moment ago is kept and not taken for somebody else's. If another status stands there by now,
 * the officer chooses again.
 */
export async function stillAsShown(ctx: FlowContext, task: TaskId): Promise<boolean> {
  if (ctx.host.capabilities.changeEvents && !ctx.unread) return true;
  const shown = assessedRow(ctx.state.get().snapshot, task)?.status;
  const row = assessedRow(await readNow(ctx), task);
  if (row?.statuses.length === 0 || row?.status === shown) return true;
  const cell = row?.row.cells.basis;
  ctx.state.set({ notice: { kind: 'changed-meanwhile', cells: cell ? [cell] : [] } });
  return false;
}

/** The line of the task whose column 6 already holds a status, else its first line. */
export function statusPlace(ctx: FlowContext, task: TaskId): { sheet: string; cell: A1; text: string } | null {
  const snapshot = ctx.state.get().snapshot;
  const row = assessedRow(snapshot, task)?.row;
  if (!snapshot?.result.ok || !row) return null;
  const { sheet } = snapshot.result;
  const lines = linesOf(sheet, row, 'basis');
  const line = lines.find(({ text }) => readStatus(text).statuses.length > 0) ?? lines[0];
  return line ? { sheet: sheet.sheet, ...line } : null;
}

/** Puts back the citations that a dropdown pick wiped, behind the phrase that was picked. */
export async function restoreCitations(ctx: FlowContext, task: TaskId): Promise<void> {
  await ctx.queued('writing', async () => {
    if (!(await stillAsShown(ctx, task))) return;
    const place = statusPlace(ctx, task);
    const former = ctx.state.get().lostCitations[task];
    const status = assessedRow(ctx.state.get().snapshot, task)?.status;
    if (place === null || former === undefined || !status) return;
    const { sheet, cell, text } = place;
    const patch: SheetPatch = { sheet, ops: [{ op: 'text', cell, before: text, after: setStatus(former, status) }] };
    await write(ctx, { patch, notice: { kind: 'citations-restored', cell }, undo: { task, what: 'citations' } });
  });
}

/** Writes repairs that the officer has seen. */
export async function mend(ctx: FlowContext, patch: SheetPatch, places: number): Promise<boolean> {
  if (patch.ops.length === 0) return false;
  const written = await ctx.queued('writing', () => {
    return write(ctx, {
      patch,
      notice: mendedNotice(patch, places),
      undo: { task: null, what: 'mend' },
    });
  });
  if (written) ctx.state.set({ screen: ctx.state.get().screen === 'fix-preview' ? 'home' : ctx.state.get().screen });
  return written === true;
}

function mendedNotice(patch: SheetPatch, places: number): Notice {
  if (!isStructural(patch)) return { kind: 'mended', places, cells: patch.ops.length };
  const count = (kind: PatchOp['op']) => patch.ops.filter(({ op }) => op === kind).length;
  const [inserted, moved, deleted] = [count('insertRow'), count('moveRow'), count('deleteRow')];
  // The texts of a line are told with the line.
  const cells = inserted + moved + deleted > 0 ? 0 : count('text');
  return { kind: 'sheet-mended', inserted, moved, deleted, cells, lists: count('list') };
}

/** Takes the last write back, only where our value still stands; cells edited since keep what they say. */
export async function undo(ctx: FlowContext): Promise<void> {
  await ctx.queued('writing', async () => {
    const last = ctx.state.get().undo;
    if (last === null) return;
    const first = await ctx.host.apply(last.patch);
    const kept = first.ok ? [] : first.changed;
    const patch = first.ok || !isStructural(last.patch) ? without(last.patch, kept) : { ...last.patch, ops: [] };
    const done = first.ok || (patch.ops.length > 0 && (await ctx.host.apply(patch)).ok);
    if (first.ok) await showWritten(ctx, patch);
    else await readNow(ctx);
    const restored = done ? patch.ops.length : 0;
    ctx.state.set({ undo: null, notice: { kind: 'undone', restored, kept, lasting: last.lasting } });
  });
}

export async function createForm(ctx: FlowContext): Promise<void> {
  await ctx.queued('creating', async () => {
    const { sheet } = await ctx.host.createForm();
    await readNow(ctx);
    ctx.state.set({ screen: 'home', notice: { kind: 'form-created', sheet } });
  });
}
