import { readFileSync } from 'node:fs';

const packageJson = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** Told to clients with who they are, so that a pane of an earlier release can say that there is a later one. */
export const VERSION: string = packageJson.version;
