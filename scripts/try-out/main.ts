import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from '../../workbench/browser.ts';
import { buildAll } from '../build.ts';
import { root } from '../run.ts';
import { atDesk } from './desk.ts';
import type { Measured } from './measured.ts';
import { SCENARIOS } from './scenarios.ts';
import { insertTable, rows } from './table.ts';

/** Plays and times an officer's ways through the pane in both stand-ins: `node scripts/try-out/main.ts [scenario …]`. */
export const PAGE = join(root, 'docs', 'thu-nghiem.md');

async function tryOut(names: string[]): Promise<Measured[]> {
  await buildAll();
  const browser = await launchBrowser();
  const lines: Measured[] = [];
  try {
    for (const [name, scenario] of Object.entries(SCENARIOS)) {
      if (names.length > 0 && !names.includes(name)) continue;
      for (const host of ['excel', 'sheets'] as const) {
        const done = await atDesk(browser, host, scenario);
        lines.push(...done);
        console.log(rows(done).join('\n'));
      }
    }
  } finally {
    await browser.close();
  }
  return lines;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const names = process.argv.slice(2);
  const lines = await tryOut(names);
  // A part of the scenarios is only shown: the page holds one run as a whole.
  if (names.length === 0) await writeFile(PAGE, insertTable(await readFile(PAGE, 'utf8'), lines, new Date()));
}
