import type { FieldState } from '../../../core/wire/sync.ts';
import type { TaskId } from '../../../core/form/types.ts';
import type { FlowContext } from '../context.ts';
import type { Subject } from './subject.ts';

/** Who edited a row last, and when. */
export type LastEdit = { author: string; at: string };

/**
 * Who wrote each row last, from the store's copy: asked once in a session, then followed from what every exchange brings.
 * A document remembers no names.
 */
export async function learnAuthors(ctx: FlowContext, { round }: Subject): Promise<void> {
  if (ctx.state.get().lastEdits !== null) return;
  try {
    const { changes } = await ctx.store.changesSince(round, 0);
    ctx.state.set({ lastEdits: latest({}, changes) });
  } catch (error) {
    // It is only shown: the sync itself has gone through.
    ctx.onError?.(error);
  }
}

export function followAuthors(ctx: FlowContext, changes: FieldState[]): void {
  const { lastEdits } = ctx.state.get();
  if (lastEdits !== null && changes.length > 0) ctx.state.set({ lastEdits: latest(lastEdits, changes) });
}

/** All times are the store's own, in one offset: they compare as texts. */
function latest(known: Record<TaskId, LastEdit>, changes: FieldState[]): Record<TaskId, LastEdit> {
  const edits = { ...known };
  for (const { task, author, at } of changes) {
    if ((edits[task]?.at ?? '') <= at) edits[task] = { author, at };
  }
  return edits;
}
