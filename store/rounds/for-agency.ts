import { tasksOf } from '../../core/form/tasks.ts';
import type { Waiver } from '../../core/wire/rounds.ts';
import type { Caller, StoreContext } from '../http/context.ts';
import { ProblemError } from '../http/problems.ts';
import { knownRound } from './change.ts';
import { formById } from './forms.ts';
import { FIXED, isRule } from './invalid-settings.ts';
import type { FullRound } from './read.ts';

type Actor = Pick<Caller, 'actor'>;

/** `granted` false ends the waiver of this task and rule. */
export type WaiverChange = Waiver & { agency: string; granted: boolean };

export async function setWaiver(
  context: StoreContext,
  { actor }: Actor,
  code: string,
  change: WaiverChange,
): Promise<void> {
  const { agency, task, rule, granted, until, reason } = change;
  requireWaivable(context, await knownRound(context, code), change);
  const agencyId = idOf(context, agency);
  await context.pool.query('select store.set_waiver($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
    ...[agencyId, code, task, rule, granted, until, actor, reason, context.clock()],
  ]);
  context.events.changed({ agencyId, kind: 'round', id: code });
}

/** `until` null ends the reopening. */
export type Reopening = { agency: string; until: string | null; reason: string };

/** Opens a round again for one agency until a moment still to come. */
export async function reopenRound(
  context: StoreContext,
  { actor }: Actor,
  code: string,
  { agency, until, reason }: Reopening,
): Promise<void> {
  const round = await knownRound(context, code);
  const agencyId = idOf(context, agency);
  if (round.state === 'draft') throw new ProblemError('round-step-refused', { from: 'draft', to: 'open' });
  if (until !== null && new Date(until) <= context.clock()) throw new ProblemError('until-past', { until });
  await context.pool.query('select store.reopen_round($1, $2, $3, $4, $5, $6)', [
    ...[agencyId, code, until, actor, reason, context.clock()],
  ]);
  context.events.changed({ agencyId, kind: 'round', id: code });
}

/** The waivers of an agency as they would be after these changes. */
export function withWaivers(present: Waiver[], changes: WaiverChange[], agency: string, today: string): Waiver[] {
  return changes
    .filter((change) => change.agency === agency)
    .reduce((waivers, change) => {
      const others = waivers.filter(({ task, rule }) => task !== change.task || rule !== change.rule);
      const holds = change.granted && (change.until === null || today <= change.until);
      return holds ? [...others, change] : others;
    }, present);
}

/** S-01 is never waived (CONTRACTS §4); agency, rule and task have to be there. */
export function requireWaivable(
  context: StoreContext,
  { form: formId }: FullRound,
  { agency, task, rule }: WaiverChange,
): void {
  idOf(context, agency);
  if (rule === FIXED) throw new ProblemError('not-waivable', { rule });
  const form = formById(formId);
  const places = [
    ...(isRule(rule) ? [] : [{ field: 'rule', value: rule, why: 'không có quy tắc này' }]),
    ...(task === null || (form !== null && tasksOf(form).has(task))
      ? []
      : [{ field: 'task', value: task, why: 'biểu mẫu không có nhiệm vụ này' }]),
  ];
  if (places.length > 0) throw new ProblemError('round-settings-invalid', { places });
}

function idOf({ agencies }: StoreContext, code: string): number {
  const agency = agencies.find((known) => known.code === code && known.kind !== 'coordinator');
  if (agency === undefined) throw new ProblemError('agency-unknown', { agency: code });
  return agency.id;
}
