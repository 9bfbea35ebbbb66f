import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../run.ts';

/** What the manifest names for formulas, under fixed names: the script in one file, and the help in both languages. */
export async function buildCustomFunctions(outDir: string): Promise<void> {
  await build({
    entryPoints: { functions: join(root, 'excel-addin/custom-functions/script.ts') },
    outdir: outDir,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    legalComments: 'none',
    logLevel: 'warning',
  });
  const help = join(root, 'seeds/custom-functions');
  await cp(join(help, 'functions.vi.json'), join(outDir, 'functions.json'));
  await cp(join(help, 'functions.en.json'), join(outDir, 'functions.en.json'));
}
