import { build } from 'esbuild';
import { slimSources } from '../pane/slim-sources.ts';
import { toAscii } from './ascii.ts';

const PAGE = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>C&#259;n C&#7913;</title>
<base target="_blank">
<style>html,body,#root{height:100%;margin:0}</style>
</head>
<body>
<div id="root"></div>
<script>__SCRIPT__</script>
</body>
</html>
`;

/**
 * HtmlService cuts `//` and comments out of template literals when it serves a page, ends the script at `</script`, and
 * takes `<?` for a scriptlet. esbuild has lowered the template literals; what is left of these signs stands in strings and
 * regular expressions, where an escape means the same.
 */
export function escapeForHtmlService(script: string): string {
  return script.replace(/`/g, () => '\\x60').replace(/<(?=\/script|!--|\?)/gi, () => '\\x3C');
}

/** A replacement function: React's own code contains `$'`, which a replacement string would expand. */
export function inline(script: string): string {
  return PAGE.replace('__SCRIPT__', () => script);
}

/** One HTML file with the whole panel in one classic script after `#root`. */
export async function bundleSidebar(entry: string, version: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    charset: 'ascii',
    minify: true,
    legalComments: 'none',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"', CAN_CU_VERSION: JSON.stringify(version) },
    plugins: [slimSources],
    supported: { 'template-literal': false },
    logLevel: 'silent',
  });
  return inline(escapeForHtmlService(toAscii(outputFiles[0]!.text)));
}
