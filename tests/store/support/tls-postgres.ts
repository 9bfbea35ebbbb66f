import { appendFileSync, closeSync, constants, copyFileSync, chmodSync, openSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { locateBinaries, runnableBinaries } from '../../../store/postgres/binaries.ts';
import { ensureCluster, SUPERUSER } from '../../../store/postgres/cluster.ts';
import { freePort } from '../../../store/postgres/endpoint.ts';
import { layout } from '../../../store/postgres/layout.ts';
import { readSecrets } from '../../../store/postgres/secrets.ts';
import { spawnServer } from '../../../store/postgres/server-process.ts';
import { giveTo, ownerOf } from '../../../store/postgres/server-user.ts';

/** A PostgreSQL as a ministry's administrators run it: its own server on TCP, TLS alone, passwords by SCRAM. */
export async function startTlsPostgres(folder: string, tls: { certificate: string; key: string }) {
  const located = await locateBinaries();
  await ensureCluster(folder, located);
  const { cluster } = layout(folder);
  const user = ownerOf(cluster);
  copyFileSync(tls.certificate, join(cluster, 'server.crt'));
  copyFileSync(tls.key, join(cluster, 'server.key'));
  chmodSync(join(cluster, 'server.key'), 0o600);
  appendFileSync(join(cluster, 'postgresql.conf'), "\nssl = on\nunix_socket_directories = ''\n");
  writeFileSync(join(cluster, 'pg_hba.conf'), 'hostssl all all 127.0.0.1/32 scram-sha-256\n');
  if (user !== null) giveTo(cluster, user);

  const port = await freePort();
  const handle = openSync(cluster, constants.O_RDONLY | constants.O_DIRECTORY);
  const server = spawnServer({
    dataDir: folder,
    native: runnableBinaries(located, user),
    user,
    folder: handle,
    port,
  });
  const admin = {
    ...{ host: '127.0.0.1', port, user: SUPERUSER, password: readSecrets(folder).superuser, database: 'postgres' },
    ssl: { rejectUnauthorized: false },
  };
  while (!(await answers(admin))) {
    if (server.exitCode !== null)
      throw new Error(`PostgreSQL ended with ${server.exitCode}: see ${layout(folder).log}`);
    await sleep(20);
  }
  return {
    port,
    /** Statements of the server's administrator. */
    administer: async (database: string, ...statements: string[]) => {
      const client = new Client({ ...admin, database });
      await client.connect();
      for (const statement of statements) await client.query(statement);
      await client.end();
    },
    stop: async () => {
      const ended = once(server, 'exit');
      server.kill('SIGINT');
      await ended;
      closeSync(handle);
    },
  };
}

async function answers(config: ConstructorParameters<typeof Client>[0]): Promise<boolean> {
  const client = new Client(config);
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

export type TlsPostgres = Awaited<ReturnType<typeof startTlsPostgres>>;
