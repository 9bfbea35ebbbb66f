import { parseArgs } from 'node:util';
import { StartupError } from './startup-error.ts';

export type ServeOptions = {
  command: 'serve';
  port: number;
  host: string;
  data: string;
  demo: boolean;
  metricsPort: number | null;
  paneOrigins: string[];
};
export type TokenOptions = { command: 'token'; data: string; agency: string | null };

export const USAGE = `Cách dùng:
  node store/main.ts --port <cổng> --data <thư mục> [--host <địa chỉ>] [--pane-origin <origin>]… [--metrics-port <cổng>] [--demo]
  node store/main.ts token --data <thư mục> (--agency "<tên cơ quan>" | --coordinator)
  node store/main.ts audit verify --data <thư mục> [--key <khóa công khai>]…
  node store/main.ts key (show | rotate) --data <thư mục>
Biến môi trường: DATABASE_URL (PostgreSQL 18 có sẵn), CAN_CU_PANE_ORIGIN (các origin cách nhau bằng dấu cách).`;

/** Misuse of the command line; answered with the usage. */
export class UsageError extends StartupError {}

export function readOptions(args: string[], environment: NodeJS.ProcessEnv): ServeOptions | TokenOptions {
  return args[0] === 'token' ? readToken(args.slice(1)) : readServe(args, environment);
}

function readServe(args: string[], environment: NodeJS.ProcessEnv): ServeOptions {
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
      },
    }),
  );
  const fromEnvironment = (environment['CAN_CU_PANE_ORIGIN'] ?? '').split(/[\s,]+/).filter((text) => text !== '');
  return {
    command: 'serve',
    port: readPort('--port', values.port),
    host: values.host,
    data: requireData(values.data),
    demo: values.demo,
    metricsPort: values['metrics-port'] === undefined ? null : readPort('--metrics-port', values['metrics-port']),
    paneOrigins: [...values['pane-origin'], ...fromEnvironment].map(readOrigin),
  };
}

function readToken(args: string[]): TokenOptions {
  const values = parse(() =>
    parseArgs({
      args,
      options: {
        data: { type: 'string' },
        agency: { type: 'string' },
        coordinator: { type: 'boolean', default: false },
      },
    }),
  );
  const agency = values.agency ?? null;
  if ((agency === null) !== values.coordinator)
    throw new UsageError('Đề nghị ghi một trong hai: --agency "<tên cơ quan>" hoặc --coordinator.');
  return { command: 'token', data: requireData(values.data), agency };
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

function readOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url !== null && /^https?:$/.test(url.protocol) && (text === url.origin || text === `${url.origin}/`))
    return url.origin;
  throw new UsageError(`"${text}" không phải là origin. Đề nghị ghi dạng https://may-chu:cổng, không có đường dẫn.`);
}
