import type { Round } from '../../core/wire/rounds.ts';
import type { Caller, StoreContext } from '../http/context.ts';
import { ProblemError } from '../http/problems.ts';
import { readFullRound } from './read.ts';

/** The round an agency sends to, or in a sentence why not. One that is closing still receives (`RoundState`). */
export async function openRound(
  { pool, clock }: Pick<StoreContext, 'pool' | 'clock'>,
  { agency }: Pick<Caller, 'agency'>,
  { round: code, form }: { round: string; form: string },
): Promise<Round> {
  const round = await readFullRound(pool, code, agency.id, clock());
  if (round === null || round.state === 'draft') throw new ProblemError('round-not-found', { round: code });
  if (!round.isInvited) throw new ProblemError('not-invited', { round: code });
  if (round.state === 'closed') throw new ProblemError('round-not-open', { round: code });
  if (round.form !== form) throw new ProblemError('form-unknown', { form: round.form });
  return round;
}
