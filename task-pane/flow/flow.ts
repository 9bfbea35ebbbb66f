import { createContext, type FlowContext, type FlowDeps } from './context.ts';
import { refresh, reconnect } from './connection.ts';
import { watchDrafts } from './draft-watch.ts';
import { watch } from './events.ts';
import { later } from './later.ts';
import { answer, setReportDate } from './memory.ts';
import { check, goTo, goToTask, open, openSheet } from './reading.ts';
import { skip } from './reasons.ts';
import { watchConnection } from './retry.ts';
import { cancelSignIn, signIn, signOut } from './session.ts';
import { initialState, type PaneState } from './state.ts';
import { createStore, type Store } from './store.ts';
import { goOnWithTour, offerTour, startTour } from './tour.ts';

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
    pickStatus: onceLoaded(later.writing, ({ pickStatus }) => pickStatus, ctx),
    restoreCitations: onceLoaded(later.writing, ({ restoreCitations }) => restoreCitations, ctx),
    insertCitation: onceLoaded(later.citing, ({ insertCitation }) => insertCitation, ctx),
    mend: onceLoaded(later.writing, ({ mend }) => mend, ctx),
    undo: onceLoaded(later.writing, ({ undo }) => undo, ctx),
    createForm: onceLoaded(later.writing, ({ createForm }) => createForm, ctx),
    answer: bound(answer, ctx),
    setReportDate: bound(setReportDate, ctx),
    clearMemory: onceLoaded(later.clearMemory, ({ clearMemory }) => clearMemory, ctx),
    signOut: () => signOut(ctx),
    submit: onceLoaded(later.submission, ({ submit }) => submit, ctx),
    submitAnswer: onceLoaded(later.submission, ({ submitAnswer }) => submitAnswer, ctx),
    markAsked: onceLoaded(later.marks, ({ markAsked }) => markAsked, ctx),
    markErrors: onceLoaded(later.marks, ({ markErrors }) => markErrors, ctx),
    settleConflicts: onceLoaded(later.conflicts, ({ settleConflicts }) => settleConflicts, ctx),
    skip: bound(skip, ctx),
    startTour: () => startTour(ctx),
    offerTour: () => offerTour(ctx),
    goOnWithTour: bound(goOnWithTour, ctx),
    refresh: () => refresh(ctx),
    reconnect: () => reconnect(ctx),
    sendKept: onceLoaded(later.outbox, ({ sendConfirmed }) => sendConfirmed, ctx),
    dropKept: onceLoaded(later.outbox, ({ dropKept }) => dropKept, ctx),
    signIn: (code: string) => thenGoOn(ctx, signIn(ctx, code)),
    signInByPage: () => thenGoOn(ctx, onceLoaded(later.signIn, ({ signInByPage }) => signInByPage, ctx)()),
    cancelSignIn: () => cancelSignIn(ctx),
  };
}

/** A submission that asked for the sign-in goes on after it. */
async function thenGoOn(ctx: FlowContext, signingIn: Promise<boolean>): Promise<void> {
  if (!(await signingIn)) return;
  const goesOn = ctx.state.get().submitAfterSignIn;
  ctx.state.set({ screen: 'home', submitAfterSignIn: false });
  if (goesOn) await (await later.submission()).submit(ctx);
}

function watchAll(ctx: FlowContext): () => void {
  const stops = [watch(ctx), watchDrafts(ctx), watchConnection(ctx)];
  return () => stops.forEach((stop) => stop());
}

function bound<A extends unknown[], R>(action: (ctx: FlowContext, ...args: A) => R, ctx: FlowContext) {
  return (...args: A): R => action(ctx, ...args);
}

/** An action whose file is loaded when it is first asked for. */
function onceLoaded<M, A extends unknown[], R>(
  load: () => Promise<M>,
  actionOf: (module: M) => (ctx: FlowContext, ...args: A) => Promise<R>,
  ctx: FlowContext,
) {
  return async (...args: A): Promise<R> => actionOf(await load())(ctx, ...args);
}

export type Flow = ReturnType<typeof createFlow>;
