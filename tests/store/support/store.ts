import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { issueToken } from '../../../store/access/tokens.ts';
import { openAccess } from '../../../store/database-access.ts';
import { COORDINATOR_ID } from '../../../store/database/reference-data.ts';
import { openDatabase } from '../../../store/database/open.ts';
import { createEvents } from '../../../store/events/index.ts';
import { createApp } from '../../../store/http/app.ts';
import type { StoreContext } from '../../../store/http/context.ts';
import { createLog } from '../../../store/log.ts';
import { agreedKey } from '../../../store/receipts/known-keys.ts';
import { createExaminers } from '../../../store/nop/examiners.ts';
import { createJudges } from '../../../store/submissions/judges.ts';
import { directory, form } from '../../../store/seeds.ts';

export const PANE_ORIGIN = 'https://pane.example';

/** A folder whose path holds a blank and Vietnamese letters, as on officers' machines. */
export const newFolder = () => mkdtempSync(join(tmpdir(), 'kho dữ liệu '));

/** A whole store in this process, on its own PostgreSQL; requests go through `app.fetch`. */
export async function openStore(options: Partial<StoreContext> = {}) {
  const folder = newFolder();
  const lines: string[] = [];
  const access = await openAccess(folder, 'store', (event) => lines.push(event));
  const { pool, agencies } = await openDatabase(access, { directory, form: form.id }, () => undefined);
  const key = await agreedKey(access.owner, folder, new Date());
  const judges = createJudges(2);
  const examiners = createExaminers();
  const log = createLog((line) => lines.push(line));
  const events = createEvents(pool, access.app, log);
  const context: StoreContext = {
    pool,
    agencies,
    clock: () => new Date(),
    judge: judges.judge,
    examine: examiners.run,
    log,
    key,
    events,
    paneOrigins: [PANE_ORIGIN],
    ...options,
  };
  const app = createApp(context);
  const agencyId = (code: string) => agencies.find((agency) => agency.code === code)?.id ?? -1;
  const tokens = {
    BTC: await issueToken(pool, agencyId('BTC'), 'officer'),
    BCA: await issueToken(pool, agencyId('BCA'), 'officer'),
    coordinator: await issueToken(pool, COORDINATOR_ID, 'coordinator'),
  };

  return {
    app,
    context,
    access,
    folder,
    tokens,
    agencyId,
    /** Everything that was logged. */
    log: () => lines.join('\n'),
    get: (path: string, token?: string) => app.request(path, { headers: bearer(token) }),
    post: (path: string, token: string, body: unknown) =>
      app.request(path, {
        method: 'POST',
        headers: { ...bearer(token), 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    /** One statement past row-level security's grants, as the schema's owner. */
    asOwner: async (sql: string, values: unknown[] = []) => {
      const owner = new Client(access.owner);
      await owner.connect();
      await owner.query(sql, values);
      await owner.end();
    },
    submit: (token: string, body: unknown, key: string, round = 'mac-dinh') =>
      app.request(`/api/v1/rounds/${round}/submissions`, {
        method: 'POST',
        headers: { ...bearer(token), 'Content-Type': 'application/json', 'Idempotency-Key': key },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    close: async () => {
      await events.close();
      await judges.close();
      await examiners.close();
      await pool.end();
      await access.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type TestStore = Awaited<ReturnType<typeof openStore>>;

export const bearer = (token: string | undefined): Record<string, string> =>
  token === undefined ? {} : { Authorization: `Bearer ${token}` };
