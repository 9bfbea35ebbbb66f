import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { createExcelStandIn } from '../../workbench/excel/index.ts';
import type { ExcelStandIn } from '../../workbench/excel/index.ts';
import { modelFromXlsx } from '../../workbench/model/index.ts';
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
  define: { 'process.env.NODE_ENV': '"production"' },
}).then(({ outputFiles }) => outputFiles[0]!.text);

/** The whole add-in as it is built, before the real office.js. */
describe('the task pane in Excel', () => {
  let pane: Pane | null = null;
  afterEach(() => pane?.close());

  async function start(sample: string): Promise<{ standIn: ExcelStandIn; text(): string }> {
    const standIn = createExcelStandIn(modelFromXlsx(readFileSync(path(`seeds/samples/${sample}`))));
    pane = await openPane(standIn, await script, { 'config.json': '{"storeUrl":"https://kho.example"}' });
    const { document } = pane.window;
    return { standIn, text: () => document.getElementById('pane')!.textContent ?? '' };
  }

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
