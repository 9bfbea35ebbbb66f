/**
 * `export const X = z.object(…);`, what is made from another schema (`X.extend(…)`), and fields that several share
 * (`{ at: z.string() }`), as Prettier leaves it: it ends at the first semicolon before a line that begins at the margin.
 */
const SCHEMA = /^((?:export )?const \w+ = )((?:z\.|[A-Z]\w*\.|\{)[^]*?);\n(?=\S|\n|$)/gm;

/**
 * A schema that nobody imports is left out of a bundle. To esbuild each `z.…()` at the top of a module might do something;
 * core's do nothing, and most modules import a schema's file only for its types and constants.
 */
export function markPure(source: string): string {
  if (!source.includes("from 'zod'")) return source;
  return source.replace(SCHEMA, (_, head: string, made: string) => `${head}/* @__PURE__ */ (() => (${made}))();\n`);
}
