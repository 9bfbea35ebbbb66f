import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { LegalDocument } from '../../core/legal-documents/index.ts';
import type { RoundSettings } from '../../core/wire/rounds.ts';
import type { SubmissionRequest } from '../../core/wire/types.ts';
import { dayInVietnam } from '../clock.ts';
import { COORDINATOR_ID } from '../database/reference-data.ts';
import { readAs } from '../database/pool.ts';
import type { StoreContext } from '../http/context.ts';
import { TooComplex } from '../submissions/judges.ts';
import type { Case } from '../submissions/verdict.ts';
import { compareVerdicts, sumByRule } from './compare-verdicts.ts';
import type { RuleChange } from './compare-verdicts.ts';
import { requireSense } from './change.ts';
import { roundDocuments } from './documents.ts';
import type { RoundDocumentList } from './documents.ts';
import { requireWaivable, withWaivers } from './for-agency.ts';
import type { WaiverChange } from './for-agency.ts';
import { readFullRound } from './read.ts';
import type { FullRound } from './read.ts';

/** Submissions wait for the same threads: a few of them at a time leave room. */
const AT_ONCE = 2;
/** What is not judged by then is told as left over. */
const PATIENCE_MS = 60_000;

export type Proposal = {
  settings: RoundSettings;
  documents: LegalDocument[] | null;
  /** Granted or ended beside the present ones. */
  waivers?: WaiverChange[];
};

export type AgencyImpact = {
  agency: { code: string; name: string };
  number: string;
  gained: number;
  lost: number;
  errors: { before: number; after: number };
  /** Under the proposal this submission would be refused. */
  stopped: boolean;
};

export type Impact = {
  round: string;
  /** The settings the proposal was compared with. */
  version: number;
  /** Current submissions of the round; of them judged under both settings, and with other findings. */
  submissions: number;
  judged: number;
  changed: number;
  byRule: RuleChange[];
  byAgency: AgencyImpact[];
};

type Current = { agencyId: number; sequence: number; number: string };
type Kept = { request: string; reportDate: string };
type Judged = { impact: AgencyImpact; rules: RuleChange[]; changed: boolean };

/** Judges every current submission by the round's settings and by those proposed, with the same core, and compares. */
export async function impactOf(
  context: StoreContext,
  round: FullRound,
  { settings, documents, waivers = [] }: Proposal,
): Promise<Impact> {
  requireSense(context, settings, round.form);
  for (const waiver of waivers) requireWaivable(context, round, waiver);
  const present = await roundDocuments(context.pool, round);
  const proposed = documents === null ? present : { key: `proposal:${randomUUID()}`, list: documents };
  const waiting = await asCoordinator(context, (client) => currentSubmissions(client, round.code));
  const submissions = waiting.length;
  const judged: Judged[] = [];
  const until = performance.now() + PATIENCE_MS;
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined && performance.now() < until; next = waiting.shift()) {
      const found = await judgeTwice(context, round, next, { present, settings, proposed, waivers });
      if (found !== null) judged.push(found);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const changed = judged.filter((each) => each.changed);
  return {
    round: round.code,
    version: round.version,
    submissions,
    judged: judged.length,
    changed: changed.length,
    byRule: sumByRule(judged.flatMap(({ rules }) => rules)),
    byAgency: changed.map(({ impact }) => impact).sort((a, b) => (a.agency.code < b.agency.code ? -1 : 1)),
  };
}

type Terms = {
  present: RoundDocumentList;
  settings: RoundSettings;
  proposed: RoundDocumentList;
  waivers: WaiverChange[];
};

/** Null for a sheet that cannot be judged in time, or can no longer be read. */
async function judgeTwice(
  context: StoreContext,
  { code }: FullRound,
  { agencyId, sequence, number }: Current,
  { present, settings, proposed, waivers }: Terms,
): Promise<Judged | null> {
  const agency = context.agencies.find(({ id }) => id === agencyId);
  const kept = await asCoordinator(context, (client) => readKept(client, agencyId, code, sequence));
  // As this agency meets it: with its waivers.
  const round = await readFullRound(context.pool, code, agencyId, context.clock());
  if (agency === undefined || kept === null || round === null) return null;
  const { grid, answers } = JSON.parse(kept.request) as SubmissionRequest;
  const given: Case = { request: { grid, answers }, round, agency: agency.code, reportDate: kept.reportDate };
  try {
    const before = await context.judge({ ...given, documents: present });
    const reportDate = settings.reportDate ?? kept.reportDate;
    const today = dayInVietnam(context.clock());
    const waived = withWaivers(round.waivers ?? [], waivers, agency.code, today);
    const terms = { ...round, ...settings, waivers: waived };
    const after = await context.judge({ ...given, round: terms, reportDate, documents: proposed });
    if (!before.readable || !after.readable) return null;
    const rules = compareVerdicts(before.issues, after.issues);
    const total = (side: 'gained' | 'lost') => rules.reduce((sum, change) => sum + change[side], 0);
    const stopped = after.stops.length > 0;
    return {
      rules,
      changed: rules.length > 0 || stopped !== before.stops.length > 0,
      impact: {
        agency: { code: agency.code, name: agency.name },
        number,
        gained: total('gained'),
        lost: total('lost'),
        errors: { before: before.summary.errors, after: after.summary.errors },
        stopped,
      },
    };
  } catch (error) {
    if (error instanceof TooComplex) return null;
    throw error;
  }
}

const asCoordinator = <T>({ pool }: StoreContext, read: (client: PoolClient) => Promise<T>): Promise<T> =>
  readAs(pool, { agencyId: COORDINATOR_ID, role: 'coordinator' }, read);

/** The newest of each agency counts. */
async function currentSubmissions(client: PoolClient, round: string): Promise<Current[]> {
  const { rows } = await client.query<Current>(
    `select distinct on (agency_id) agency_id as "agencyId", sequence, number
     from store.submissions where round_code = $1 order by agency_id, sequence desc`,
    [round],
  );
  return rows;
}

async function readKept(client: PoolClient, agencyId: number, round: string, sequence: number): Promise<Kept | null> {
  const { rows } = await client.query<Kept>(
    `select request, report_date as "reportDate" from store.submissions
     where agency_id = $1 and round_code = $2 and sequence = $3`,
    [agencyId, round, sequence],
  );
  return rows[0] ?? null;
}
