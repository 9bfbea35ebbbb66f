import type { Pool } from 'pg';
import type { Clock } from '../clock.ts';
import { COORDINATOR_ID } from '../database/reference-data.ts';
import { readAs } from '../database/pool.ts';
import { errorFacts } from '../log.ts';
import type { Log } from '../log.ts';
import type { StoreKey } from '../receipts/store-key.ts';
import { hashOf, keepLastAnchor } from './anchor.ts';
import type { Anchor, Head } from './anchor.ts';

const EVERY_MS = 60_000;
const AUDITOR = { agencyId: COORDINATOR_ID, role: 'auditor' };

type Need = { pool: Pool; key: StoreKey; clock: Clock; log: Log; dataDir: string };
export type Anchoring = {
  /** Anchors what moved; nothing moved, nothing written. */
  anchor(): Promise<void>;
  /** One last anchor. */
  close(): Promise<void>;
};

/** Signs the ends of all audit chains every minute, and when the store stops. The first anchor names all of them. */
export function startAnchoring({ pool, key, clock, log, dataDir }: Need): Anchoring {
  const anchored = new Map<number, string>();

  async function anchor(): Promise<void> {
    const { heads, last } = await readState(pool);
    const moved = heads.filter(([agency, , hash]) => anchored.get(agency) !== hash);
    if (moved.length === 0) return;
    const next: Anchor = {
      sequence: last.sequence + 1,
      at: clock().toISOString(),
      previous: last.body === '' ? '' : hashOf(last.body),
      heads: moved,
    };
    const body = JSON.stringify(next);
    const { rows } = await pool.query<{ ours: boolean }>('select store.append_anchor($1, $2, $3, $4) as ours', [
      ...[next.sequence, body, key.publicKey, key.sign(body)],
    ]);
    // Another process was faster: what moved is named again next time.
    if (rows[0]?.ours !== true) return;
    keepLastAnchor(dataDir, { sequence: next.sequence, hash: hashOf(body) });
    for (const [agency, , hash] of moved) anchored.set(agency, hash);
  }

  const now = () => anchor().catch((error: unknown) => log('anchor-failed', errorFacts(error)));
  const timer = setInterval(() => void now(), EVERY_MS);
  timer.unref();
  return {
    anchor,
    close: async () => {
      clearInterval(timer);
      await now();
    },
  };
}

async function readState(pool: Pool): Promise<{ heads: Head[]; last: { sequence: number; body: string } }> {
  return readAs(pool, AUDITOR, async (client) => {
    const { rows: heads } = await client.query<{ id: number; sequence: string; hash: string }>(
      `select agency_id as id, audit_sequence as sequence, encode(audit_hash, 'hex') as hash
       from store.agency_heads where audit_sequence > 0 order by agency_id`,
    );
    const { rows: anchors } = await client.query<{ sequence: string; body: string }>(
      'select sequence, body from store.audit_anchors where agency_id = $1 order by sequence desc limit 1',
      [COORDINATOR_ID],
    );
    const last = anchors[0];
    return {
      heads: heads.map(({ id, sequence, hash }): Head => [id, Number(sequence), hash]),
      last: last === undefined ? { sequence: 0, body: '' } : { sequence: Number(last.sequence), body: last.body },
    };
  });
}
