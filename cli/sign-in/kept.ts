import { mkdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import type { SecretKeep } from '../../store-client/index.ts';
import { CliFailure } from '../failure.ts';
import { writeOutput } from '../files.ts';
import type { Io } from '../io.ts';

/** Secrets by the store's origin. */
const Kept = z.record(z.string(), z.string());
type Kept = z.infer<typeof Kept>;

/** Where this person's sign-ins lie: a file of their own, which nobody else reads. */
function fileOf({ env }: Pick<Io, 'env'>): string {
  const home =
    env['CAN_CU_HOME'] ?? join(env['APPDATA'] ?? env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'can-cu');
  return join(home, 'dang-nhap.json');
}

async function read(file: string): Promise<Kept> {
  const text = await readFile(file, 'utf8').catch((error: Error & { code?: string }) => {
    if (error.code === 'ENOENT') return '{}';
    throw new CliFailure('unreadable', `Không đọc được tệp đăng nhập “${file}”: đề nghị kiểm tra quyền truy cập.`);
  });
  try {
    return Kept.parse(JSON.parse(text));
  } catch {
    throw new CliFailure('unreadable', `Tệp đăng nhập “${file}” bị hỏng: đề nghị xóa tệp này rồi đăng nhập lại.`);
  }
}

async function write(file: string, kept: Kept): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await writeOutput(file, new TextEncoder().encode(`${JSON.stringify(kept, null, 2)}\n`), 0o600);
}

/** The sign-in at one store, in a file that only its owner reads; for `createStoreSession`. */
export function keptSignIn(baseUrl: string, io: Io): SecretKeep {
  const file = fileOf(io);
  const { origin } = new URL(baseUrl);
  return {
    get: async () => (await read(file))[origin] ?? null,
    set: async (secret) => write(file, { ...(await read(file)), [origin]: secret }),
    clear: async () => {
      const { [origin]: gone, ...others } = await read(file);
      if (gone !== undefined) await write(file, others);
    },
  };
}
