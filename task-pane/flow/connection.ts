import type { FlowContext } from './context.ts';
import { exchangeDrafts } from './drafts.ts';
import { later } from './later.ts';
import { isUnderWay } from './outcome.ts';
import { check } from './reading.ts';
import { refreshMe } from './session.ts';

/** The connection is there, or is tried: what is kept goes out, what is new comes in. */
export async function reconnect(ctx: FlowContext): Promise<void> {
  if (!ctx.state.get().signedIn || isUnderWay(ctx.state.get().submission)) return;
  if ((await refreshMe(ctx)) !== null) return;
  if (ctx.state.get().memory.pending !== null) await (await later.outbox()).sendKept(ctx);
  await exchangeDrafts(ctx);
}

/** *Kiểm tra*: the sheet is read again, and the store is asked for returns and colleagues' edits. */
export async function refresh(ctx: FlowContext): Promise<boolean> {
  const read = await check(ctx);
  if (read) void reconnect(ctx).catch((error: unknown) => ctx.onError?.(error));
  return read;
}
