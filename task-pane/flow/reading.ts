import type { TaskId } from '../../core/form/types.ts';
import type { A1 } from '../../core/grid/types.ts';
import type { CellRef } from '../host/types.ts';
import type { FlowContext } from './context.ts';
import { readNow, show } from './evaluate.ts';
import { pendingExplanation } from './pending.ts';
import { refreshMe } from './session.ts';
import { assessedRow, taskAt } from './rows.ts';

/** Opens the pane on the document: one read, its memory, and who is signed in. Checking needs no sign-in. */
export async function open(ctx: FlowContext): Promise<void> {
  await ctx.queued('opening', async () => {
    const [memory, secret, book] = await Promise.all([ctx.host.memory.load(), ctx.host.secret.get(), ctx.host.read()]);
    if (memory) ctx.state.set({ memory, explanation: pendingExplanation(memory.pending) });
    ctx.state.set({ signedIn: secret !== null });
    const snapshot = show(ctx, book);
    const questions = snapshot.result.ok ? snapshot.result.sheet.questions : snapshot.result.questions;
    if (questions.length > 0) ctx.state.set({ screen: 'questions' });
    followSelection(ctx);
  });
  // Who is signed in only changes the round's settings: the first verdict does not wait for the network.
  if (ctx.state.get().signedIn) void refreshMe(ctx).catch((error: unknown) => ctx.onError?.(error));
}

/** Reads and checks again; answers whether it could. */
export async function check(ctx: FlowContext): Promise<boolean> {
  const snapshot = await ctx.queued('reading', () => readNow(ctx));
  followSelection(ctx);
  return snapshot !== undefined;
}

export function selectionMoved(ctx: FlowContext, selection: CellRef): void {
  ctx.state.set({ selection });
  followSelection(ctx);
}

/** The row card follows the selection; beside the table it keeps the last task. */
function followSelection(ctx: FlowContext): void {
  const { selection, snapshot, selectedTask } = ctx.state.get();
  const task = selection && taskAt(snapshot, selection);
  if (task !== null && task !== selectedTask) ctx.state.set({ selectedTask: task });
}

export async function goTo(ctx: FlowContext, cell: A1): Promise<void> {
  const result = ctx.state.get().snapshot?.result;
  if (!result?.ok) return;
  const ref = { sheet: result.sheet.sheet, cell };
  selectionMoved(ctx, ref);
  await ctx.queued('reading', () => ctx.host.select(ref));
}

/** Shows a task's card and selects its row in the sheet. */
export async function goToTask(ctx: FlowContext, task: TaskId): Promise<void> {
  ctx.state.set({ selectedTask: task });
  const cells = assessedRow(ctx.state.get().snapshot, task)?.row.cells;
  const cell = cells?.result ?? cells?.task ?? null;
  if (cell) await goTo(ctx, cell);
}

/** Another sheet of the workbook: the officer's choice, taken for this opening. */
export async function openSheet(ctx: FlowContext, sheet: string): Promise<void> {
  await ctx.queued('reading', async () => {
    await ctx.host.select({ sheet, cell: 'A1' });
    await readNow(ctx);
  });
}
