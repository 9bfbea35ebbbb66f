import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

const PACKAGES = resolve(import.meta.dirname, '../../node_modules');
const STAR = /^export \* from ['"]([^'"]+)['"];$/gm;
const OWN = /^export (?:const|function|async function|class) (\w+)/gm;
const LIST = /^(import|export) \{([^}]*)\} from ['"]([^'"]+)['"];$/gm;

type Named = { name: string; written: string };

/** `a, b as c`; types come to nothing in a bundle. */
function namesIn(list: string): Named[] {
  return list.split(',').flatMap((part) => {
    const written = part.trim();
    return written === '' || written.startsWith('type ') ? [] : [{ name: written.split(' as ')[0]!, written }];
  });
}

/** The file that `from` means, where it is a barrel of Fluent UI or of core; null = it is none. */
function barrelAt(from: string, importer: string): string | null {
  if (/^@fluentui\/[\w-]+$/.test(from)) return join(PACKAGES, from, 'lib/index.js');
  const path = resolve(dirname(importer), from);
  return from.startsWith('.') && /[\\/](core|@fluentui)[\\/].*[\\/]index\.[jt]s$/.test(path) ? path : null;
}

/**
 * esbuild splits a bundle by modules, and a barrel leads from whoever imports one of its names to all the others: the
 * first view would load Fluent's menu because a later screen has one. So imports of Fluent and core go past the barrels.
 */
export function barrelSkipper(): (source: string, path: string) => Promise<string> {
  const known = new Map<string, Promise<Map<string, string>>>();

  /** Where each name of a barrel stands; `export { Button } from './Button.js';` and the like. */
  async function originsIn(barrel: string): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    const source = await readFile(barrel, 'utf8').catch(() => '');
    for (const [, from = ''] of source.matchAll(STAR)) {
      const path = absolute(from, barrel);
      for (const [, name = ''] of (await readFile(path, 'utf8').catch(() => '')).matchAll(OWN)) found.set(name, path);
      for (const [name, origin] of await originsIn(path)) found.set(name, origin);
    }
    for (const [, how, list = '', from = ''] of source.matchAll(LIST)) {
      const names = how === 'export' ? namesIn(list).filter(({ name, written }) => name === written) : [];
      for (const { name } of names) found.set(name, (await originOf(name, from, barrel)) ?? absolute(from, barrel));
    }
    return found;
  }

  async function originOf(name: string, from: string, importer: string): Promise<string | null> {
    const barrel = barrelAt(from, importer);
    if (barrel === null) return null;
    const origins = known.get(barrel) ?? originsIn(barrel);
    known.set(barrel, origins);
    return (await origins).get(name) ?? null;
  }

  return async (source, path) => {
    let past = source;
    for (const [statement, how, list = '', from = ''] of source.matchAll(LIST)) {
      if (how !== 'import' || barrelAt(from, path) === null) continue;
      const found = await Promise.all(
        namesIn(list).map(async ({ name, written }) => {
          return `import { ${written} } from ${JSON.stringify((await originOf(name, from, path)) ?? from)};`;
        }),
      );
      past = past.replace(statement, () => found.join(' '));
    }
    return past;
  };
}

const absolute = (from: string, importer: string): string =>
  from.startsWith('.') ? resolve(dirname(importer), from) : from;
