import type { SubmissionRequest } from '../../core/wire/types.ts';
import type { Caller, StoreContext } from '../../store/http/context.ts';
import { freeze } from '../../store/submissions/freeze.ts';
import type { Verdict } from '../../store/submissions/verdict.ts';
import type { Sender } from './senders.ts';
import type { Filled } from './sheets.ts';

/** A submission that is checked and only has to be written. */
export type Frozen = {
  agencyId: number;
  code: string;
  caller: Caller;
  request: SubmissionRequest;
  verdict: Extract<Verdict, { readable: true }>;
  reportDate: string;
  /** A receipt as long as the real one. */
  receipt: string;
};

const REPORT_DATE = '2026-11-24';
const AS_LONG_AS_A_RECEIPT = JSON.stringify({ receipt: 'x'.repeat(1500) });

/** Checked once, for the first, and taken for all: what is measured is the writing. */
export async function frozenSenders(context: StoreContext, senders: Sender[]): Promise<Frozen[]> {
  const [first] = senders;
  if (first === undefined) return [];
  const checked = await judged(context, first);
  return senders.map(({ filled }) => frozenFor(context, filled, checked));
}

export async function judged({ judge }: StoreContext, { code, filled }: Sender): Promise<Verdict> {
  const { grid } = filled.request;
  const round = { scope: 'form' as const, severities: {} };
  return judge({ request: { grid, answers: {} }, round, agency: code, reportDate: REPORT_DATE });
}

function frozenFor({ agencies }: StoreContext, filled: Filled, checked: Verdict): Frozen {
  const agency = agencies.find(({ code }) => code === filled.code);
  if (agency === undefined || !checked.readable) throw new Error('The sample is not the form.');
  const caller: Caller = { role: 'officer', agency, user: null, scope: 'submit', actor: 'officer:bench' };
  const { code, request } = filled;
  return {
    ...{ agencyId: agency.id, code, caller, request, verdict: checked },
    ...{ reportDate: REPORT_DATE, receipt: AS_LONG_AS_A_RECEIPT },
  };
}

/** The database side of the store: number, receipt, signature, row-level security, audit chain. */
export async function freezeIn(context: StoreContext, round: string, frozen: Frozen): Promise<void> {
  const { caller, request, verdict, reportDate } = frozen;
  // What listeners are told is written by itself, for all changes of a moment at once; the whole store has it.
  const untold = { ...context, events: { ...context.events, changed: () => undefined } };
  const { outcome } = await freeze(untold, {
    ...{ agency: caller.agency, actor: caller.actor, by: 'bench', verdict, reportDate, refusal: null },
    ...{ submission: { round, key: `bench-${round}`, request }, renew: false },
    ...{ byApprover: false, held: null, signedOffBy: null },
  });
  if (outcome !== 'created') throw new Error(`${frozen.code} in ${round}: ${outcome}`);
}
