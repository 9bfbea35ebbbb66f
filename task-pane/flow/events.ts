import type { FlowContext } from './context.ts';
import { check, selectionMoved } from './reading.ts';

/** Edits come in bursts (paste, fill): read once when they have calmed down. */
const CALM_MS = 200;

/** Follows the sheet: edits are read and checked again, the row card goes with the selection. Answers how to stop. */
export function watch(ctx: FlowContext): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stopChange = ctx.host.onChange(() => {
    clearTimeout(timer);
    timer = setTimeout(() => void check(ctx), CALM_MS);
  });
  const stopSelect = ctx.host.onSelect((selection) => selectionMoved(ctx, selection));
  return () => {
    clearTimeout(timer);
    stopChange();
    stopSelect();
  };
}
