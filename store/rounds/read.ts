import type { Pool, PoolClient } from 'pg';
import { RoundSettings } from '../../core/wire/rounds.ts';
import type { Round, RoundState, Waiver } from '../../core/wire/rounds.ts';
import { dayInVietnam, instantInVietnam } from '../clock.ts';
import { stateAt, stateForAgency } from './state.ts';

type Reader = Pool | PoolClient;
type Stored = {
  code: string;
  form: string;
  from_round: string | null;
  version: number;
  documents: number;
  settings: unknown;
  state: RoundState;
  invited: boolean;
  waivers: Waiver[] | null;
  reopened: { until: string | null; reason: string } | null;
};

/** A round with what only those who run rounds see. */
export type FullRound = Round & {
  version: number;
  documents: number;
  settings: RoundSettings;
  fromRound: string | null;
  /** The state a person gave last; `state` is what the clock makes of it. */
  givenState: RoundState;
  isInvited: boolean;
};

/** All rounds an agency may know of; without one, all that are no drafts. `now` is the store's clock. */
export async function readRounds(client: Reader, agencyId?: number, now: Date = new Date()): Promise<Round[]> {
  return (await readAllRounds(client, agencyId, now)).filter(isKnown).map(outside);
}

export async function readRound(
  client: Reader,
  code: string,
  agencyId?: number,
  now: Date = new Date(),
): Promise<Round | null> {
  const round = await readFullRound(client, code, agencyId, now);
  return round !== null && isKnown(round) ? outside(round) : null;
}

/** Drafts too: for those who run rounds. */
export async function readAllRounds(client: Reader, agencyId: number | undefined, now: Date): Promise<FullRound[]> {
  return (await stored(client, agencyId, null)).map((row) => fullRound(row, now));
}

export async function readFullRound(
  client: Reader,
  code: string,
  agencyId: number | undefined,
  now: Date,
): Promise<FullRound | null> {
  const [row] = await stored(client, agencyId, code);
  return row === undefined ? null : fullRound(row, now);
}

async function stored(client: Reader, agencyId: number | undefined, code: string | null): Promise<Stored[]> {
  const { rows } = await client.query<Stored>('select * from store.rounds_for($1, $2)', [agencyId ?? null, code]);
  return rows;
}

const isKnown = ({ state, isInvited }: FullRound) => state !== 'draft' && isInvited;

function fullRound({ settings: kept, waivers, reopened, ...row }: Stored, now: Date): FullRound {
  const settings = RoundSettings.parse(kept);
  const { invited: _invited, ...shown } = settings;
  const dueAt = settings.dueAt === null ? null : instantInVietnam(new Date(settings.dueAt));
  const until = reopened?.until ?? null;
  const state = stateAt({ ...settings, state: row.state }, now);
  const today = dayInVietnam(now);
  return {
    ...shown,
    code: row.code,
    form: row.form,
    version: row.version,
    documents: row.documents,
    dueAt,
    state: stateForAgency(state, until, now),
    waivers: (waivers ?? []).filter(({ until: last }) => last === null || today <= last),
    reopened:
      until === null || now > new Date(until)
        ? null
        : { until: instantInVietnam(new Date(until)), reason: reopened?.reason ?? '' },
    settings,
    fromRound: row.from_round,
    givenState: row.state,
    isInvited: row.invited,
  };
}

/** What an agency may know of a round. */
function outside(full: FullRound): Round {
  const { settings: _settings, fromRound: _from, givenState: _given, isInvited: _invited, ...round } = full;
  return round;
}
