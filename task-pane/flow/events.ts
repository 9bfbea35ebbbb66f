import { fromA1 } from '../../core/grid/index.ts';
import type { CellRef } from '../host/types.ts';
import type { FlowContext } from './context.ts';
import { check, selectionMoved } from './reading.ts';
import { taskAt } from './rows.ts';

/** Edits come in bursts (paste, fill): read once when they have calmed down. */
const CALM_MS = 200;

/** Follows the sheet: edits are read and checked again, the row card goes with the selection. Answers how to stop. */
export function watch(ctx: FlowContext): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const checkSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void check(ctx), CALM_MS);
  };
  const stopChange = ctx.host.onChange(() => {
    ctx.unread = true;
    checkSoon();
  });
  const stopSelect = ctx.host.onSelect((selection) => {
    const left = ctx.state.get().selection;
    selectionMoved(ctx, selection);
    if (left !== null && left.cell !== selection.cell && mayHoldUntoldPick(ctx, left)) checkSoon();
  });
  return () => {
    clearTimeout(timer);
    stopChange();
    stopSelect();
  };
}

/**
 * In Excel a pick from a cell's own dropdown may tell nobody (office-js #420, #3888, #4066), so that column 6 is read
 * again when it is left. A host that is polled notices the pick by itself.
 */
function mayHoldUntoldPick({ host, state }: FlowContext, left: CellRef): boolean {
  const { snapshot } = state.get();
  if (!host.capabilities.changeEvents || !snapshot?.result.ok) return false;
  return fromA1(left.cell).col === snapshot.result.sheet.header.columns.basis && taskAt(snapshot, left) !== null;
}
