import { Client } from 'pg';
import type { ClientConfig, Pool } from 'pg';
import type { AgencyDirectory } from '../../core/agency/types.ts';
import { APP } from '../postgres/roles.ts';
import { StartupError } from '../startup-error.ts';
import { migrate } from './migrate.ts';
import { createPool } from './pool.ts';
import { readAgencies, seedReferenceData } from './reference-data.ts';
import type { StoredAgency } from './reference-data.ts';

const OLDEST = 180_000;

export type Database = { pool: Pool; agencies: StoredAgency[] };
/** `owner` migrates, `app` works under row-level security. */
export type DatabaseAccess = { owner: ClientConfig; app: ClientConfig };
export type Seeds = { directory: AgencyDirectory; form: string };

/** Migrates, brings the reference data up to date, and opens the pool of the app's role. */
export async function openDatabase(
  { owner, app }: DatabaseAccess,
  { directory, form }: Seeds,
  onLost: (error: Error) => void,
): Promise<Database> {
  const client = new Client(owner);
  client.on('error', onLost);
  await client.connect();
  try {
    await migrate(client);
    await seedReferenceData(client, directory, form);
    return { pool: createPool(app, onLost), agencies: await readAgencies(client) };
  } finally {
    await client.end();
  }
}

/** Access to a PostgreSQL that somebody else runs; the app's role is taken on at every connection. */
export async function externalAccess(url: string): Promise<DatabaseAccess> {
  const owner: ClientConfig = { connectionString: url };
  const client = new Client(owner);
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (cause) {
    throw new StartupError(
      `Không kết nối được PostgreSQL theo biến DATABASE_URL: ${cause instanceof Error ? cause.message : String(cause)}. Đề nghị kiểm tra địa chỉ, tài khoản và mật khẩu.`,
      { cause },
    );
  }
  try {
    await requireVersion(client);
    await requireAppRole(client);
  } finally {
    await client.end();
  }
  return { owner, app: { connectionString: url, options: `-c role=${APP}` } };
}

async function requireVersion(client: Client): Promise<void> {
  const { rows } = await client.query<{ number: number; text: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as text`,
  );
  const version = rows[0];
  if (version !== undefined && version.number >= OLDEST) return;
  throw new StartupError(
    `Máy chủ PostgreSQL theo DATABASE_URL là bản ${version?.text ?? '?'}; Căn Cứ cần bản 18 trở lên. Đề nghị nâng cấp máy chủ đó.`,
  );
}

async function requireAppRole(client: Client): Promise<void> {
  try {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [APP]);
    if (rowCount === 0) await client.query(`create role ${APP} nologin`);
    const { rows } = await client.query<{ may: boolean }>(`select pg_has_role($1, 'set') as may`, [APP]);
    if (rows[0]?.may !== true) await client.query(`grant ${APP} to current_user`);
  } catch (cause) {
    throw new StartupError(
      `Tài khoản trong DATABASE_URL không tạo được vai trò ${APP}. Đề nghị quản trị viên chạy trên máy chủ đó: CREATE ROLE ${APP} NOLOGIN; GRANT ${APP} TO <tài khoản>;`,
      { cause },
    );
  }
}
