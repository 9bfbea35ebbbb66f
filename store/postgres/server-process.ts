import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync, renameSync, statSync } from 'node:fs';
import { executable } from './binaries.ts';
import { serverEnvironment } from './cluster.ts';
import { layout } from './layout.ts';
import type { ServerUser } from './server-user.ts';

const LOG_LIMIT = 10 * 1024 * 1024;

/** Connections of one store and a few commands; a small pool is the fast one. */
const MAX_CONNECTIONS = 40;

export type ServerOptions = {
  dataDir: string;
  native: string;
  user: ServerUser | null;
  /** The cluster, opened by the store; see `spawnServer`. */
  folder: number;
  /** Loopback port where there are no unix sockets. */
  port: number | undefined;
};

/**
 * Starts the postmaster. On Linux it finds its data as descriptor 3, which needs no search right on the folders above
 * (a home of mode 700) and no path at all; its socket lies in the cluster under a relative name, so that no path is too
 * long for a socket. `setpriv` lets the kernel stop it cleanly when the store is killed.
 */
export function spawnServer({ dataDir, native, user, folder, port }: ServerOptions): ChildProcess {
  const { cluster, log } = layout(dataDir);
  const linux = process.platform === 'linux';
  const settings = {
    listen_addresses: port === undefined ? '' : '127.0.0.1',
    ...(port === undefined ? { unix_socket_directories: '.', unix_socket_permissions: '0700' } : { port }),
    max_connections: MAX_CONNECTIONS,
    log_timezone: 'Asia/Ho_Chi_Minh',
    timezone: 'UTC',
  };
  const server = [
    executable(native, 'postgres'),
    ...['-D', linux ? '/proc/self/fd/3' : cluster],
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const guarded = linux && hasSetpriv();
  const [command = '', ...args] = guarded ? [...setpriv(user), ...server] : server;
  const output = openLog(log);
  try {
    return spawn(command, args, {
      ...(guarded ? {} : user),
      cwd: '/',
      // A session of its own: Ctrl-C in a terminal must reach only the store, which then stops the server in order.
      detached: true,
      stdio: ['ignore', output, output, ...(linux ? [folder] : [])],
      env: serverEnvironment(),
    });
  } finally {
    closeSync(output);
  }
}

function setpriv(user: ServerUser | null): string[] {
  const identity = user === null ? [] : [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'];
  return ['setpriv', ...identity, '--pdeathsig', 'INT'];
}

/** util-linux has `--pdeathsig` since 2.33; without it an orphan is stopped at the next start. */
function hasSetpriv(): boolean {
  return spawnSync('setpriv', ['--pdeathsig', 'INT', 'true'], { stdio: 'ignore' }).status === 0;
}

function openLog(path: string): number {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT) renameSync(path, `${path}.1`);
  return openSync(path, 'a', 0o600);
}
