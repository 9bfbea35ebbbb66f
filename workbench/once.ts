import {
  AgencyDirectory,
  assess,
  dayInVietnam,
  explain,
  FormDefinition,
  LegacyLetters,
  LegalDocuments,
  readForm,
  type Assessment,
} from '../core/index.ts';
import { Receipt } from '../core/wire/types.ts';
import * as seeds from '../seeds/index.ts';
import { openWorkbook, toBook } from '../workbook/index.ts';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { officerAt } from './drive.ts';
import type { Workbench } from './server/start.ts';

const form = FormDefinition.parse(seeds.form);
const directory = AgencyDirectory.parse(seeds.directory);
const documents = LegalDocuments.parse(seeds.documents);
const legacyLetters = LegacyLetters.parse(seeds.legacyLetters);

/** One officer's day in one host: which sample, which task is worked on, and what stands in it before mending. */
const DAYS = [
  { host: 'excel', sample: 'bo-tai-chinh', agency: 'BTC', task: 'V.4' },
  { host: 'sheets', sample: 'hai-phong', agency: 'T31-2025', task: 'II.7' },
] as const;
type Day = (typeof DAYS)[number];

/** Two writing errors that are safe to mend (a Cyrillic С and Р, a doubled blank) in an uncompleted task. */
const RESULT = 'Đang thực hiện kết nối theo Nghị định số 47/2020/NĐ-СР ngày 09/4/2020,  đã thử nghiệm tại 02 đơn vị';
const PHRASE = /^Đã xác định được quy định pháp luật có liên quan/i;
const EXPLANATION = 'Đang chờ văn bản của cơ quan phối hợp, sẽ bổ sung trong lần gửi sau.';

/**
 * Drives the whole path in both hosts, as an officer would, and looks for both receipts on the coordinator's page.
 * Prints the findings before and after mending and one line per host; answers whether everything held.
 */
export async function runOnce(workbench: Workbench, print: (line: string) => void): Promise<boolean> {
  const browser = await launchBrowser();
  try {
    const receipts: Receipt[] = [];
    for (const day of DAYS) {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
      const page = await context.newPage();
      page.setDefaultTimeout(30_000);
      const id = await openSession(workbench.url, day);
      await page.goto(`${workbench.url}/s/${id}/`);
      const receipt = await live(
        officerAt(page),
        day,
        workbench,
        () => verdictOf(`${workbench.url}/s/${id}/save`),
        print,
      );
      print(`${day.host}: biên nhận ${receipt.number} ${receipt.contentHash}`);
      receipts.push(receipt);
      await context.close();
    }
    const page = await browser.newPage();
    return await coordinatorSees(page, workbench, receipts, print);
  } finally {
    await browser.close();
  }
}

async function live(
  officer: ReturnType<typeof officerAt>,
  day: Day,
  workbench: Workbench,
  verdict: () => Promise<Assessment>,
  print: (line: string) => void,
): Promise<Receipt> {
  await officer.seesTheForm();
  const row = (await verdict()).rows.find((each) => each.task.id === day.task);
  const { result, basis } = row?.row.cells ?? {};
  if (!result || !basis) throw new Error(`The sample has no task ${day.task}.`);
  await officer.types(result, RESULT);
  await officer.types(basis, 'Nghị định số 47/2020/NĐ-CP ngày 09/4/2020, Điều 5');
  await officer.picksStatus(day.task, basis, PHRASE);
  report(`${day.host}: trước khi sửa`, await verdict(), print);
  await officer.mendsAll();
  report(`${day.host}: sau khi sửa`, await verdict(), print);
  const token = workbench.tokens[day.agency] ?? '';
  const number = await officer.submits(token, EXPLANATION);
  const answer = await fetch(`${workbench.storeUrl}/api/v1/receipts/${encodeURIComponent(number)}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return Receipt.parse(await answer.json());
}

async function openSession(url: string, { host, sample }: Day): Promise<string> {
  const answer = await fetch(`${url}/api/sessions?host=${host}&sample=${sample}`, { method: 'POST', body: '{}' });
  const { id } = (await answer.json()) as { id: string };
  return id;
}

/** The verdict on the workbook as it would be saved now. */
async function verdictOf(saved: string): Promise<Assessment> {
  const bytes = new Uint8Array(await (await fetch(saved)).arrayBuffer());
  const read = readForm(toBook(openWorkbook(bytes)), form, { letters: legacyLetters });
  if (!read.ok) throw new Error('The saved workbook holds no form.');
  return assess(read.sheet, { form, directory, documents, legacyLetters, reportDate: dayInVietnam(new Date()) });
}

function report(title: string, { issues, summary }: Assessment, print: (line: string) => void): void {
  print(`${title}: ${summary.errors} lỗi, ${summary.warnings} cảnh báo, ${summary.infos} lưu ý`);
  for (const issue of issues) print(`  ${issue.rule} ${explain(issue, 'vi')}`);
}

async function coordinatorSees(
  page: Page,
  workbench: Workbench,
  receipts: Receipt[],
  print: (line: string) => void,
): Promise<boolean> {
  await page.goto(`${workbench.storeUrl}/coordinator`);
  await page.getByLabel('Mã truy cập').fill(workbench.tokens.coordinator ?? '');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('heading', { name: /cơ quan đã gửi/ }).waitFor();
  const missing = [];
  for (const { number } of receipts) {
    if ((await page.getByRole('link', { name: number }).count()) !== 1) missing.push(number);
  }
  for (const number of missing) print(`Trang tổng hợp không có ${number}.`);
  return missing.length === 0;
}
