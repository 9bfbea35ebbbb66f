import type { Plugin } from 'esbuild';

/**
 * `import { z } from 'zod'` carries the messages of fifty languages (300 KB). Our sentences are our own; only the English
 * ones, which zod itself falls back to, stay.
 */
export const onlyEnglishZod: Plugin = {
  name: 'only-english-zod',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: `export { default as en } from './en.js';`,
      loader: 'js',
    }));
  },
};
