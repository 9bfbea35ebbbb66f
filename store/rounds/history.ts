import type { Pool, PoolClient } from 'pg';
import { RoundSettings } from '../../core/wire/rounds.ts';
import type { RoundState } from '../../core/wire/rounds.ts';
import { instantInVietnam } from '../clock.ts';

type Done = { actor: string; reason: string | null; at: Date };
const told = <T extends Done>(rows: T[]) => rows.map(({ at, ...rest }) => ({ ...rest, at: instantInVietnam(at) }));

/** Every version of the settings and every step, newest first. */
export async function roundHistory(client: Pool | PoolClient, code: string) {
  const { rows: versions } = await client.query<Done & { version: number; documents: number; settings: unknown }>(
    `select version, documents, settings, actor, reason, changed_at as at
     from store.round_versions where round_code = $1 order by version desc`,
    [code],
  );
  const { rows: transitions } = await client.query<Done & { from: RoundState; to: RoundState }>(
    `select from_state as "from", to_state as "to", actor, reason, changed_at as at
     from store.round_transitions where round_code = $1 order by sequence desc`,
    [code],
  );
  return {
    versions: told(versions).map((each) => ({ ...each, settings: RoundSettings.parse(each.settings) })),
    transitions: told(transitions),
  };
}

type WaiverRow = Done & { agency: string; task: string | null; rule: string; until: string | null; granted: boolean };

/** What was decided for single agencies, newest first; read as one who runs rounds. */
export async function decisionsForAgencies(client: PoolClient, code: string) {
  const { rows: waivers } = await client.query<WaiverRow>(
    `select a.code as agency, w.task, w.rule, w.until, w.granted, w.actor, w.reason, w.changed_at as at
     from store.waivers w join store.agencies a on a.id = w.agency_id
     where w.round_code = $1 order by w.changed_at desc, w.sequence desc`,
    [code],
  );
  const { rows: reopenings } = await client.query<Done & { agency: string; until: Date | null }>(
    `select a.code as agency, o.until, o.actor, o.reason, o.changed_at as at
     from store.reopenings o join store.agencies a on a.id = o.agency_id
     where o.round_code = $1 order by o.changed_at desc, o.sequence desc`,
    [code],
  );
  return {
    waivers: told(waivers),
    reopenings: told(reopenings).map(({ until, ...rest }) => ({
      ...rest,
      until: until === null ? null : instantInVietnam(until),
    })),
  };
}
