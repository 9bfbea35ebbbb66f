import { Client } from 'pg';
import type { ClientConfig, Pool } from 'pg';
import { keyFingerprint } from '../../core/submissions/index.ts';
import type { ReceiptKeys } from '../../core/wire/submissions.ts';
import type { StoreKey } from './store-key.ts';

/**
 * Tells the database the public keys of this data folder, as the owner: the app's role may not add any. So the old keys
 * stay known, and several processes that sign with keys of their own all know each other's.
 */
export async function registerKeys(owner: ClientConfig, { publicKey, createdAt, retired }: StoreKey): Promise<void> {
  const client = new Client(owner);
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(
      'insert into store.receipt_keys (key, created_at) values ($1, $2) on conflict (key) do nothing',
      [publicKey, createdAt],
    );
    for (const { key, retiredAt } of retired) {
      await client.query(
        `insert into store.receipt_keys as k (key, created_at, retired_at) values ($1, $2, $2)
         on conflict (key) do update set retired_at = excluded.retired_at where k.retired_at is null`,
        [key, retiredAt],
      );
    }
  } finally {
    await client.end();
  }
}

/** `key` is the one of this process; `keys` has it, too. */
export async function readKeys(pool: Pool, { publicKey }: StoreKey): Promise<ReceiptKeys> {
  const { rows } = await pool.query<{ key: string; retired: Date | null }>(
    'select key, retired_at as retired from store.receipt_keys order by created_at, key',
  );
  return {
    key: publicKey,
    fingerprint: keyFingerprint(publicKey),
    keys: rows.map(({ key, retired }) => ({
      key,
      fingerprint: keyFingerprint(key),
      retiredAt: retired?.toISOString() ?? null,
    })),
  };
}
