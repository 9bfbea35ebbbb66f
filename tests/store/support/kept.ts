import { expect } from 'vitest';
import type { Client, Pool } from 'pg';
import { Receipt } from '../../../core/wire/types.ts';
import type { Sent } from './crash.ts';

/** A superuser: row-level security would hide what is to be counted. */
type Superuser = Pick<Client | Pool, 'query'>;

/** Each receipt is there with the same hash, and to the letter but for the state, which another submission may have moved on. */
export async function expectKept(superuser: Superuser, sent: Sent[]): Promise<void> {
  const { rows } = await superuser.query<{ number: string; hash: string; receipt: string; key: string }>(
    `select s.number, s.content_hash as hash, s.receipt, k.key from store.submissions s
     join store.idempotency_keys k using (agency_id, round_code, sequence)`,
  );
  const kept = new Map(rows.map((row) => [row.number, row]));
  for (const { key, receipt } of sent) {
    const row = kept.get(receipt.number);
    const text = Receipt.parse(JSON.parse(row?.receipt ?? 'null'));
    const { state: _state, supersededBy: _number, key: _key, signature: _signature, ...lasting } = receipt;
    expect(text).toMatchObject(lasting);
    expect([row?.hash, row?.key]).toEqual([receipt.contentHash, key]);
  }
}

/** No half submission, no number twice, no gap: a number is taken in the transaction that fills it. */
export async function expectWhole(superuser: Superuser, count: number): Promise<void> {
  const { rows: halves } = await superuser.query(
    `select s.number from store.submissions s where
       (select count(*) from store.submission_rows r where (r.agency_id, r.round_code, r.sequence) = (s.agency_id, s.round_code, s.sequence)) <> 52
       or (select count(*) from store.idempotency_keys k where (k.agency_id, k.round_code, k.sequence) = (s.agency_id, s.round_code, s.sequence)) <> 1
       or (select count(*) from store.submission_history h where (h.agency_id, h.round_code, h.sequence) = (s.agency_id, s.round_code, s.sequence)
           and h.step = 1 and h.to_state = 'received') <> 1
       or (select count(*) from store.audit_log a where a.agency_id = s.agency_id
           and a.body::json ->> 'action' = 'submitted' and a.body::json ->> 'subject' = s.number) <> 1`,
  );
  expect(halves).toEqual([]);
  const { rows: strays } = await superuser.query(
    `select agency_id, round_code, sequence from store.submission_rows
     except select agency_id, round_code, sequence from store.submissions`,
  );
  expect(strays).toEqual([]);
  const { rows: rounds } = await superuser.query<{ gaps: number; count: number; standing: number }>(
    `select (max(sequence) - count(*))::int as gaps, count(*)::int as count,
            (count(*) filter (where state <> 'superseded'))::int as standing
     from store.submissions group by agency_id, round_code`,
  );
  for (const { gaps, standing } of rounds) expect([gaps, standing]).toEqual([0, 1]);
  // Each key one submission: what was cut off between commit and answer was answered by the same receipt.
  expect(rounds.reduce((sum, round) => sum + round.count, 0)).toBe(count);
}
