import { cp, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../run.ts';

/** Of the npm package: what Excel's hosts load, in the languages of the pane, without the readable copies. */
const WANTED = /^(office\.js|excel-.*\.js|o15apptofilemappingtable\.js|telemetry|ariatelemetry|vi-vn|en-us)$/;

/** Microsoft's library for servers without the Internet. Microsoft supports only its own address. */
export async function copyOfficeJs(folder: string): Promise<void> {
  const from = join(root, 'node_modules/@microsoft/office-js/dist');
  await mkdir(folder, { recursive: true });
  const names = (await readdir(from)).filter((name) => WANTED.test(name) && !name.includes('.debug.'));
  const filter = (path: string) => !path.endsWith('.debug.js') && !path.endsWith('.map');
  await Promise.all(names.map((name) => cp(join(from, name), join(folder, name), { recursive: true, filter })));
}
