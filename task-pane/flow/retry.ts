import { reconnect } from './connection.ts';
import type { FlowContext } from './context.ts';
import { isUndecided } from './failure.ts';
import { later } from './later.ts';

const FIRST_MS = 30_000;
const LONGEST_MS = 5 * 60_000;

/** Tries again, ever more slowly, as long as something waits for a connection. Answers how to stop. */
export function watchConnection(ctx: FlowContext): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_MS;
  let known = false;
  const unsubscribe = ctx.state.subscribe(() => {
    const { me, memory } = ctx.state.get();
    const isNews = me !== null && !known;
    known = me !== null;
    // Sets the state itself: what is known has to be noted first.
    if (isNews && memory.pending !== null) void sendKept(ctx).catch((error: unknown) => ctx.onError?.(error));
    if (!waits(ctx)) {
      clearTimeout(timer);
      timer = undefined;
      wait = FIRST_MS;
      return;
    }
    timer ??= setTimeout(async () => {
      await reconnect(ctx).catch((error: unknown) => ctx.onError?.(error));
      timer = undefined;
      wait = Math.min(wait * 2, LONGEST_MS);
      // The outcome is one more change of state, after which it is waited again.
      ctx.state.set({});
    }, wait);
  });
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
}

function waits({ state }: FlowContext): boolean {
  const { memory, sync, signedIn, outboxWaits } = state.get();
  if (!signedIn) return false;
  return (memory.pending !== null && outboxWaits === null) || (sync.step === 'waiting' && isUndecided(sync.failure));
}

async function sendKept(ctx: FlowContext): Promise<void> {
  await (await later.outbox()).sendKept(ctx);
}
