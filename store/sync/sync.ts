import { applySync, messageOf, refuseTexts } from '../../core/sync/index.ts';
import type { Refusal, SyncMessage, SyncRound, SyncView, Writing } from '../../core/sync/index.ts';
import type { SyncAnswer, SyncRequest, SyncSnapshot } from '../../core/wire/sync.ts';
import type { Round } from '../../core/wire/rounds.ts';
import { instantInVietnam } from '../clock.ts';
import type { Caller, StoreContext } from '../http/context.ts';
import { ProblemError } from '../http/problems.ts';
import { readRound } from '../rounds/read.ts';
import { form } from '../seeds.ts';
import { readView } from './view.ts';
import { write } from './write.ts';

/** Every try that is too late means that somebody else's message went through, so this many are never all too late. */
const TRIES = 100;
const TASKS = new Set(form.groups.flatMap(({ tasks }) => tasks.map(({ id }) => id)));

/** Takes a message in: read, decide (`core/sync`), write if nobody was faster. */
export async function sync(
  context: StoreContext,
  caller: Caller,
  code: string,
  request: SyncRequest,
): Promise<SyncAnswer> {
  const { pool, clock, events } = context;
  const message = messageOf(request);
  // Before the database sees any of it.
  const refusal = refuseTexts(message);
  if (refusal !== null) throw problem(refusal);
  const round = await knownRound(context, caller, code);
  const where = { agencyId: caller.agency.id, round: code };
  for (let tries = 0; tries < TRIES; tries += 1) {
    const view = await readView(pool, where.agencyId, code, message);
    const writing = { ...authorOf(caller, message), at: instantInVietnam(clock()) };
    const outcome = applySync(view, message, syncRound(round, caller), writing);
    if (outcome.kind === 'refused') throw problem(outcome.refusal);
    if (outcome.kind !== 'written') return outcome.answer;
    if (await write(pool, where, message, outcome, writing)) {
      events.changed({ agencyId: where.agencyId, kind: 'rows', id: code });
      return outcome.answer;
    }
  }
  throw new ProblemError('unavailable');
}

/** What was written after a revision that the client knows; 0 = everything. */
export async function changesSince(
  context: StoreContext,
  caller: Caller,
  code: string,
  { since, mark }: { since: number; mark?: string | undefined },
): Promise<SyncSnapshot> {
  await knownRound(context, caller, code);
  const asked = { baseRevision: since, messageId: '', changes: [] };
  const view: SyncView = await readView(context.pool, caller.agency.id, code, asked);
  if (view.baseMark === null || (mark !== undefined && mark !== view.baseMark)) {
    throw new ProblemError('revision-unknown', { baseRevision: since, revision: view.revision });
  }
  return { since, revision: view.revision, mark: view.mark, changes: view.changed };
}

export async function knownRound({ pool, clock }: StoreContext, { agency }: Caller, code: string): Promise<Round> {
  const round = await readRound(pool, code, agency.id, clock());
  if (round === null) throw new ProblemError('round-not-found', { round: code });
  return round;
}

const syncRound = (round: Round, { agency }: Caller): SyncRound => ({
  agency: agency.code,
  open: round.state === 'open' || round.state === 'closing',
  form: round.form,
  tasks: round.form === form.id ? TASKS : new Set(),
});

/** Whom the others read as the author: who the document says works on it (officers share accounts), else the account. */
const authorOf = ({ actor, user }: Caller, { author }: SyncMessage): Pick<Writing, 'actor' | 'author'> => ({
  actor,
  author: author || (user?.name ?? ''),
});

const problem = ({ code, params }: Refusal) => new ProblemError(code, params);
