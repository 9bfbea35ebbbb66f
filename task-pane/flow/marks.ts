import type { PatchOp } from '../../core/patch/types.ts';
import type { A1 } from '../../core/grid/types.ts';
import type { FlowContext } from './context.ts';
import { remember } from './memory.ts';
import { cellOfComment } from './returns.ts';
import { linesOf } from './rows.ts';
import type { PaneState, Snapshot } from './state.ts';

/** Columns in which a comment or an error may stand. */
const COLUMNS = ['task', 'lead', 'deadline', 'result', 'basis', 'note'] as const;

type MarkOps = Extract<PatchOp, { op: 'mark' }>[];

/** Tints the cells that the coordinator asked about, or takes every tint of ours away again. Fills are never touched. */
export async function markAsked(ctx: FlowContext, on: boolean): Promise<void> {
  await writeMarks(ctx, on, askedMarks);
}

/** The same for the cells with errors as they are now, and what the coordinator asked. */
export async function markErrors(ctx: FlowContext, on: boolean): Promise<void> {
  await writeMarks(ctx, on, (state) => {
    const errors = errorMarks(state);
    const cells = new Set(errors.map(({ cell }) => cell));
    return [...errors, ...askedMarks(state).filter(({ cell }) => !cells.has(cell))];
  });
}

/** No tint of ours is left in the sheet. */
export async function unmark(ctx: FlowContext): Promise<void> {
  if (ctx.state.get().memory.marks) await markAsked(ctx, false);
}

async function writeMarks(ctx: FlowContext, on: boolean, marks: (state: PaneState) => MarkOps): Promise<void> {
  await ctx.queued('writing', async () => {
    const state = ctx.state.get();
    const { snapshot } = state;
    if (!snapshot?.result.ok) return;
    const ops = on ? marks(state) : markOps(everyCell(snapshot), null);
    if (ops.length === 0) return;
    await ctx.host.apply({ sheet: snapshot.result.sheet.sheet, ops });
    await remember(ctx, { marks: on });
  });
}

function askedMarks({ snapshot, returned }: PaneState): MarkOps {
  const comments = returned?.to.comments ?? [];
  return markOps(snapshot ? comments.map((each) => cellOfComment(snapshot, each)) : [], 'warning');
}

/** Only in the rows: there every tint can be found again, wherever the lines went. */
function errorMarks({ snapshot }: PaneState): MarkOps {
  const errors =
    snapshot?.assessment?.issues.filter(({ severity, task }) => severity === 'error' && task !== null) ?? [];
  return markOps(
    errors.map(({ cell }) => cell),
    'error',
  );
}

function markOps(cells: (A1 | null)[], level: MarkOps[number]['level']): MarkOps {
  return [...new Set(cells)].flatMap((cell) => (cell === null ? [] : [{ op: 'mark', cell, level }]));
}

/** Lines may have moved since the marks were made, in this session or in another one. */
function everyCell({ result }: Snapshot): A1[] {
  if (!result.ok) return [];
  const { sheet } = result;
  return sheet.rows.flatMap((row) => COLUMNS.flatMap((column) => linesOf(sheet, row, column).map(({ cell }) => cell)));
}
