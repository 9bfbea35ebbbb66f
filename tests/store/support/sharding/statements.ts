import { globSync, readFileSync } from 'node:fs';
import { parsePlPgSQLSync, parseSync } from 'libpg-query';
import type { Node } from './tree.ts';
import { found } from './tree.ts';

/** A statement, and where a person finds it. */
export type Statement = { place: string; sql: string; tree: Node };

const STARTS_LIKE_SQL = /^\s*(select|insert|update|delete|with)\b/i;
/** A string of the source: in quotes or in backticks. */
const STRINGS = /'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g;

const parsed = (place: string, sql: string): Statement => {
  try {
    return { place, sql, tree: parseSync(sql) as unknown as Node };
  } catch (error) {
    throw new Error(`${place}: ${sql}`, { cause: error });
  }
};

/** What is put in with `\${…}` stands for one value, or for any table (a backup goes through all of them). */
const withoutPlaceholders = (text: string): string =>
  text.replace(/store\.\$\{[^}]*\}/g, 'store.any_table').replace(/\$\{[^}]*\}/g, '$$99');

/** What the store's TypeScript sends. */
export function statementsOfCode(): Statement[] {
  return globSync('store/**/*.ts').flatMap((file) => {
    const strings = [...readFileSync(file, 'utf8').matchAll(STRINGS)].map(
      ([, quoted, template]) => quoted ?? template ?? '',
    );
    return strings
      .filter((text) => STARTS_LIKE_SQL.test(text) && /\b(from|into|update|store\.)/i.test(text))
      .map((text) => parsed(file, withoutPlaceholders(text)));
  });
}

/** What stands in a function, by `pg_get_functiondef`. */
export function statementsOfFunction({
  name,
  language,
  definition,
  body,
}: {
  name: string;
  language: string;
  definition: string;
  body: string;
}): Statement[] {
  // A body that is one expression is kept parsed: it stands in the definition only.
  if (language === 'sql') return [parsed(name, body || definition)];
  const queries = found(parsePlPgSQLSync(definition) as unknown as Node, 'PLpgSQL_expr').map((node) =>
    String(node['query']),
  );
  return queries.filter((query) => STARTS_LIKE_SQL.test(query)).map((query) => parsed(name, query));
}
