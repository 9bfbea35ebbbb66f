import type { FlowContext } from './context.ts';
import type { Failure } from './failure.ts';

/** The part that speaks with the store about drafts comes with the first sync: the first view does without it. */
export const sync = () => import('./sync/index.ts');

/** One after another: two at once would send the same edits twice. */
export function exchangeDrafts(ctx: FlowContext): Promise<Failure | null> {
  const next = ctx.exchanging.then(async () => (await sync()).exchange(ctx));
  ctx.exchanging = next.catch(() => null);
  return next;
}
