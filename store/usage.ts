const HEAD = 'Cách dùng:';
const TAIL = `Biến môi trường: DATABASE_URL (PostgreSQL 18 có sẵn), CAN_CU_PANE_ORIGIN (các origin cách nhau bằng dấu cách),
  CAN_CU_PUBLIC_URL, CAN_CU_OIDC_ISSUER, CAN_CU_OIDC_CLIENT_ID, CAN_CU_OIDC_CLIENT_SECRET(_FILE).`;

const SERVE = `  node store/main.ts --port <cổng> --data <thư mục> [--host <địa chỉ>] [--pane-origin <origin>]… [--metrics-port <cổng>] [--demo]
      [--public-url <origin>] [--trust-proxy] [--oidc-issuer <địa chỉ> --oidc-client-id <mã> --oidc-client-secret-file <tệp>]`;

const COMMANDS = [
  'administrator --data <thư mục> [--login <tên>] [--name "<họ tên>"] [--public-url <origin>]',
  'token --data <thư mục> (--agency "<tên cơ quan>" | --coordinator) [--scope submit|read] [--expires 90d] [--label "<ghi chú>"]',
  'tokens --data <thư mục> [--revoke <dấu hiệu>]',
  'backup --data <thư mục> <thư mục sao lưu mới>',
  'restore --data <thư mục trống> <thư mục sao lưu>',
  'audit verify --data <thư mục> [--key <khóa công khai>]…',
  'key (show | rotate) --data <thư mục>',
];
const lineOf = (command: string) => `  node store/main.ts ${command}`;

export const USAGE = [HEAD, SERVE, ...COMMANDS.map(lineOf), TAIL].join('\n');

/** Of one subcommand, or of all where the name is none. */
export function usageOf(name: string): string {
  const command = COMMANDS.find((line) => line.split(' ')[0] === name);
  return command === undefined ? USAGE : [HEAD, lineOf(command), TAIL].join('\n');
}

/** Also after a subcommand, whatever else stands there. */
export const asksForHelp = (args: string[]): boolean =>
  args[0] === 'help' || args.includes('--help') || args.includes('-h');
