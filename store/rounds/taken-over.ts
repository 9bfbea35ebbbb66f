import { takeOver } from '../../core/form/index.ts';
import type { ContentRow } from '../../core/wire/types.ts';
import { readAs } from '../database/pool.ts';
import type { Caller, StoreContext } from '../http/context.ts';
import { ProblemError } from '../http/problems.ts';
import { formById } from './forms.ts';
import { readFullRound } from './read.ts';

/** What the agency last sent to the round that this one was made from, as rows of this round's form. */
export async function takenOver({ pool, clock }: StoreContext, { agency }: Pick<Caller, 'agency'>, code: string) {
  const round = await readFullRound(pool, code, agency.id, clock());
  if (round === null || round.state === 'draft' || !round.isInvited) {
    throw new ProblemError('round-not-found', { round: code });
  }
  const earlier = round.fromRound === null ? null : await readFullRound(pool, round.fromRound, agency.id, clock());
  if (earlier === null) throw new ProblemError('no-earlier-round', { round: code });
  const [before, now] = [earlier.form, round.form].map(formById);
  if (!before || !now) throw new ProblemError('form-unknown', { form: before ? round.form : earlier.form });
  const sent = await readAs(pool, { agencyId: agency.id, role: 'officer' }, async (client) => {
    const { rows: newest } = await client.query<{ sequence: number; number: string }>(
      `select sequence, number from store.submissions
       where agency_id = $1 and round_code = $2 order by sequence desc limit 1`,
      [agency.id, earlier.code],
    );
    const { rows } = await client.query<ContentRow>(
      `select task, text, lead, deadline, result, basis, note from store.submission_rows
       where agency_id = $1 and round_code = $2 and sequence = $3 order by position`,
      [agency.id, earlier.code, newest[0]?.sequence ?? null],
    );
    return { number: newest[0]?.number ?? null, rows };
  });
  return {
    from: { round: earlier.code, form: earlier.form, number: sent.number },
    form: round.form,
    ...takeOver(sent.rows, before, now),
  };
}
