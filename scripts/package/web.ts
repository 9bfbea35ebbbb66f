import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildExcel } from '../build-excel.ts';
import { contentPolicy } from './csp.ts';
import { copyOfficeJs } from './office-js.ts';
import type { PackageOptions } from './options.ts';

const POLICY = /(http-equiv="Content-Security-Policy"\s+content=")[^"]*"/;
const OFFICE_JS = /https:\/\/appsforoffice\.microsoft\.com\/[^"]*office\.js/;

/** The static files of the pane; answers what its first view weighs, compressed. */
export async function packageWeb(folder: string, { storeUrl, selfHostOfficeJs }: PackageOptions): Promise<number> {
  const { firstViewGzip } = await buildExcel(folder, { storeUrl, sourcemap: false });
  // It belongs to Excel's administrators and not to the web server.
  await rm(join(folder, 'manifest.xml'));
  const page = join(folder, 'taskpane.html');
  const policy = contentPolicy(storeUrl, selfHostOfficeJs);
  let html = replaced(await readFile(page, 'utf8'), POLICY, `$1${policy}"`);
  if (selfHostOfficeJs) {
    html = replaced(html, OFFICE_JS, './office/office.js');
    await copyOfficeJs(join(folder, 'office'));
  }
  await writeFile(page, html);
  return firstViewGzip;
}

function replaced(text: string, what: RegExp, by: string): string {
  if (!what.test(text)) throw new Error(`taskpane.html: ${what.source} is not there`);
  return text.replace(what, by);
}
