import type { PatchOp } from '../../core/patch/types.ts';
import type { FlowContext } from './context.ts';
import { remember } from './memory.ts';
import { cellOfComment } from './returns.ts';
import type { Snapshot } from './state.ts';

/** Columns in which a comment may stand. */
const COLUMNS = ['task', 'lead', 'deadline', 'result', 'basis', 'note'] as const;

/** Tints the cells that the coordinator asked about, or takes every tint of ours away again. Fills are never touched. */
export async function markAsked(ctx: FlowContext, on: boolean): Promise<void> {
  await ctx.queued('writing', () => writeMarks(ctx, on));
}

/** What was answered is not marked any more. */
export async function unmarkAnswered(ctx: FlowContext): Promise<void> {
  if (ctx.state.get().memory.marks) await markAsked(ctx, false);
}

async function writeMarks(ctx: FlowContext, on: boolean): Promise<void> {
  const { snapshot, returned } = ctx.state.get();
  if (!snapshot?.result.ok) return;
  const cells = on ? (returned?.to.comments ?? []).map((each) => cellOfComment(snapshot, each)) : everyCell(snapshot);
  const ops = [...new Set(cells)].flatMap((cell): PatchOp[] =>
    cell === null ? [] : [{ op: 'mark', cell, level: on ? 'warning' : null }],
  );
  if (ops.length === 0) return;
  await ctx.host.apply({ sheet: snapshot.result.sheet.sheet, ops });
  await remember(ctx, { marks: on });
}

/** Lines may have moved since the marks were made, in this session or in another one. */
function everyCell({ result }: Snapshot) {
  if (!result.ok) return [];
  return result.sheet.rows.flatMap(({ cells }) => COLUMNS.map((column) => cells[column]));
}
