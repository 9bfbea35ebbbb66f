import { parseArgs } from 'node:util';
import { readOidc } from './people/oidc-options.ts';
import type { OidcOptions } from './people/oidc.ts';
import { StartupError } from './startup-error.ts';

export type ServeOptions = {
  port: number;
  host: string;
  data: string;
  demo: boolean;
  metricsPort: number | null;
  paneOrigins: string[];
  /** Origin under which people reach the store, where a proxy stands in front. */
  publicUrl: string | undefined;
  trustProxy: boolean;
  oidc: OidcOptions | undefined;
};

/** Misuse of the command line; answered with the usage. */
export class UsageError extends StartupError {}

export function readOptions(args: string[], environment: NodeJS.ProcessEnv): ServeOptions {
  const values = parse(() =>
    parseArgs({
      args,
      options: {
        port: { type: 'string' },
        host: { type: 'string', default: '127.0.0.1' },
        data: { type: 'string' },
        demo: { type: 'boolean', default: false },
        'metrics-port': { type: 'string' },
        'pane-origin': { type: 'string', multiple: true, default: [] },
        'public-url': { type: 'string' },
        'trust-proxy': { type: 'boolean', default: false },
        'oidc-issuer': { type: 'string' },
        'oidc-client-id': { type: 'string' },
        'oidc-client-secret-file': { type: 'string' },
      },
    }),
  );
  const fromEnvironment = (environment['CAN_CU_PANE_ORIGIN'] ?? '').split(/[\s,]+/).filter((text) => text !== '');
  const publicUrl = values['public-url'] ?? environment['CAN_CU_PUBLIC_URL'];
  return {
    port: readPort('--port', values.port),
    host: values.host,
    data: requireData(values.data),
    demo: values.demo,
    metricsPort: values['metrics-port'] === undefined ? null : readPort('--metrics-port', values['metrics-port']),
    paneOrigins: [...values['pane-origin'], ...fromEnvironment].map(readOrigin),
    publicUrl: publicUrl === undefined || publicUrl === '' ? undefined : readOrigin(publicUrl),
    trustProxy: values['trust-proxy'],
    oidc: readOidc(
      {
        issuer: values['oidc-issuer'],
        clientId: values['oidc-client-id'],
        secretFile: values['oidc-client-secret-file'],
      },
      environment,
    ),
  };
}

export function parse<T>(run: () => { values: T }): T {
  try {
    return run().values;
  } catch (cause) {
    throw new UsageError(`Không hiểu dòng lệnh: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

export function requireData(data: string | undefined): string {
  if (data === undefined || data === '') throw new UsageError('Thiếu --data <thư mục>: nơi kho giữ dữ liệu.');
  return data;
}

function readPort(name: string, text: string | undefined): number {
  const port = Number(text);
  if (text !== undefined && /^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new UsageError(`Thiếu hoặc sai ${name}: một số từ 0 đến 65535 (0: cổng trống bất kỳ).`);
}

export function readOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url !== null && /^https?:$/.test(url.protocol) && (text === url.origin || text === `${url.origin}/`))
    return url.origin;
  throw new UsageError(`"${text}" không phải là origin. Đề nghị ghi dạng https://may-chu:cổng, không có đường dẫn.`);
}
