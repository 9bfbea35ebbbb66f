import { compose, join, localEdits, receive, unsend } from '../../../core/sync/index.ts';
import type { Write } from '../../../core/sync/index.ts';
import type { FlowContext } from '../context.ts';
import { isUndecided, toFailure, type Failure } from '../failure.ts';
import { followAuthors, learnAuthors } from './authors.ts';
import { keepReplica, printedRows, replicaFor, tasksOf } from './replica.ts';
import { syncSubject, type Subject } from './subject.ts';
import { takeIn } from './take-in.ts';

/**
 * Brings the sheet and the agency's copy in the store together once: what was edited here goes out, what colleagues
 * edited comes in. Answers what stood in the way, null when nothing did; whoever calls decides whether that is told.
 */
export async function exchange(ctx: FlowContext): Promise<Failure | null> {
  const subject = syncSubject(ctx);
  if (subject === null) {
    ctx.state.set({ sync: { step: 'off' } });
    return null;
  }
  ctx.state.set({ sync: { step: 'running' } });
  try {
    const written = await steps(ctx, subject);
    ctx.state.set({ sync: { step: 'done', at: ctx.now().toISOString() } });
    tell(ctx, written);
    return null;
  } catch (error) {
    const failure = toFailure(error);
    if (failure.source === 'program') ctx.onError?.(error);
    await keepWaiting(ctx, failure);
    return failure;
  }
}

async function steps(ctx: FlowContext, subject: Subject): Promise<Write[]> {
  // A message that waited for its answer goes first, as it is; what was edited since goes with the next one.
  const waited = replicaFor(ctx, subject).pending !== null;
  const written = [...(await joined(ctx, subject)), ...(await once(ctx))];
  const all = waited ? [...written, ...(await once(ctx))] : written;
  await learnAuthors(ctx, subject);
  return all;
}

/** A document that never synced starts from the store's whole state. */
async function joined(ctx: FlowContext, subject: Subject, anew = false): Promise<Write[]> {
  const replica = replicaFor(ctx, subject);
  if (replica.revision > 0 && !anew) return [];
  const snapshot = await ctx.store.changesSince(subject.round, 0);
  const printed = printedRows(ctx.form);
  return (await ctx.quietly(() => takeIn(ctx, subject, (rows) => join(replica, rows, snapshot, printed)))) ?? [];
}

/** `anew`: a history that the store no longer knows may be joined again, once. */
async function once(ctx: FlowContext, anew = true): Promise<Write[]> {
  const subject = syncSubject(ctx);
  if (subject === null) return [];
  const options = { form: ctx.form.id, tasks: tasksOf(ctx.form) };
  const { replica, message } = compose(replicaFor(ctx, subject), subject.rows, options);
  ctx.state.set({ replica });
  try {
    const answer = await ctx.store.sync(subject.round, message);
    followAuthors(ctx, answer.changes);
    const taken = () => takeIn(ctx, subject, (rows) => receive(replica, rows, answer));
    return (await ctx.quietly(taken)) ?? [];
  } catch (error) {
    const failure = toFailure(error);
    if (failure.source !== 'store' || isUndecided(failure)) throw error;
    // The store took nothing: its edits are edits again.
    ctx.state.set({ replica: unsend(replica) });
    if (failure.code !== 'revision-unknown' || !anew) throw error;
    return [...(await joined(ctx, subject, true)), ...(await once(ctx, false))];
  }
}

/** What could not be sent is kept in the file, so that it goes out from there (CONTRACTS §8). */
async function keepWaiting(ctx: FlowContext, failure: Failure): Promise<void> {
  const subject = syncSubject(ctx);
  const { replica } = ctx.state.get();
  if (subject === null || replica === null) return ctx.state.set({ sync: { step: 'waiting', failure, changes: 0 } });
  ctx.state.set({ sync: { step: 'waiting', failure, changes: localEdits(replica, subject.rows).length } });
  await ctx.quietly(() => keepReplica(ctx, replica, subject.rows));
}

/** Colleagues' texts that now stand in the sheet; not over something the officer has yet to read. */
function tell(ctx: FlowContext, written: Write[]): void {
  if (written.length === 0 || ctx.state.get().notice !== null) return;
  const authors = [...new Set(written.map(({ theirs }) => theirs.author).filter(Boolean))];
  ctx.state.set({ notice: { kind: 'synced-in', places: written.length, authors } });
}
