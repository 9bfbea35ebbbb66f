import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildGas } from '../build-gas.ts';

/** The Apps Script project: its owner puts in the script's id and pushes. */
export async function packageSheets(folder: string, storeUrl: string): Promise<void> {
  await buildGas(folder, storeUrl);
  const clasp = { scriptId: 'thay bằng mã dự án Apps Script', rootDir: '.' };
  await Promise.all([
    writeFile(join(folder, '.clasp.example.json'), `${JSON.stringify(clasp, null, 2)}\n`),
    writeFile(join(folder, '.claspignore'), '**/**\n!appsscript.json\n!Code.js\n!sidebar.html\n'),
  ]);
}
