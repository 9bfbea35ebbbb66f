import { move } from '../../core/submissions/index.ts';
import type { SubmissionEvent } from '../../core/submissions/index.ts';
import type { SubmissionComment } from '../../core/wire/comments.ts';
import type { SubmissionDetail } from '../../core/wire/submissions.ts';
import { readAs } from '../database/pool.ts';
import type { StoreContext } from '../http/context.ts';
import { holdsNul } from '../http/input-text.ts';
import { ProblemError } from '../http/problems.ts';
import { readSubmission } from './detail.ts';
import { agencyOfNumber } from './receipts.ts';

export type Answer = {
  event: Extract<SubmissionEvent, 'accept' | 'return'>;
  reason: string | null;
  comments: SubmissionComment[];
};

/** A state can only move towards its end, so this often it cannot change under our hands. */
const ATTEMPTS = 4;

/** Accepts or returns a submission for the coordinating body; asked for again, it answers the same and changes nothing. */
export async function answerSubmission(
  context: StoreContext,
  by: { agencyId: number; actor: string },
  number: string,
  answer: Answer,
): Promise<SubmissionDetail> {
  if (holdsNul(answer)) throw new ProblemError('nul-in-text');
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const before = await detailOf(context, by.agencyId, number);
    refuseMisplaced(answer, before);
    const step = move(before.receipt.state, answer.event);
    if (step.kind === 'refused' || (step.kind === 'done' && !isSame(answer, before))) {
      throw new ProblemError('step-not-allowed', { number, state: before.receipt.state });
    }
    if (step.kind === 'done') return before;
    if (await apply(context, by.actor, before, step.to, answer)) return detailOf(context, by.agencyId, number);
  }
  throw new Error(`the state of ${number} did not come to rest`);
}

async function detailOf({ pool, agencies, key }: StoreContext, callerAgency: number, number: string) {
  const agency = agencyOfNumber(agencies, number);
  const who = { agencyId: callerAgency, role: 'coordinator' };
  const detail = agency && (await readAs(pool, who, (client) => readSubmission(client, agency.id, number, key)));
  if (!detail) throw new ProblemError('not-found');
  return detail;
}

function refuseMisplaced({ comments }: Answer, { rows }: SubmissionDetail): void {
  const tasks = new Set(rows.map(({ task }) => task));
  const stray = comments.filter(({ task }) => !tasks.has(task)).map(({ task }) => task);
  if (stray.length > 0) throw new ProblemError('comment-misplaced', { tasks: stray });
}

/** A second return with other words would change what the agency was told, and silently drop one of the two. */
function isSame({ event, reason, comments }: Answer, { history }: SubmissionDetail): boolean {
  const last = history[history.length - 1];
  if (event === 'accept') return true;
  const plain = ({ task, field, text }: SubmissionComment) => [task, field, text];
  return last?.reason === reason && JSON.stringify(last.comments.map(plain)) === JSON.stringify(comments.map(plain));
}

/** False when the state was no longer the one the step was decided on. */
async function apply(
  { pool, agencies, clock, events }: StoreContext,
  actor: string,
  { receipt: { number, state } }: SubmissionDetail,
  to: string,
  { reason, comments }: Answer,
): Promise<boolean> {
  const agency = agencyOfNumber(agencies, number);
  if (agency === undefined) throw new ProblemError('not-found');
  const { rows } = await pool.query<{ found: string | null }>(
    'select store.answer_submission($1, $2, $3, $4, $5, $6, $7, $8) as found',
    [agency.id, number, state, to, clock(), actor, reason, JSON.stringify(comments)],
  );
  if (rows[0]?.found !== state) return false;
  events.changed({ agencyId: agency.id, kind: 'submission', id: number });
  return true;
}
