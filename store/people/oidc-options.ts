import { readFileSync } from 'node:fs';
import { StartupError } from '../startup-error.ts';
import type { OidcOptions } from './oidc.ts';

const NAMES = {
  issuer: 'CAN_CU_OIDC_ISSUER',
  clientId: 'CAN_CU_OIDC_CLIENT_ID',
  secret: 'CAN_CU_OIDC_CLIENT_SECRET',
  secretFile: 'CAN_CU_OIDC_CLIENT_SECRET_FILE',
};
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Undefined where no provider is named. The command line goes before the environment; a secret never stands on it. */
export function readOidc(
  given: { issuer?: string | undefined; clientId?: string | undefined; secretFile?: string | undefined },
  environment: NodeJS.ProcessEnv,
): OidcOptions | undefined {
  const issuer = given.issuer ?? environment[NAMES.issuer] ?? '';
  if (issuer === '') return undefined;
  const url = URL.canParse(issuer) ? new URL(issuer) : null;
  if (url === null || (url.protocol !== 'https:' && !(url.protocol === 'http:' && LOOPBACK.test(url.hostname))))
    throw new StartupError(`Địa chỉ nhà cung cấp tài khoản "${issuer}" không đúng. Đề nghị ghi dạng https://….`);
  const clientId = given.clientId ?? environment[NAMES.clientId] ?? '';
  const clientSecret = secretOf(given.secretFile ?? environment[NAMES.secretFile], environment[NAMES.secret]);
  if (clientId === '' || clientSecret === '')
    throw new StartupError(
      `Đã ghi nhà cung cấp tài khoản nhưng thiếu mã ứng dụng hoặc khóa. Đề nghị đặt ${NAMES.clientId}, và ${NAMES.secretFile} hoặc ${NAMES.secret}.`,
    );
  return { issuer, clientId, clientSecret };
}

function secretOf(file: string | undefined, secret: string | undefined): string {
  if (file === undefined || file === '') return (secret ?? '').trim();
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (cause) {
    throw new StartupError(
      `Không đọc được tệp khóa ${file} của nhà cung cấp tài khoản. Đề nghị kiểm tra đường dẫn và quyền đọc.`,
      {
        cause,
      },
    );
  }
}
