import type { FlowContext } from './context.ts';
import { toFailure } from './failure.ts';
import { settleSignIn } from './session.ts';

/**
 * Signs in on the store's own page (RFC 8628): the pane shows a code and a link and waits until the person has allowed
 * it there. The sheet stays free meanwhile. Answers whether somebody is signed in now.
 */
export async function signInByPage(ctx: FlowContext): Promise<boolean> {
  if (ctx.state.get().pageSignIn !== null) return false;
  ctx.state.set({ pageSignIn: { step: 'starting' }, signInFailure: null });
  try {
    ctx.state.set({ pageSignIn: { step: 'waiting', code: await ctx.session.signIn.start() } });
    await ctx.session.signIn.finished();
    return await settleSignIn(ctx);
  } catch (error) {
    const failure = toFailure(error);
    const isCancelled = failure.source === 'store' && failure.code === 'cancelled';
    if (!isCancelled) ctx.state.set({ signInFailure: failure });
    return false;
  } finally {
    ctx.state.set({ pageSignIn: null });
  }
}
