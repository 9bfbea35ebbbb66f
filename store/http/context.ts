import type { Pool } from 'pg';
import type { Clock } from '../clock.ts';
import type { Role } from '../access/role.ts';
import type { Scope } from '../access/scope.ts';
import type { StoredAgency } from '../database/reference-data.ts';
import type { StoreEvents } from '../events/index.ts';
import type { Examiners } from '../nop/examiners.ts';
import type { StoreKey } from '../receipts/store-key.ts';
import type { Judges } from '../submissions/judges.ts';
import type { Log } from '../log.ts';
import type { Oidc } from '../people/oidc.ts';
import type { Metrics } from '../operations/metrics.ts';

/** What the routes work with; made once at the start, replaced in tests. */
export type StoreContext = {
  pool: Pool;
  agencies: StoredAgency[];
  clock: Clock;
  judge: Judges['judge'];
  /** Reads and checks a whole file. */
  examine: Examiners['run'];
  log: Log;
  /** Signs receipts and audit anchors. */
  key: StoreKey;
  /** `events.changed(…)` after a commit tells every listening client. */
  events: StoreEvents;
  /** Absent in tests that do not look at them. */
  metrics?: Metrics;
  /** Origins of panes that may call the API from a browser. */
  paneOrigins: string[];
  requestsPerMinute?: number;
  /** Origin under which people reach the pages, where the store stands behind a proxy. */
  publicUrl?: string;
  /** The proxy in front may be believed when it says whom it speaks for. */
  trustProxy?: boolean;
  /** The OpenID Connect provider people may sign in with. */
  oidc?: Oidc;
};

/**
 * Who asks: a person (`user`) or a service (null). `actor` names it in the audit log: the person's id, or the beginning
 * of the token's hash, which gives nothing away.
 */
export type Caller = {
  role: Role;
  agency: StoredAgency;
  user: { id: string; name: string } | null;
  scope: Scope;
  actor: string;
};

export type StoreEnv = { Variables: { caller: Caller } };
