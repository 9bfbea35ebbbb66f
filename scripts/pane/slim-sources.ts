import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Loader, Plugin } from 'esbuild';
import { barrelSkipper } from './past-barrels.ts';
import { markPure } from './pure-schemas.ts';
import { shortTokens } from './short-tokens.ts';

const SOURCES = /[\\/](core|task-pane|excel-addin|gas-sheets|@fluentui[\\/][\w-]+[\\/]lib)[\\/].*\.(tsx?|js)$/;
const TOKENS = /@fluentui[\\/]tokens[\\/]lib[\\/]tokens\.js$/;

/** Mirrors styles for scripts from right to left; neither of the pane's languages is one. */
const NO_MIRROR = `export const convert = (styles) => styles; export const convertProperty = (key, value) => ({ key, value });`;

/**
 * Every screen that is loaded later starts from the first view, which is there by then: so esbuild keeps the first view in
 * one file instead of one for each group of screens that share something with it. One file compresses better, too.
 */
export function oneFirstView(entry: string): Plugin {
  return {
    name: 'one first view',
    setup(build) {
      build.onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir, kind, importer }) =>
        kind === 'dynamic-import' && !importer.includes('node_modules')
          ? { path: resolve(resolveDir, path), pluginData: `import ${JSON.stringify(entry)};` }
          : null,
      );
    },
  };
}

/** Modules as esbuild has to see them to leave out, and split off, what the first view does not use. */
export const slimSources: Plugin = {
  name: 'slim sources',
  setup(build) {
    const pastBarrels = barrelSkipper();
    build.onLoad({ filter: TOKENS }, async ({ path }) => ({ contents: shortTokens(await readFile(path, 'utf8')) }));
    build.onLoad({ filter: /rtl-css-js[\\/]dist[\\/]esm[\\/]core\.js$/ }, () => ({ contents: NO_MIRROR }));
    build.onLoad({ filter: SOURCES }, async ({ path, pluginData: last = '' }) => {
      const source = await readFile(path, 'utf8');
      return {
        contents: `${markPure(await pastBarrels(source, path))}\n${last}`,
        loader: path.split('.').at(-1) as Loader,
      };
    });
  },
};
