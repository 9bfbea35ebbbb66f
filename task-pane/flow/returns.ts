import type { SubmissionComment } from '../../core/wire/comments.ts';
import type { A1 } from '../../core/grid/types.ts';
import { answered } from '../../core/submissions/index.ts';
import type { ReturnAnswer } from '../../core/wire/submissions.ts';
import type { ContentRow } from '../../core/wire/types.ts';
import { contentOf } from '../../core/wire/index.ts';
import type { FlowContext } from './context.ts';
import { currentRound } from './evaluate.ts';
import { assessedRow } from './rows.ts';
import type { PaneState, Returned, Snapshot } from './state.ts';

/**
 * What the coordinator asked, with the rows as they were sent: by them it is seen which row was changed since. They are
 * fetched once and kept in no file (CONTRACTS §8). Without a connection the comments stand without that.
 */
export async function learnReturn(ctx: FlowContext): Promise<void> {
  const { me, returned: known } = ctx.state.get();
  const round = currentRound(ctx.state.get());
  const to = (round && me?.returned?.[round.code]) ?? null;
  if (to === null) return ctx.state.set({ returned: null });
  const rows = known?.to.number === to.number ? known.rows : null;
  ctx.state.set({ returned: { to, rows: rows ?? (await rowsSent(ctx, to.number)) } });
}

async function rowsSent({ store, onError }: FlowContext, number: string): Promise<ContentRow[] | null> {
  try {
    return (await store.submission(number)).rows;
  } catch (error) {
    onError?.(error);
    return null;
  }
}

const answers = new WeakMap<Snapshot, { of: Returned; answer: ReturnAnswer | null }>();

/** How the sheet as it was last read answers the return; null where there is none, or what was sent is not known. */
export function returnAnswer({ returned, snapshot }: Pick<PaneState, 'returned' | 'snapshot'>): ReturnAnswer | null {
  if (returned === null || snapshot === null) return null;
  const known = answers.get(snapshot);
  if (known?.of === returned) return known.answer;
  const answer = answerOf(returned, snapshot);
  answers.set(snapshot, { of: returned, answer });
  return answer;
}

function answerOf({ to, rows }: Returned, { result, assessment }: Snapshot): ReturnAnswer | null {
  const agency = assessment?.agency?.code;
  if (rows === null || !result.ok || agency === undefined || agency === null) return null;
  return answered(to, rows, contentOf(result.sheet, agency).rows);
}

/** Where a comment belongs in the sheet; one on the whole row stands beside its result. */
export function cellOfComment(snapshot: Snapshot | null, { task, field }: SubmissionComment): A1 | null {
  const cells = assessedRow(snapshot, task)?.row.cells;
  return cells?.[field ?? 'result'] ?? cells?.task ?? null;
}
