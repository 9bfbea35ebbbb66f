import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { buildGas } from '../../scripts/build-gas.ts';

const CLASP = join(import.meta.dirname, '../../node_modules/@google/clasp');
const folder = await mkdtemp(join(tmpdir(), 'can-cu-gas-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function clasp(...args: string[]): Promise<string> {
  const { bin } = JSON.parse(await readFile(join(CLASP, 'package.json'), 'utf8')) as { bin: { clasp: string } };
  const env = { ...process.env, HOME: folder, USERPROFILE: folder };
  const options = { cwd: folder, env };
  return (await promisify(execFile)(process.execPath, [join(CLASP, bin.clasp), ...args], options)).stdout;
}

describe('the build', () => {
  it('makes the three files that clasp would push, and no other, without a login', async () => {
    const files = await buildGas(join(folder, 'dist/gas'));
    expect(files.map(({ name }) => name)).toEqual(['Code.js', 'sidebar.html', 'appsscript.json']);
    const example = await readFile(new URL('../../gas-sheets/.clasp.example.json', import.meta.url), 'utf8');
    await writeFile(join(folder, '.clasp.json'), example);
    const { filesToPush, untrackedFiles } = JSON.parse(await clasp('show-file-status', '--json')) as Record<
      string,
      string[]
    >;
    expect(filesToPush!.sort()).toEqual(['dist/gas/Code.js', 'dist/gas/appsscript.json', 'dist/gas/sidebar.html']);
    expect(untrackedFiles).toEqual([]);
  });

  it('names the store in the whitelist when it is told which', async () => {
    process.env.CAN_CU_STORE_URL = 'https://can-cu.example.gov.vn/';
    try {
      await buildGas(join(folder, 'listed'));
    } finally {
      delete process.env.CAN_CU_STORE_URL;
    }
    const manifest = JSON.parse(await readFile(join(folder, 'listed/appsscript.json'), 'utf8')) as object;
    expect(manifest).toMatchObject({ urlFetchWhitelist: ['https://can-cu.example.gov.vn/api/v1/'] });
  });
});
