import { Client } from 'pg';
import type { ClientConfig, Pool } from 'pg';
import { keyFingerprint } from '../../core/submissions/index.ts';
import type { ReceiptKeys } from '../../core/wire/submissions.ts';
import { StartupError } from '../startup-error.ts';
import { openStoreKey, readStoreKey, rotateStoreKey } from './store-key.ts';
import type { StoreKey } from './store-key.ts';

/**
 * The key of this data folder, which has to be the one the database knows: several processes on one database share one
 * file, or each would sign anew, with a key of its own, what another has given. Made where there is none at all.
 */
export const agreedKey = (owner: ClientConfig, dataDir: string, now: Date): Promise<StoreKey> =>
  withKeys(owner, (active) => {
    const kept = readStoreKey(dataDir);
    if (kept === null && active.length > 0) throw disagreement(dataDir, 'chưa có tệp khóa nào', active);
    const key = kept ?? openStoreKey(dataDir, now);
    const own = new Set([key.publicKey, ...key.retired.map((one) => one.key)]);
    const others = active.filter((one) => !own.has(one));
    if (others.length > 0) throw disagreement(dataDir, `có khóa ${keyFingerprint(key.publicKey)}`, others);
    return key;
  });

/** A new key; every earlier one, also one whose file is lost, stays known for what it signed. */
export const rotatedKey = (owner: ClientConfig, dataDir: string, now: Date): Promise<StoreKey> =>
  withKeys(owner, (active) => rotateStoreKey(dataDir, now, active));

const disagreement = (dataDir: string, here: string, active: string[]) =>
  new StartupError(
    `Khóa ký biên nhận không khớp: thư mục ${dataDir} ${here}, còn cơ sở dữ liệu đang dùng khóa ${active.map(keyFingerprint).join(', ')}. Đề nghị chép store-key.json từ thư mục dữ liệu của kho đang dùng cơ sở dữ liệu này; nếu khóa đó đã mất, chạy: key rotate --data <thư mục> (biên nhận cũ vẫn xác minh được).`,
  );

/**
 * Decides by the keys in use and tells the database the outcome, as the owner: the app's role may not add any. One
 * process after the other, so that two that start on an empty database end with one key, or with a sentence.
 */
async function withKeys(owner: ClientConfig, decide: (active: string[]) => StoreKey): Promise<StoreKey> {
  const client = new Client(owner);
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('begin');
    await client.query('lock table store.receipt_keys in exclusive mode');
    const { rows } = await client.query<{ key: string }>(
      'select key from store.receipt_keys where retired_at is null order by created_at, key',
    );
    const key = decide(rows.map((row) => row.key));
    await register(client, key);
    await client.query('commit');
    return key;
  } finally {
    await client.end();
  }
}

async function register(client: Client, { publicKey, createdAt, retired }: StoreKey): Promise<void> {
  await client.query('insert into store.receipt_keys (key, created_at) values ($1, $2) on conflict (key) do nothing', [
    publicKey,
    createdAt,
  ]);
  for (const { key, retiredAt } of retired) {
    await client.query(
      `insert into store.receipt_keys as k (key, created_at, retired_at) values ($1, $2, $2)
       on conflict (key) do update set retired_at = excluded.retired_at where k.retired_at is null`,
      [key, retiredAt],
    );
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
