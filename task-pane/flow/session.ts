import type { FlowContext } from './context.ts';
import { needsSignIn, toFailure, type Failure } from './failure.ts';
import { recheck } from './evaluate.ts';
import { learnReturn } from './returns.ts';
import { fetchRoundDocuments } from './rounds.ts';
import type { PaneState } from './state.ts';

const signedOut: Partial<PaneState> = {
  ...{ signedIn: false, me: null, returned: null },
  ...{ sync: { step: 'off' }, replica: null, conflicts: [], lastEdits: null, outboxWaits: null },
};

/** Asks the store who the access code belongs to; a refused code is forgotten. Answers with the failure, if any. */
export async function refreshMe(ctx: FlowContext): Promise<Failure | null> {
  try {
    const me = await ctx.store.me();
    ctx.state.set({ me, signedIn: true, roundDocuments: await fetchRoundDocuments(ctx, me) });
    recheck(ctx);
    await learnReturn(ctx);
    return null;
  } catch (error) {
    const failure = toFailure(error);
    if (needsSignIn(failure)) {
      await ctx.host.secret.clear();
      ctx.state.set(signedOut);
      recheck(ctx);
    }
    return failure;
  }
}

/** Signs in with an access code. Answers whether it was accepted; one that could not be verified is not kept. */
export async function signIn(ctx: FlowContext, code: string): Promise<boolean> {
  return settleSignIn(ctx, () => verify(ctx, code.trim()));
}

/** Whoever the secret that is kept now belongs to: an officer is signed in, nobody else. */
export async function settleSignIn(ctx: FlowContext, verified = () => refreshMe(ctx)): Promise<boolean> {
  const done = await ctx.queued('signing-in', async () => {
    ctx.state.set({ signInFailure: null });
    const failure = (await verified()) ?? notAnOfficer(ctx);
    if (failure === null) {
      ctx.state.set({ notice: { kind: 'signed-in', agency: ctx.state.get().me?.agency?.name ?? '' } });
      return true;
    }
    await ctx.host.secret.clear();
    ctx.state.set({ ...signedOut, signInFailure: failure });
    return false;
  });
  return done === true;
}

/**
 * A code with other letters than a header may hold (a Vietnamese keyboard was on) is no code; the request could not even
 * be made, which would look like a broken connection.
 */
async function verify(ctx: FlowContext, code: string): Promise<Failure | null> {
  if (!/^[\x21-\x7e]+$/.test(code)) return { source: 'store', code: 'unauthorized', detail: null, problem: null };
  await ctx.host.secret.set(code);
  return refreshMe(ctx);
}

/** A coordinator's code opens the overview page, but no agency's submission. */
function notAnOfficer(ctx: FlowContext): Failure | null {
  if (ctx.state.get().me?.agency) return null;
  return { source: 'store', code: 'not-an-officer', detail: null, problem: null };
}

export async function signOut(ctx: FlowContext): Promise<void> {
  await ctx.queued('signing-in', async () => {
    await ctx.session.signOut();
    ctx.state.set({ ...signedOut, notice: { kind: 'signed-out' }, screen: 'home', submitAfterSignIn: false });
    recheck(ctx);
  });
}

export function cancelSignIn(ctx: FlowContext): void {
  if (ctx.state.get().pageSignIn !== null) ctx.session.signIn.cancel();
}
