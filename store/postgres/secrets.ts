import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { writePrivateFile } from '../private-file.ts';
import { errorCode, StartupError } from '../startup-error.ts';
import { layout } from './layout.ts';

/** Random passwords of the three database roles; `port` only where there are no unix sockets (Windows). */
const Secrets = z.object({ superuser: z.string(), owner: z.string(), app: z.string(), port: z.number().optional() });
export type Secrets = z.infer<typeof Secrets>;

const password = () => randomBytes(24).toString('base64url');

export function createSecrets(dataDir: string): Secrets {
  const secrets = { superuser: password(), owner: password(), app: password() };
  saveSecrets(dataDir, secrets);
  return secrets;
}

export function saveSecrets(dataDir: string, secrets: Secrets): void {
  writePrivateFile(layout(dataDir).secrets, `${JSON.stringify(secrets)}\n`);
}

export function readSecrets(dataDir: string): Secrets {
  const { secrets } = layout(dataDir);
  try {
    return Secrets.parse(JSON.parse(readFileSync(secrets, 'utf8')));
  } catch (cause) {
    const reason = errorCode(cause) === 'ENOENT' ? 'không còn' : 'không đọc được';
    throw new StartupError(
      `Tệp mật khẩu cơ sở dữ liệu ${secrets} ${reason}. Đề nghị khôi phục tệp đó từ bản sao lưu: thiếu nó không mở được dữ liệu trong thư mục này.`,
      { cause },
    );
  }
}
