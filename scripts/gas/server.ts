import { build } from 'esbuild';
import type { BuildOptions } from 'esbuild';
import { toAscii } from './ascii.ts';
import { helpFor } from './custom-function-help.ts';

const SHARED: BuildOptions = {
  bundle: true,
  write: false,
  platform: 'neutral',
  mainFields: ['module', 'main'],
  target: 'es2019',
  charset: 'ascii',
  legalComments: 'none',
  treeShaking: true,
  logLevel: 'silent',
};

/** Apps Script finds triggers, menu entries and the page's functions only as real top-level `function` declarations. */
export function stubs(names: string[]): string {
  return names
    .map((name) => `${helpFor(name)}function ${name}() { return __app.${name}.apply(this, arguments); }\n`)
    .join('');
}

async function exportedNames(entry: string): Promise<string[]> {
  const { metafile } = await build({
    ...SHARED,
    entryPoints: [entry],
    outfile: 'names.js',
    format: 'esm',
    metafile: true,
  });
  return Object.values(metafile!.outputs).flatMap((output) => output.exports);
}

/** One ES2019 script: the bundle under `__app`, then a stub for each export of the entry. */
export async function bundleServer(entry: string): Promise<string> {
  const names = await exportedNames(entry);
  const { outputFiles } = await build({
    ...SHARED,
    entryPoints: [entry],
    outfile: 'Code.js',
    format: 'iife',
    globalName: '__app',
    minifySyntax: true,
    minifyWhitespace: true,
  });
  return `${toAscii(outputFiles![0]!.text)}\n${stubs(names.sort())}`;
}
