import { recheck as recheckSheet, roundContext } from '../../core/check/index.ts';
import type { CheckContext } from '../../core/check/types.ts';
import type { Book } from '../../core/grid/types.ts';
import { readForm } from '../../core/read-form/index.ts';
import { dayInVietnam } from '../../core/vietnam-time/index.ts';
import { contentHash, contentOf } from '../../core/wire/index.ts';
import type { Round } from '../../core/wire/types.ts';
import type { FlowContext } from './context.ts';
import { lostCitations } from './lost-citations.ts';
import type { PaneState, Snapshot } from './state.ts';

/** Code of the round that a store opens at its first start (CONTRACTS §5). */
export const DEFAULT_ROUND = 'mac-dinh';

export function currentRound({ me, memory }: Pick<PaneState, 'me' | 'memory'>): Round | null {
  const open = me?.rounds.filter((round) => round.state === 'open' || round.state === 'closing') ?? [];
  return open.find((round) => round.code === memory.round) ?? open[0] ?? null;
}

/** Lists of documents never change: a round's next one has another number. */
export const documentsKey = ({ code, documents = 0 }: Round): string => `${code}:${documents}`;

/** Report date: the round's, else the officer's, else today in Vietnam. */
function reportDateOf(state: Pick<PaneState, 'me' | 'memory'>, today: string): string {
  return currentRound(state)?.reportDate ?? state.memory.reportDate ?? today;
}

export function checkContext(ctx: FlowContext): CheckContext {
  const state = ctx.state.get();
  const round = currentRound(state);
  return {
    form: ctx.form,
    directory: ctx.directory,
    documents: (round && state.roundDocuments[documentsKey(round)]) ?? ctx.documents,
    legacyLetters: ctx.legacyLetters,
    reportDate: reportDateOf(state, dayInVietnam(ctx.now())),
    ...(round ? roundContext(round) : {}),
    ...(state.me?.agency ? { signedIn: state.me.agency.code } : {}),
  };
}

/** Reads and checks a book that is already here; no host is asked. Rows that stayed as they were are not checked again. */
function snapshotOf(ctx: FlowContext, book: Book): Snapshot {
  const context = checkContext(ctx);
  const previous = ctx.state.get().snapshot?.assessment ?? null;
  const result = readForm(book, ctx.form, {
    answers: ctx.state.get().memory.answers,
    letters: ctx.legacyLetters,
  });
  if (!result.ok) return { book, result, assessment: null, context, contentHash: null };
  const assessment = recheckSheet(previous, result.sheet, context);
  for (const { rule, message } of assessment.failures) ctx.onError?.(new Error(`Rule ${rule} failed: ${message}`));
  const agency = assessment.agency?.code ?? null;
  return {
    book,
    result,
    assessment,
    context,
    contentHash: agency === null ? null : contentHash(contentOf(result.sheet, agency)),
  };
}

/** Takes a book as the present truth: checks it and shows the verdict. */
export function show(ctx: FlowContext, book: Book): Snapshot {
  const { snapshot: previous, lostCitations: known } = ctx.state.get();
  const snapshot = snapshotOf(ctx, book);
  ctx.state.set({ snapshot, lostCitations: lostCitations(known, previous, snapshot) });
  return snapshot;
}

/** Checks the present book again, after something other than the sheet changed (date, answers, sign-in). */
export function recheck(ctx: FlowContext): void {
  const book = ctx.state.get().snapshot?.book;
  if (book) show(ctx, book);
}

export async function readNow(ctx: FlowContext): Promise<Snapshot> {
  ctx.unread = false;
  return show(ctx, await ctx.host.read());
}
