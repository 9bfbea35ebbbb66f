import { Client } from 'pg';
import type { ClientConfig, Pool } from 'pg';
import type { AgencyDirectory } from '../../core/agency/types.ts';
import { APP } from '../postgres/roles.ts';
import { errorCode, StartupError } from '../startup-error.ts';
import { requireBound } from './app-role.ts';
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
    const agencies = await readAgencies(client);
    await requireBound(app);
    return { pool: createPool(app, onLost), agencies };
  } finally {
    await client.end();
  }
}

/** Access to a PostgreSQL that somebody else runs; the app's role is taken on at every connection. */
export async function externalAccess(url: string): Promise<DatabaseAccess> {
  const owner: ClientConfig = { connectionString: url };
  const client = await connect(owner);
  try {
    await requireVersion(client);
    await requireAppRole(client);
  } finally {
    await client.end();
  }
  return { owner, app: { connectionString: url, options: `-c role=${APP}` } };
}

async function connect(config: ClientConfig): Promise<Client> {
  try {
    // Reads the certificates the address names, hence within.
    const client = new Client(config);
    client.on('error', () => undefined);
    await client.connect();
    return client;
  } catch (cause) {
    throw new StartupError(
      `Không kết nối được PostgreSQL theo biến DATABASE_URL: ${cause instanceof Error ? cause.message : String(cause)}. ${remedyFor(cause)}`,
      { cause },
    );
  }
}

/** Codes of OpenSSL and Node for a certificate that is not trusted, or not this host's. */
const UNTRUSTED = /CERT|ISSUER|UNABLE_TO_VERIFY/;

function remedyFor(cause: unknown): string {
  if (UNTRUSTED.test(errorCode(cause) ?? '')) {
    return 'Chứng thư TLS của máy chủ không được tin cậy. Đề nghị kiểm tra sslrootcert (chứng thư của nơi cấp) và tên máy chủ trong DATABASE_URL; không tắt việc kiểm tra chứng thư.';
  }
  return 'Đề nghị kiểm tra địa chỉ, tài khoản và mật khẩu.';
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
