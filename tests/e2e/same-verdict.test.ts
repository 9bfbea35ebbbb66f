import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  AgencyDirectory,
  assess,
  blockers,
  contentHash,
  contentOf,
  dayInVietnam,
  FormDefinition,
  LegacyLetters,
  LegalDocuments,
  pruneGrid,
  readForm,
  toReport,
  type Book,
} from '../../core/index.ts';
import { createCall } from '../../gas-sheets/sidebar/call.ts';
import { createSheetsHost } from '../../gas-sheets/sidebar/host.ts';
import { Watcher } from '../../gas-sheets/sidebar/watcher.ts';
import { root } from '../../scripts/run.ts';
import * as seeds from '../../seeds/index.ts';
import {
  deleteRows,
  insertRows,
  modelFromXlsx,
  saveXlsx,
  typeCell,
  type WorkbookModel,
} from '../../workbench/model/index.ts';
import { startStore, type StoreProcess } from '../../workbench/server/store-process.ts';
import { openWorkbook, toBook } from '../../workbook/index.ts';
import { openExcel } from '../excel/host.ts';
import { open as openSheets } from '../sheets/support.ts';

const form = FormDefinition.parse(seeds.form);
const directory = AgencyDirectory.parse(seeds.directory);
const documents = LegalDocuments.parse(seeds.documents);
const legacyLetters = LegacyLetters.parse(seeds.legacyLetters);
const today = dayInVietnam(new Date());
const SHEET = 'Phụ lục IV';

/** Twelve sheets: what we ship, and a ministry's sheet with one kind of damage each. */
const samples = ['pl4-nhu-ban-hanh', 'bo-tai-chinh-day-du', 'ubnd-hai-phong', '25-loi'].map(
  (name) => `samples/${name}`,
);
const damages: [string, (model: WorkbookModel) => void][] = [
  ['a line above the title', (model) => insertRows(model, SHEET, 1)],
  ['a task missing', (model) => deleteRows(model, SHEET, 12)],
  [
    'a line of its own inserted',
    (model) => (
      insertRows(model, SHEET, 20),
      typeCell(model, SHEET, 20, 2, 'Việc khác của đơn vị, không có trong biểu mẫu')
    ),
  ],
  [
    'a result in letters of two parts',
    (model) => typeCell(model, SHEET, 9, 5, 'Đang thực hiện, dự kiến tháng 12/2026'.normalize('NFD')),
  ],
  ['a deadline that became a date', (model) => typeCell(model, SHEET, 9, 4, '3/2022')],
  ['an agency nobody knows', (model) => typeCell(model, SHEET, 3, 1, '(Cơ quan rà soát: Ban Chỉ đạo số 9)')],
  ['a sign of state secrecy', (model) => typeCell(model, SHEET, 9, 7, 'Theo Báo cáo (Mật) số 12/BC-BTC')],
];
const names = [...samples, 'forms/pl4-2367/blank', ...damages.map(([name]) => name)];

/** Only what the contract fixes of a verdict; the file's name and the sentences are the same anyway. */
const issuesOf = (book: Book) => {
  const read = readForm(book, form, { letters: legacyLetters });
  if (!read.ok) return null;
  const { issues, summary } = toReport(
    '',
    assess(read.sheet, { form, directory, documents, legacyLetters, reportDate: today }),
  );
  return { issues, summary };
};

let folder = '';
let store: StoreProcess;
const files = new Map<string, Uint8Array>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'can-cu-verdict-'));
  store = await startStore({ root, data: join(folder, 'store'), paneOrigins: ['http://127.0.0.1:1'] });
  const seed = async (path: string) => new Uint8Array(await readFile(join(root, 'seeds', `${path}.xlsx`)));
  for (const path of [...samples, 'forms/pl4-2367/blank']) files.set(path, await seed(path));
  for (const [name, damage] of damages) {
    const model = modelFromXlsx(await seed('samples/bo-tai-chinh-day-du'));
    damage(model);
    files.set(name, new Uint8Array(await saveXlsx(model)));
  }
});
afterAll(async () => {
  await store?.stop();
  await rm(folder, { recursive: true, force: true });
});

describe.each(names)('the verdict on %s', (name) => {
  const bytes = () => files.get(name) ?? new Uint8Array();
  const expected = () => issuesOf(toBook(openWorkbook(bytes())));

  it('is the same from the command line', async () => {
    const file = join(folder, 'so.xlsx');
    await writeFile(file, bytes());
    const args = ['cli/main.ts', 'check', file, '--json', '--report-date', today];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root }).catch(
      (error: { stdout: string }) => error,
    );
    const { issues, summary } = JSON.parse(stdout) as NonNullable<ReturnType<typeof issuesOf>>;
    expect({ issues, summary }).toEqual(expected());
  });

  it('is the same from Excel', async () => {
    const excel = await openExcel(modelFromXlsx(bytes()));
    expect(issuesOf(await excel.host.read())).toEqual(expected());
    await excel.close();
  });

  it('is the same from Google Sheets', async () => {
    const { standIn } = openSheets({ model: modelFromXlsx(bytes()) });
    const call = createCall(async (json) => (await standIn.call('rpc', [json])) as string);
    const host = createSheetsHost(call, new Watcher(call, { visible: () => false, onAttention: () => {} }));
    expect(issuesOf(await host.read())).toEqual(expected());
    await standIn.close();
  });

  it('is the same from the store, or its refusal is', async () => {
    const read = readForm(toBook(openWorkbook(bytes())), form, { letters: legacyLetters });
    if (!read.ok) throw new Error('The sheet is not recognised.');
    const context = { form, directory, documents, legacyLetters, reportDate: today };
    const assessment = assess(read.sheet, context);
    const agency = assessment.agency?.code ?? 'BTC';
    const headers = { authorization: `Bearer ${store.tokens[agency]}`, 'content-type': 'application/json' };
    const body = {
      form: form.id,
      agency,
      contentHash: contentHash(contentOf(read.sheet, agency)),
      grid: pruneGrid(read.sheet),
      explanation: 'Thử',
      client: { kind: 'other', version: '0' },
    };
    const answer = await fetch(`${store.url}/api/v1/rounds/mac-dinh/submissions`, {
      method: 'POST',
      headers: { ...headers, 'idempotency-key': `thu-${names.indexOf(name)}` },
      body: JSON.stringify(body),
    });
    const stops = blockers(read, assessment, { ...context, signedIn: agency });
    if (stops.length > 0) {
      expect(answer.status).toBe(422);
      expect(await answer.json()).toMatchObject({ code: 'form-not-submittable' });
      return;
    }
    expect(answer.status).toBe(201);
    const { number } = (await answer.json()) as { number: string };
    const kept = await fetch(`${store.url}/api/v1/submissions/${encodeURIComponent(number)}`, { headers });
    const { issues, receipt } = (await kept.json()) as { issues: unknown; receipt: { summary: unknown } };
    expect({ issues, summary: receipt.summary }).toEqual(expected());
  });
});
