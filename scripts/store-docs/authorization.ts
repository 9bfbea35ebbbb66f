/** Writes docs/authorization.md from the routes: `node scripts/store-docs/authorization.ts`. A test holds the page to it. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ROLES } from '../../store/access/role.ts';
import type { Role } from '../../store/access/role.ts';
import { PAGE_RIGHTS } from '../../store/http/page-rights.ts';
import { declaredRoutes } from './declared-api.ts';

export const AUTHORIZATION_PAGE = fileURLToPath(new URL('../../docs/authorization.md', import.meta.url));

const INTRODUCTION = `# Who may do what

Made from the routes (\`node scripts/store-docs/authorization.ts\`); a test calls every route with every role and compares.

*own*: only what belongs to the caller's agency is found, anything else is 404; a coordinator reads every agency's.
*any*: every agency's. *–*: the route concerns no agency's data. *403*: refused before the body is read. Without a valid token
everything that is not *open* answers 401. Row-level security in the database holds the same line once more: see
\`tests/store/isolation.test.ts\`. A token of scope \`read\` may call GET alone.`;

const table = (head: string[], rows: string[][]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

function rights(roles: readonly Role[] | 'everybody', agency: string): string[] {
  const of = agency === 'none' ? '–' : agency;
  return ROLES.map((role) => (roles === 'everybody' ? 'open' : roles.includes(role) ? of : '403'));
}

export function authorizationPage(): string {
  const routes = declaredRoutes().map(({ method, path, access }) => [
    `${method} ${path}`,
    access === 'open' ? 'open' : '401',
    ...(access === 'open' ? rights('everybody', 'none') : rights(access.roles, access.agency)),
  ]);
  const pages = PAGE_RIGHTS.map(({ path, title, roles, agency }) => [
    path,
    title,
    ...rights(roles, agency).map((right) => (right === '403' ? 'no' : right)),
  ]);
  return `${[
    INTRODUCTION,
    `## API (under \`/api/v1\`): ${routes.length} routes`,
    table(['route', 'no token', ...ROLES], routes),
    '## Pages',
    'With what stands below them. Without a session a page answers with the sign-in.',
    table(['page', '', ...ROLES], pages),
  ].join('\n\n')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(AUTHORIZATION_PAGE, authorizationPage());
