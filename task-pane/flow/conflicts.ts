import type { Choice, OpenConflict } from '../../core/sync/index.ts';
import type { FlowContext } from './context.ts';
import { exchangeDrafts, sync } from './drafts.ts';
import { submit } from './submission.ts';

/** A person has chosen at a place, or at all of one kind; a submission that waited for it goes on by itself. */
export async function settleConflicts(ctx: FlowContext, conflicts: OpenConflict[], choice: Choice): Promise<void> {
  await ctx.exchanging;
  const { settleAll } = await sync();
  const chosen = conflicts.map((conflict) => ({ conflict, choice }));
  if (!(await settleAll(ctx, chosen))) return;
  if (ctx.state.get().conflicts.length > 0) return;
  if (ctx.state.get().submission.step === 'conflicts') return submit(ctx, true);
  await exchangeDrafts(ctx);
  if (ctx.state.get().screen === 'conflicts') ctx.state.set({ screen: 'home' });
}
