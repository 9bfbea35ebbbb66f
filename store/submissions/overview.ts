import type { PoolClient } from 'pg';
import { compareVi } from '../../core/text/index.ts';
import type { Summary } from '../../core/summary/types.ts';
import type { SubmissionState } from '../../core/wire/types.ts';
import type { StoredAgency } from '../database/reference-data.ts';
import type { FullRound } from '../rounds/read.ts';
import { isLate } from '../rounds/state.ts';

/** Kinds that have to report; the others lead or coordinate. */
const REPORTING = new Set(['ministry', 'government-agency', 'judicial', 'province']);

type Latest = {
  agencyId: number;
  number: string;
  receivedAt: Date;
  state: SubmissionState;
  summary: Summary;
  errors: number;
  warnings: number;
  explained: boolean;
  late: boolean;
  /** An official document with a signed PDF goes with it. */
  official: boolean;
};
export type OverviewLine = { agency: StoredAgency; latest: Latest | null };

/** Every agency that has to report (whom the round invited, else who is there on this day), and whoever has reported. */
export async function readOverview(
  client: PoolClient,
  agencies: StoredAgency[],
  { code, dueAt, settings: { invited } }: Pick<FullRound, 'code' | 'dueAt' | 'settings'>,
  day: string,
): Promise<OverviewLine[]> {
  const { rows } = await client.query<Omit<Latest, 'late'>>(
    `select distinct on (agency_id) agency_id as "agencyId", number, received_at as "receivedAt", state, summary, errors,
            warnings, explanation is not null as explained,
            exists (select from store.covering_documents d where d.agency_id = s.agency_id and d.round_code = s.round_code
                      and d.sequence = s.sequence and d.pdf_hash is not null) as official
     from store.submissions s where round_code = $1 order by agency_id, sequence desc`,
    [code],
  );
  const reports = (agency: StoredAgency) =>
    invited.length > 0 ? invited.includes(agency.code) : REPORTING.has(agency.kind) && isAlive(agency, day);
  const latest = new Map(rows.map((row) => [row.agencyId, { ...row, late: isLate(row.receivedAt, dueAt) }]));
  return agencies
    .filter((agency) => latest.has(agency.id) || reports(agency))
    .sort((a, b) => compareVi(a.name, b.name))
    .map((agency) => ({ agency, latest: latest.get(agency.id) ?? null }));
}

const isAlive = ({ from, to }: StoredAgency, day: string) =>
  (from === null || from <= day) && (to === null || day <= to);
