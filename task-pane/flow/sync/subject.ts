import type { Blocker } from '../../../core/check/types.ts';
import type { FormSheet } from '../../../core/read-form/types.ts';
import { contentOf } from '../../../core/wire/index.ts';
import type { ContentRow } from '../../../core/wire/types.ts';
import { blockersOf } from '../blockers.ts';
import type { FlowContext } from '../context.ts';
import { currentRound } from '../evaluate.ts';

/** Whose rows are synced, in which round, as the sheet was last read. */
export type Subject = { round: string; agency: string; sheet: FormSheet; rows: ContentRow[] };

/** What stops a submission, but leaves no doubt about which text belongs to which task. */
const HARMLESS: ReadonlySet<Blocker['code']> = new Set<Blocker['code']>(['task-missing', 'blocked-by-round']);

/**
 * Null while nothing may be synced: nobody is signed in, the sheet is another agency's, it is in doubt what stands where,
 * or it bears a mark of state secrets (S-01): then nothing leaves the machine (CONTRACTS §4).
 */
export function syncSubject(ctx: FlowContext): Subject | null {
  const state = ctx.state.get();
  const { me, snapshot } = state;
  const round = currentRound(state);
  const agency = me?.agency?.code;
  if (me?.role !== 'officer' || agency === undefined || round === null || round.form !== ctx.form.id) return null;
  if (!snapshot?.result.ok || snapshot.assessment?.agency?.code !== agency) return null;
  if (blockersOf(snapshot).some(({ code }) => !HARMLESS.has(code))) return null;
  const { sheet } = snapshot.result;
  return { round: round.code, agency, sheet, rows: contentOf(sheet, agency).rows };
}
