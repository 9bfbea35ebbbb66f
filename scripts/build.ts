import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildExcel } from './build-excel.ts';
import { buildGas } from './build-gas.ts';
import { root } from './run.ts';

/** Where the bundles go; never committed. */
export const dist = join(root, 'dist');

/** Builds the Excel add-in, what clasp pushes to Google, and the workbench's page. */
export async function buildAll(): Promise<void> {
  await Promise.all([
    buildExcel(join(dist, 'excel')),
    buildGas(join(dist, 'gas')),
    build({
      entryPoints: [join(root, 'workbench/page/start.ts'), join(root, 'workbench/page/session.ts')],
      outdir: join(dist, 'workbench'),
      bundle: true,
      format: 'esm',
      target: 'es2022',
      logLevel: 'warning',
    }),
  ]);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const started = performance.now();
  await buildAll();
  console.log(`Built into dist/ in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
