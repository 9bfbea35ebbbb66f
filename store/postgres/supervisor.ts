import type { ChildProcess } from 'node:child_process';
import { closeSync, constants, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { ClientConfig } from 'pg';
import { errorCode, StartupError } from '../startup-error.ts';
import { locateBinaries, runnableBinaries } from './binaries.ts';
import { ensureCluster, SUPERUSER } from './cluster.ts';
import { endpointOf, freePort } from './endpoint.ts';
import type { Endpoint } from './endpoint.ts';
import { layout } from './layout.ts';
import { stopOrphans } from './orphans.ts';
import { APP, ensureRoles, login, OWNER } from './roles.ts';
import { readSecrets, saveSecrets } from './secrets.ts';
import type { Secrets } from './secrets.ts';
import { spawnServer } from './server-process.ts';
import type { ServerOptions } from './server-process.ts';
import { ownerOf } from './server-user.ts';

/** Crash recovery reads the whole write-ahead log; the server says so by refusing with 57P03 until it is done. */
const START_PATIENCE_MS = 120_000;
const STOP_PATIENCE_MS = 15_000;
const SHORTEST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

export type OwnPostgres = { owner: ClientConfig; app: ClientConfig; stop(): Promise<void> };

/** Runs the store's own PostgreSQL and starts it again when it dies. The caller holds the folder's lock. */
export async function startPostgres(dataDir: string, report: (event: string) => void): Promise<OwnPostgres> {
  const located = await locateBinaries();
  await ensureCluster(dataDir, located);
  const { cluster } = layout(dataDir);
  const user = ownerOf(cluster);
  const secrets = await withPort(dataDir, readSecrets(dataDir));
  const folder = process.platform === 'win32' ? -1 : openSync(cluster, constants.O_RDONLY | constants.O_DIRECTORY);
  const options = { dataDir, native: runnableBinaries(located, user), user, folder, port: secrets.port };
  const endpoint = endpointOf(cluster, folder, secrets);

  let stopping = false;
  let stopped: Promise<void> | undefined;
  let server = await start(options, endpoint, secrets);
  try {
    await ensureRoles(endpoint, secrets);
  } catch (error) {
    // Left running it would keep this process alive.
    server.kill('SIGINT');
    throw error;
  }
  const watched = keepAlive();

  async function keepAlive(): Promise<void> {
    let pause = SHORTEST_PAUSE_MS;
    for (;;) {
      await ended(server);
      if (stopping) return;
      report('postgres ended unexpectedly; starting it again');
      try {
        server = await start(options, endpoint, secrets);
        pause = SHORTEST_PAUSE_MS;
        if (stopping) server.kill('SIGINT');
      } catch (error) {
        report(error instanceof Error ? error.message : String(error));
        await sleep(pause);
        pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      }
    }
  }

  async function stop(): Promise<void> {
    stopping = true;
    server.kill('SIGINT');
    await Promise.race([watched, sleep(STOP_PATIENCE_MS, undefined, { ref: false })]);
    await stopOrphans(cluster, options.native, user);
    if (folder !== -1) closeSync(folder);
  }

  return {
    owner: login(endpoint, OWNER, secrets.owner),
    app: login(endpoint, APP, secrets.app),
    stop: () => (stopped ??= stop()),
  };
}

async function start(options: ServerOptions, endpoint: Endpoint, secrets: Secrets): Promise<ChildProcess> {
  await stopOrphans(layout(options.dataDir).cluster, options.native, options.user);
  const server = spawnServer(options);
  // A command that cannot be run has no pid; `hasEnded` sees it.
  server.on('error', () => undefined);
  const giveUp = Date.now() + START_PATIENCE_MS;
  try {
    while (!(await answers(login(endpoint, SUPERUSER, secrets.superuser, 'postgres')))) {
      if (hasEnded(server) || Date.now() > giveUp) throw new StartupError(whyNot(options.dataDir));
      await sleep(20);
    }
  } catch (error) {
    server.kill('SIGINT');
    throw error;
  }
  return server;
}

async function answers(config: ClientConfig): Promise<boolean> {
  const client = new Client(config);
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch (error) {
    if (errorCode(error) === '28P01') {
      throw new StartupError(
        'Mật khẩu trong tệp postgres-secrets.json không khớp với cơ sở dữ liệu. Đề nghị khôi phục cả thư mục dữ liệu từ cùng một bản sao lưu.',
        { cause: error },
      );
    }
    return false;
  }
}

const hasEnded = (server: ChildProcess) =>
  server.pid === undefined || server.exitCode !== null || server.signalCode !== null;

function ended(server: ChildProcess): Promise<void> {
  if (hasEnded(server)) return Promise.resolve();
  return new Promise((resolve) => server.once('exit', () => resolve()));
}

function whyNot(dataDir: string): string {
  const { log } = layout(dataDir);
  const lastLines = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-3).join(' | ');
  return `PostgreSQL không khởi động được. Đề nghị xem ${log}; dòng cuối: ${lastLines}`;
}

async function withPort(dataDir: string, secrets: Secrets): Promise<Secrets> {
  if (process.platform !== 'win32') return secrets;
  const fresh = { ...secrets, port: await freePort() };
  saveSecrets(dataDir, fresh);
  return fresh;
}
