import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartupError } from '../startup-error.ts';
import { executable, runnableBinaries } from './binaries.ts';
import { layout, PG_MAJOR } from './layout.ts';
import { createSecrets } from './secrets.ts';
import { giveTo, initdbUser, newServerUser } from './server-user.ts';

/** Superuser of the cluster; only the supervisor connects as it. */
export const SUPERUSER = 'postgres';

/** Makes the database cluster at the first start; refuses one that these binaries cannot open. */
export async function ensureCluster(dataDir: string, native: string): Promise<void> {
  const { cluster } = layout(dataDir);
  if (!existsSync(cluster)) await createCluster(dataDir, native);
  const major = readVersion(cluster);
  if (major !== PG_MAJOR) {
    throw new StartupError(
      `Dữ liệu trong ${cluster} thuộc PostgreSQL ${major}, bản này chạy PostgreSQL ${PG_MAJOR}. Đề nghị mở bằng đúng bản Căn Cứ cũ để sao lưu, rồi khôi phục vào thư mục mới.`,
    );
  }
}

function readVersion(cluster: string): string {
  try {
    return readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  } catch (cause) {
    throw new StartupError(
      `Thư mục ${cluster} không phải là dữ liệu PostgreSQL. Đề nghị chọn thư mục dữ liệu khác bằng --data.`,
      { cause },
    );
  }
}

/** Built beside and renamed, so that a crash half-way leaves no cluster that looks whole. */
async function createCluster(dataDir: string, native: string): Promise<void> {
  const { cluster, clusterInTheMaking: draft } = layout(dataDir);
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  const maker = initdbUser();
  if (maker !== null) giveTo(draft, maker);
  await initdb(draft, createSecrets(dataDir).superuser, runnableBinaries(native, maker));
  const user = newServerUser();
  if (user !== null) giveTo(draft, user);
  renameSync(draft, cluster);
}

async function initdb(folder: string, password: string, native: string): Promise<void> {
  const user = initdbUser();
  const scratch = mkdtempSync(join(tmpdir(), 'can-cu-'));
  const passwordFile = join(scratch, 'password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user !== null) giveTo(scratch, user);
  // Passed open, as descriptors: the server's user cannot enter the folders above them (see `process.ts`).
  const inherited = process.platform === 'linux';
  const files = inherited ? [openSync(folder, 'r'), openSync(passwordFile, 'r')] : [];
  try {
    const [data, pwfile] = inherited ? ['/proc/self/fd/3', '/proc/self/fd/4'] : [folder, passwordFile];
    const child = spawn(
      executable(native, 'initdb'),
      [
        ...['-D', data, '-U', SUPERUSER, `--pwfile=${pwfile}`, '-A', 'scram-sha-256', '-E', 'UTF8'],
        ...['--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions'],
      ],
      { ...user, cwd: '/', stdio: ['ignore', 'ignore', 'pipe', ...files], env: serverEnvironment() },
    );
    let stderr = '';
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
    const [code] = (await once(child, 'close')) as [number | null];
    if (code !== 0) {
      throw new StartupError(
        `Không khởi tạo được cơ sở dữ liệu trong ${folder}. Đề nghị kiểm tra dung lượng trống và quyền ghi. PostgreSQL báo: ${stderr.trim()}`,
      );
    }
  } finally {
    files.forEach((file) => closeSync(file));
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** PostgreSQL needs nothing of the store's environment, which may hold secrets. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot } = process.env;
  return { ...(PATH === undefined ? {} : { PATH }), ...(SystemRoot === undefined ? {} : { SystemRoot }), TZ: 'UTC' };
}
