import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkManifest, checkServer, checkSidebar } from './gas/gates.ts';
import { bundleServer } from './gas/server.ts';
import { bundleSidebar } from './gas/sidebar.ts';
import { projectVersion } from './version.ts';

const ROOT = resolve(import.meta.dirname, '..');

export type GasFile = { name: string; bytes: number; gzip: number };

/** `appsscript.json` for the store of this deployment: its whitelist is required for versioned deployments. */
async function manifest(storeUrl: string | undefined): Promise<string> {
  const json = JSON.parse(await readFile(join(ROOT, 'gas-sheets/appsscript.json'), 'utf8')) as Record<string, unknown>;
  if (storeUrl) json.urlFetchWhitelist = [`${storeUrl.replace(/\/+$/, '')}/api/v1/`];
  return `${JSON.stringify(json, null, 2)}\n`;
}

/** Builds what clasp pushes into `outDir`: Code.js, sidebar.html, appsscript.json. A gate that is not passed fails the build. */
export async function buildGas(outDir: string, storeUrl = process.env.CAN_CU_STORE_URL): Promise<GasFile[]> {
  const [code, sidebar, json] = await Promise.all([
    bundleServer(join(ROOT, 'gas-sheets/server/main.ts')),
    bundleSidebar(join(ROOT, 'gas-sheets/sidebar/main.tsx'), await projectVersion()),
    manifest(storeUrl),
  ]);
  checkServer(code);
  checkSidebar(sidebar);
  checkManifest(json);
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  const files = { 'Code.js': code, 'sidebar.html': sidebar, 'appsscript.json': json };
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(outDir, name), text)));
  return Object.entries(files).map(([name, text]) => ({
    name,
    bytes: Buffer.byteLength(text),
    gzip: gzipSync(text).length,
  }));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const files = await buildGas(process.argv[2] ?? join(ROOT, 'dist/gas'));
  for (const { name, bytes, gzip } of files) console.log(`${name}\t${bytes} bytes\t${gzip} gzip`);
}
