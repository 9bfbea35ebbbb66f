import type { PoolClient } from 'pg';
import type { KeptRow } from '../../core/wire/submissions.ts';
import { dayInVietnam } from '../clock.ts';
import { readSnapshotAs } from '../database/pool.ts';
import { COORDINATOR_ID } from '../database/reference-data.ts';
import type { StoreContext } from '../http/context.ts';
import { ProblemError } from '../http/problems.ts';
import { readFullRound } from '../rounds/read.ts';
import { form } from '../seeds.ts';
import { readOverview } from '../submissions/overview.ts';
import type { OverviewLine } from '../submissions/overview.ts';
import type { ExportChoice, ExportFacts, ExportSnapshot } from './types.ts';

const WHO = { agencyId: COORDINATOR_ID, role: 'coordinator' };
/**
 * Tasks times agencies in one workbook. Measured on one core: 93 agencies 1.6 s, 1,000 agencies 8 s, these 66,000 rows
 * (1,270 agencies, or 3,400 in the largest group) 9.4 s and 0.95 GB for the whole process.
 */
const MOST_ROWS = 66_000;

type Need = Pick<StoreContext, 'pool' | 'agencies' | 'clock'>;
type Found<T> = T & { agencyId: number };

/** Everything an export is made of, read at one moment; refused where one workbook would be too large. */
export function takeSnapshot({ pool, agencies, clock }: Need, choice: ExportChoice): Promise<ExportSnapshot> {
  const takenAt = clock();
  return readSnapshotAs(pool, WHO, async (client) => {
    const round = await readFullRound(client, choice.round, undefined, takenAt);
    if (round === null || round.state === 'draft') throw new ProblemError('round-not-found', { round: choice.round });
    if (round.form !== form.id) throw new ProblemError('form-unknown', { form: round.form });
    const overview = await readOverview(client, agencies, round, round.reportDate ?? dayInVietnam(takenAt));
    const wanted = overview.filter((line) => isWanted(line, choice)).length;
    if (wanted === 0) throw new ProblemError('nothing-to-export', { round: choice.round });
    const tasks = taskIds(choice);
    if (tasks.length === 0) throw new ProblemError('malformed', { group: choice.group });
    if (wanted * tasks.length > MOST_ROWS)
      throw new ProblemError('export-too-large', { agencies: wanted, tasks: tasks.length, most: MOST_ROWS });
    const facts = await readFacts(client, choice);
    const rows = await readRows(client, choice, tasks);
    const lines = overview.map((line) => ({
      ...line,
      facts: facts.get(line.latest?.number ?? '') ?? null,
      rows: isWanted(line, choice) ? (rows.get(line.agency.id) ?? []) : null,
    }));
    const { code, name, reportDate, dueAt } = round;
    return { choice, round: { code, name, reportDate, dueAt }, takenAt, lines };
  });
}

const statesOf = ({ include }: ExportChoice): string[] =>
  include === 'received' ? ['accepted', 'received'] : ['accepted'];

const isWanted = ({ latest }: OverviewLine, choice: ExportChoice): boolean =>
  latest !== null && statesOf(choice).includes(latest.state);

const taskIds = ({ group }: ExportChoice): string[] =>
  form.groups
    .filter(({ numeral }) => group === null || numeral === group)
    .flatMap(({ tasks }) => tasks.map(({ id }) => id));

/** By number; a submission that another took the place of is no part of it. */
async function readFacts(client: PoolClient, { round }: ExportChoice): Promise<Map<string, ExportFacts>> {
  const { rows } = await client.query<ExportFacts & { number: string }>(
    `select number, content_hash as "contentHash", explanation, submitted_by as "submittedBy", report_date as "reportDate",
            client_kind as client,
            (select json_build_object('number', d.number, 'symbol', d.symbol, 'issuedOn', d.issued_on, 'signer', d.signer)
             from store.covering_documents d
             where d.agency_id = s.agency_id and d.round_code = s.round_code and d.sequence = s.sequence
             order by d.version desc limit 1) as document
     from store.submissions s where round_code = $1 and state <> 'superseded'`,
    [round],
  );
  return new Map(rows.map(({ number, ...facts }) => [number, facts]));
}

/** By agency: accepted and received ones are the newest of theirs, so there is one of each agency. */
async function readRows(client: PoolClient, choice: ExportChoice, tasks: string[]): Promise<Map<number, KeptRow[]>> {
  const { rows } = await client.query<Found<KeptRow>>(
    `select r.agency_id as "agencyId", r.task, r.text, r.lead, r.deadline, r.result, r.basis, r.note,
            r.in_scope as "inScope", r.completion, r.status
     from store.submissions s
       join store.submission_rows r on r.agency_id = s.agency_id and r.round_code = s.round_code and r.sequence = s.sequence
     where s.round_code = $1 and s.state = any ($2) and r.task = any ($3) order by r.agency_id, r.position`,
    [choice.round, statesOf(choice), tasks],
  );
  const found = new Map<number, KeptRow[]>();
  for (const { agencyId, ...row } of rows) {
    const own = found.get(agencyId) ?? [];
    own.push(row);
    found.set(agencyId, own);
  }
  return found;
}
