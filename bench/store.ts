import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import {
  applyPatch,
  contentHash,
  contentOf,
  fromA1,
  pruneGrid,
  readForm,
  textAt,
  type Book,
  type Content,
  type FormSheet,
  type Grid,
  type SheetPatch,
} from '../core/index.ts';
import { issueToken } from '../store/access/tokens.ts';
import { openAccess } from '../store/database-access.ts';
import { openDatabase } from '../store/database/open.ts';
import { createEvents } from '../store/events/index.ts';
import { createApp } from '../store/http/app.ts';
import { createLog } from '../store/log.ts';
import { openStoreKey } from '../store/receipts/store-key.ts';
import { createJudges, type Judges } from '../store/submissions/judges.ts';
import { createExaminers } from '../store/nop/examiners.ts';
import { directory, form } from '../store/seeds.ts';
import type { Line } from './table.ts';
import { filledSheet } from './wide-form.ts';

const SECONDS = 5;
const CONNECTIONS = 8;
const AGENCIES = 24;
/** Enough for the fastest run; made beforehand, since making them is the client's work. */
const PREPARED = 30;

type Submission = { token: string; body: string; key: string; agency: string; grid: Grid; content: Content };

/**
 * Submissions a second: the whole way (token, schema, hash, check, one transaction with receipt and audit), beside the
 * bare insert of the same 52 rows, one statement each, on the same PostgreSQL.
 */
export async function benchStore(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'can-cu-bench-'));
  const access = await openAccess(folder, 'store', () => undefined);
  const { pool, agencies } = await openDatabase(access, { directory, form: form.id }, () => undefined);
  const judges = createJudges();
  const examiners = createExaminers();
  const log = createLog(() => undefined);
  const key = openStoreKey(folder, new Date());
  const events = createEvents(pool, access.app, log);
  const app = createApp({
    pool,
    agencies,
    clock: () => new Date(),
    judge: judges.judge,
    examine: examiners.run,
    log,
    key,
    events,
    paneOrigins: [],
  });
  const bare = new Pool({ ...access.owner, max: CONNECTIONS });
  try {
    const reporting = agencies.filter(({ kind, to }) => kind === 'ministry' && to === null).slice(0, AGENCIES);
    const tokens = await Promise.all(reporting.map(({ id }) => issueToken(pool, id, 'officer')));
    const sample = filledSheet();
    const submissions = Array.from({ length: PREPARED }, (_, copy) =>
      reporting.map(({ code, name }, index) =>
        prepared(code, filledInBy(sample, name, copy), tokens[index] ?? '', `bench-${index}-${copy}`),
      ),
    ).flat();
    await createTable(bare);
    const peer = await perSecond((at) => insertRows(bare, at, submissions[at % submissions.length]?.content));
    const judged = await perSecond((at) => judgeAlone(judges, submissions[at]));
    const value = await perSecond(async (at) => {
      const submission = submissions[at];
      if (submission) await submit(app, submission);
      return submission !== undefined;
    });
    const what = 'submissions through the store';
    return [
      { what, value, against: 'bare insert of the rows', peer, unit: 'per s' },
      { what, value, against: 'their check alone', peer: judged, unit: 'per s' },
    ];
  } finally {
    await bare.end();
    await events.close();
    await examiners.close();
    await judges.close();
    await pool.end();
    await access.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function prepared(code: string, grid: Grid, token: string, key: string): Submission {
  const result = readForm(bookOf(grid), form);
  if (!result.ok) throw new Error('The sample is not the form.');
  const content = contentOf(result.sheet, code);
  const body = JSON.stringify({
    form: form.id,
    agency: code,
    contentHash: contentHash(content),
    grid,
    explanation: 'Số liệu đang được tổng hợp.',
    client: { kind: 'other', version: 'bench' },
  });
  return { token, body, key, agency: code, grid, content };
}

/** Another agency's name, and a note that makes the content another one: the same content would be a replay. */
function filledInBy(sheet: FormSheet, agency: string, copy: number): Grid {
  const cells = [
    { cell: sheet.agency.cell, after: `(Cơ quan rà soát: ${agency})` },
    { cell: sheet.rows[0]?.cells.note ?? null, after: `Bản số ${copy}` },
  ];
  const ops = cells.flatMap(({ cell, after }): SheetPatch['ops'] => {
    const at = cell === null ? null : fromA1(cell);
    return cell === null || at === null
      ? []
      : [{ op: 'text', cell, before: textAt(sheet.grid, at.row, at.col), after }];
  });
  const patched = applyPatch(bookOf(pruneGrid(sheet)), { sheet: sheet.grid.name, ops });
  const grid = patched.ok ? patched.book.sheets[0] : undefined;
  if (!grid) throw new Error('The sample could not be filled in.');
  return grid;
}

function bookOf(grid: Grid): Book {
  return { host: 'file', active: grid.name, sheets: [grid] };
}

async function submit(app: ReturnType<typeof createApp>, { token, body, key }: Submission): Promise<void> {
  const response = await app.request('/api/v1/rounds/mac-dinh/submissions', {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body,
  });
  if (response.status !== 201) throw new Error(`${response.status}: ${await response.text()}`);
}

async function judgeAlone(judges: Judges, submission: Submission | undefined): Promise<boolean> {
  if (!submission) return false;
  const { grid, agency } = submission;
  const round = { scope: 'form' as const, severities: {} };
  await judges.judge({ request: { grid, answers: {} }, round, agency, reportDate: '2026-11-24' });
  return true;
}

const COLUMNS = ['task', 'text', 'lead', 'deadline', 'result', 'basis', 'note'] as const;

async function createTable(pool: Pool): Promise<void> {
  const texts = COLUMNS.map((column) => `${column} text not null`).join(', ');
  await pool.query('create schema bench');
  await pool.query(`create table bench.rows (submission integer, position integer, ${texts},
    primary key (submission, position))`);
}

async function insertRows(pool: Pool, at: number, content: Content | undefined): Promise<boolean> {
  if (!content) return false;
  const places = COLUMNS.map((_, index) => `$${index + 2}::text[]`).join(', ');
  await pool.query({
    name: 'bench-insert',
    text: `insert into bench.rows (submission, position, ${COLUMNS.join(', ')})
           select $1, ordinality, ${COLUMNS.join(', ')}
           from unnest(${places}) with ordinality as given (${COLUMNS.join(', ')}, ordinality)`,
    values: [at, ...COLUMNS.map((column) => content.rows.map((row) => row[column]))],
  });
  return true;
}

/** How often a second `work` is done when so many do it at once; it says when there is nothing left. */
async function perSecond(work: (at: number) => Promise<boolean>): Promise<number> {
  const started = performance.now();
  let next = 0;
  let done = 0;
  const seconds = () => (performance.now() - started) / 1000;
  const worker = async (): Promise<void> => {
    while (seconds() < SECONDS && (await work(next++))) done += 1;
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  return done / seconds();
}
