import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { paneData } from '../../scripts/pane/data.ts';
import { createExcelStandIn } from '../../workbench/excel/index.ts';
import type { ExcelStandIn } from '../../workbench/excel/index.ts';
import { cellRect, modelFromXlsx } from '../../workbench/model/index.ts';
import type { WorkbookModel } from '../../workbench/model/index.ts';
import type { Pane } from './office.ts';
import { openPane } from './office.ts';

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

const script = build({
  entryPoints: [path('excel-addin/taskpane.tsx')],
  bundle: true,
  write: false,
  format: 'iife',
  target: 'es2020',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"', CAN_CU_DATA: '"./data.json"' },
}).then(({ outputFiles }) => outputFiles[0]!.text);

/** The whole add-in as it is built, before the real office.js. */
describe('the task pane in Excel', () => {
  let pane: Pane | null = null;
  afterEach(() => pane?.close());

  async function start(sample: string): Promise<{ model: WorkbookModel; standIn: ExcelStandIn; text(): string }> {
    const model = modelFromXlsx(readFileSync(path(`seeds/samples/${sample}`)));
    const standIn = createExcelStandIn(model);
    pane = await openPane(standIn, await script, {
      'config.json': '{"storeUrl":"https://kho.example"}',
      'data.json': paneData().text,
    });
    const { document } = pane.window;
    return { model, standIn, text: () => document.getElementById('pane')!.textContent ?? '' };
  }

  /** Clicks what the officer would click, as soon as it is there. */
  async function click(selector: string, name: RegExp): Promise<void> {
    const found = (): HTMLElement | undefined =>
      [...pane!.window.document.querySelectorAll<HTMLElement>(selector)].find((element) =>
        name.test(element.textContent ?? ''),
      );
    await expect.poll(found, { timeout: 10_000, message: `${selector} ${name}` }).toBeDefined();
    found()!.click();
  }

  it('mends all in one round trip and picks a status in one', async () => {
    const { model, standIn, text } = await start('25-loi.xlsx');
    await click('[role=tab]', /^Lỗi/);
    const opened = standIn.roundTrips();
    expect(opened).toBe(1);
    await click('button', /^Sửa lỗi trình bày \(\d+\)$/);
    await click('button', /^Sửa \d+ chỗ$/);
    await expect.poll(text).toMatch(/Đã sửa \d+ chỗ trong \d+ ô/);
    expect(standIn.roundTrips() - opened).toBe(1);

    model.select(model.sheets[0]!.name, cellRect(9, 6));
    await click('[role=tab]', /^Nhiệm vụ/);
    await click('[role=radio]', /^chưa có cơ sở pháp lý/);
    await expect.poll(() => model.sheets[0]!.cell(9, 6).text).toMatch(/^Chưa có cơ sở pháp lý/);
    // Long enough for a re-reading that our own write must not start.
    await new Promise((done) => setTimeout(done, 400));
    expect(standIn.roundTrips() - opened).toBe(2);
  });

  it('opens and checks in at most two round trips', async () => {
    const { standIn, text } = await start('pl4-nhu-ban-hanh.xlsx');
    await expect.poll(text, { timeout: 10_000 }).toContain('Kiểm tra và gửi');
    await standIn.pressRibbon('check');
    expect(standIn.roundTrips()).toBeLessThanOrEqual(2);
    expect(pane!.errors).toEqual([]);
  });

  it('ends a press also when Excel refuses, and says why', async () => {
    const { standIn, text } = await start('pl4-nhu-ban-hanh.xlsx');
    await standIn.pressRibbon('check');
    standIn.trouble.cellEdit = true;
    await standIn.pressRibbon('check');
    await expect.poll(text).toContain('đang được gõ dở');
  });

  it('ends a press of *Kiểm tra và gửi* without an access code at the sign-in', async () => {
    const { standIn, text } = await start('bo-tai-chinh-day-du.xlsx');
    await standIn.pressRibbon('submit');
    expect(standIn.paneShown).toBe(true);
    await expect.poll(text).toContain('Mã truy cập');
  });

  it('finishes a ribbon command and shows the pane', async () => {
    const { standIn } = await start('pl4-nhu-ban-hanh.xlsx');
    await standIn.pressRibbon('check');
    expect(standIn.paneShown).toBe(true);
  });
});
