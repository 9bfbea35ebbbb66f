import { createHash } from 'node:crypto';
import { access, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePackage, type Packaged } from '../../scripts/package/package.ts';

const STORE = 'https://kho.example.gov.vn';
const PANE = 'https://bang.example.gov.vn/can-cu';
/** Bytes, gzipped. */
const MOST_BYTES = 200_000;

const out = await mkdtemp(join(tmpdir(), 'can-cu-package-'));
const read = (path: string) => readFile(join(out, path), 'utf8');
let made: Packaged;
beforeAll(async () => {
  made = await makePackage(out, { storeUrl: STORE, paneUrl: PANE, selfHostOfficeJs: false, out: null });
}, 120_000);
afterAll(() => rm(out, { recursive: true, force: true }));

describe('the package', () => {
  it('has a part for each host, the sizes and the administrator’s page', async () => {
    expect((await readdir(out)).sort()).toEqual(
      ['SHA256SUMS', 'excel', 'index.html', 'may-chu', 'sheets', 'sizes.json', 'web'].sort(),
    );
    expect(made).toMatchObject({ refusal: null, warnings: [] });
    const page = await read('index.html');
    for (const part of [STORE, PANE, 'manifest.xml', 'clasp push', 'SHA256SUMS']) expect(page).toContain(part);
  });

  it('names every script of the first view in the page, and they are light enough', async () => {
    const html = await read('web/taskpane.html');
    const names = [...html.matchAll(/(?:modulepreload" href|module" src)="\.\/([^"]+)"/g)].map(([, name]) => name!);
    const found = new Set<string>();
    const follow = async (name: string): Promise<void> => {
      if (found.has(name)) return;
      found.add(name);
      const source = await read(`web/${name}`);
      for (const [, from] of source.matchAll(/(?:^|[;}])(?:import|export)[^;()]*?["']\.\/([^"']+\.js)["']/g))
        await follow(from!);
    };
    await follow(names.at(-1)!);
    expect([...found].sort()).toEqual([...names].sort());
    const sizes = await Promise.all(
      names.map(async (name) => gzipSync(await read(`web/${name}`), { level: 9 }).length),
    );
    const firstView = sizes.reduce((sum, size) => sum + size, 0);
    expect(JSON.parse(await read('sizes.json'))).toEqual({ pane: { firstView } });
    expect(firstView).toBeLessThanOrEqual(MOST_BYTES);
  });

  it('lets the pane load and call nothing but itself, the store and Microsoft’s library', async () => {
    const policy = /Content-Security-Policy"\s+content="([^"]+)"/.exec(await read('web/taskpane.html'))?.[1] ?? '';
    expect(policy.match(/https?:[^ ;]+/g)).toEqual([
      'https://appsforoffice.microsoft.com',
      STORE,
      'https://appsforoffice.microsoft.com',
    ]);
    expect(policy).not.toContain('*');
    expect(policy).toContain("default-src 'none'");
    for (const server of ['nginx.conf', 'apache.conf', 'web.config']) {
      const config = await read(`may-chu/${server}`);
      expect(config).toContain(policy);
      expect(config).toContain('frame-ancestors');
      expect(config).toContain('immutable');
      expect(config).toContain('no-cache');
    }
    expect(JSON.parse(await read('web/config.json'))).toEqual({ storeUrl: STORE });
  });

  it('has a manifest for the pane’s address that Microsoft’s tool reads', async () => {
    const manifest = await read('excel/manifest.xml');
    expect(manifest).not.toContain('localhost');
    const addresses = [...manifest.matchAll(/DefaultValue="(https:[^"]+)"/g)].map(([, address]) => address!);
    for (const address of addresses) {
      expect(address.startsWith(`${PANE}/`), address).toBe(true);
      const file = address.slice(PANE.length + 1);
      await expect(access(join(out, 'web', file)), file).resolves.toBeUndefined();
    }
    const info = await OfficeAddinManifest.readManifestFile(join(out, 'excel/manifest.xml'));
    expect(info).toMatchObject({ hosts: ['Workbook'], defaultLocale: 'vi-VN' });
  });

  it('has an Apps Script project that may call the store and nothing else', async () => {
    expect((await readdir(join(out, 'sheets'))).sort()).toEqual(
      ['.clasp.example.json', '.claspignore', 'Code.js', 'appsscript.json', 'sidebar.html'].sort(),
    );
    expect(JSON.parse(await read('sheets/appsscript.json'))).toMatchObject({ urlFetchWhitelist: [`${STORE}/api/v1/`] });
  });

  it('has a right checksum of every file', async () => {
    const lines = (await read('SHA256SUMS')).trimEnd().split('\n');
    for (const line of lines) {
      const [, sum, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
      const bytes = await readFile(join(out, path ?? ''));
      expect(createHash('sha256').update(bytes).digest('hex'), path).toBe(sum);
    }
    const files = (await readdir(out, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    expect(lines).toHaveLength(files.length - 1);
  });
});
