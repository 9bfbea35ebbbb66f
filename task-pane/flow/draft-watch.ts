import type { FlowContext } from './context.ts';
import { exchangeDrafts } from './drafts.ts';
import { isUnderWay } from './outcome.ts';

/** Edits are sent when the officer has paused: every exchange is a call, in Sheets an execution at Google's. */
const CALM_MS = 3000;

/** Syncs once when it is known who is signed in, then after edits. Answers how to stop. Nothing is polled. */
export function watchDrafts(ctx: FlowContext): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let seen: string | null = null;
  const soon = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(run, ms);
  };
  // A submission brings the drafts along itself.
  const run = () => (isUnderWay(ctx.state.get().submission) ? soon(CALM_MS) : void exchangeDrafts(ctx));
  const unsubscribe = ctx.state.subscribe(() => {
    const { me, snapshot } = ctx.state.get();
    const now = me?.agency && snapshot?.contentHash ? `${me.agency.code} ${snapshot.contentHash}` : null;
    if (now === null || now === seen) return;
    soon(seen === null ? 0 : CALM_MS);
    seen = now;
  });
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
}
