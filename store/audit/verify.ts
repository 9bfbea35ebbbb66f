import type { Pool } from 'pg';
import { COORDINATOR_ID } from '../database/reference-data.ts';
import type { StoredAgency } from '../database/reference-data.ts';
import type { LastAnchor } from './anchor.ts';
import { readAnchors } from './verify-anchors.ts';
import { readChains } from './verify-chains.ts';

export type AuditReport = { rows: number; chains: number; anchors: number; findings: string[] };
type Known = { keys: string[]; last: LastAnchor | null };

/** Finds every row of the audit log that was altered, removed or put elsewhere, and every end that was cut off. */
export async function verifyAudit(pool: Pool, agencies: StoredAgency[], { keys, last }: Known): Promise<AuditReport> {
  const names = new Map(agencies.map(({ id, code }) => [id, code]));
  const client = await pool.connect();
  try {
    // One moment of the database: rows that are written meanwhile are neither missing nor too many.
    await client.query('begin transaction isolation level repeatable read read only');
    await client.query('select store.act_for($1, $2)', [COORDINATOR_ID, 'auditor']);
    const anchors = await readAnchors(client, keys, last);
    const chains = await readChains(client, anchors.anchored, (agency) => names.get(agency) ?? `Cơ quan ${agency}`);
    await client.query('commit');
    const findings = [...anchors.findings, ...chains.findings];
    return { rows: chains.rows, chains: chains.chains, anchors: anchors.count, findings };
  } finally {
    client.release(true);
  }
}
