import { createContext, type FlowContext, type FlowDeps } from './context.ts';
import { cancelSignIn, signInByPage } from './device-sign-in.ts';
import { refresh, reconnect } from './connection.ts';
import { settleConflicts } from './conflicts.ts';
import { watchDrafts } from './draft-watch.ts';
import { watch } from './events.ts';
import { markAsked } from './marks.ts';
import { answer, clearMemory, setReportDate } from './memory.ts';
import { dropKept, sendConfirmed } from './outbox.ts';
import { check, goTo, goToTask, open, openSheet } from './reading.ts';
import { skip } from './reasons.ts';
import { watchConnection } from './retry.ts';
import { signIn, signOut } from './session.ts';
import { initialState, type PaneState } from './state.ts';
import { createStore, type Store } from './store.ts';
import { submit, submitAnswer } from './submission.ts';
import { createForm, mend, pickStatus, restoreCitations, undo } from './writing.ts';

/** Everything the pane can do, without any user interface: the panel and the tests drive the same thing. */
export function createFlow(deps: FlowDeps) {
  const state = createStore<PaneState>(initialState);
  const ctx = createContext(deps, state);
  return { ...actions(ctx, state), watch: () => watchAll(ctx) };
}

function actions(ctx: FlowContext, state: Store<PaneState>) {
  return {
    deps: ctx as FlowDeps,
    get: state.get,
    set: state.set,
    subscribe: state.subscribe,
    open: () => open(ctx),
    check: () => check(ctx),
    goTo: bound(goTo, ctx),
    goToTask: bound(goToTask, ctx),
    openSheet: bound(openSheet, ctx),
    pickStatus: bound(pickStatus, ctx),
    restoreCitations: bound(restoreCitations, ctx),
    mend: bound(mend, ctx),
    undo: () => undo(ctx),
    createForm: () => createForm(ctx),
    answer: bound(answer, ctx),
    setReportDate: bound(setReportDate, ctx),
    clearMemory: () => clearMemory(ctx),
    signOut: () => signOut(ctx),
    submit: bound(submit, ctx),
    submitAnswer: () => submitAnswer(ctx),
    markAsked: bound(markAsked, ctx),
    settleConflicts: bound(settleConflicts, ctx),
    skip: bound(skip, ctx),
    refresh: () => refresh(ctx),
    reconnect: () => reconnect(ctx),
    sendKept: () => sendConfirmed(ctx),
    dropKept: () => dropKept(ctx),
    signIn: (code: string) => thenGoOn(ctx, signIn(ctx, code)),
    signInByPage: () => thenGoOn(ctx, signInByPage(ctx)),
    cancelSignIn: () => cancelSignIn(ctx),
  };
}

/** A submission that asked for the sign-in goes on after it. */
async function thenGoOn(ctx: FlowContext, signingIn: Promise<boolean>): Promise<void> {
  if (!(await signingIn)) return;
  const goesOn = ctx.state.get().submitAfterSignIn;
  ctx.state.set({ screen: 'home', submitAfterSignIn: false });
  if (goesOn) await submit(ctx);
}

function watchAll(ctx: FlowContext): () => void {
  const stops = [watch(ctx), watchDrafts(ctx), watchConnection(ctx)];
  return () => stops.forEach((stop) => stop());
}

function bound<A extends unknown[], R>(action: (ctx: FlowContext, ...args: A) => R, ctx: FlowContext) {
  return (...args: A): R => action(ctx, ...args);
}

export type Flow = ReturnType<typeof createFlow>;
