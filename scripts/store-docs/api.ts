/** Writes the generated end of docs/api.md, the catalogue of problems: `node scripts/store-docs/api.ts`. A test holds the page to it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PROBLEMS } from '../../store/http/problems.ts';
import { declaredRoutes } from './declared-api.ts';

export const API_PAGE = fileURLToPath(new URL('../../docs/api.md', import.meta.url));
const MARK = '<!-- From here on generated: node scripts/store-docs/api.ts -->';

/** Titles say what it is, details what to do: both are shown to people as they stand. */
function catalogue(): string {
  const lines = Object.entries(PROBLEMS)
    .sort(([, a], [, b]) => a.status - b.status)
    .map(([code, { status, title, detail }]) => `| ${status} | \`${code}\` | ${title} | ${detail} |`);
  return ['## Problems', '', '| status | code | meaning | what to do |', '| --- | --- | --- | --- |', ...lines].join(
    '\n',
  );
}

function openRoutes(): string {
  const open = declaredRoutes().filter(({ access }) => access === 'open');
  return ['## Open routes', '', ...open.map(({ method, path }) => `- \`${method} ${path}\``)].join('\n');
}

export function apiPage(): string {
  const written = readFileSync(API_PAGE, 'utf8').split(MARK)[0] ?? '';
  return `${written}${MARK}\n\n${openRoutes()}\n\n${catalogue()}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(API_PAGE, apiPage());
