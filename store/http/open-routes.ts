import type { Api } from './api-type.ts';

const BASE = '/api/v1';

/**
 * Whether a request may go on without a token: only to a route declared open (`security: []`), by its own method. Read
 * from the routes themselves at the first request, when all of them are there.
 */
export function openRoutes(api: Api): (method: string, path: string) => boolean {
  let known: Set<string> | undefined;
  return (method, path) => {
    known ??= new Set(['GET /openapi.json', ...declaredOpen(api)]);
    return path.startsWith(`${BASE}/`) && known.has(`${method === 'HEAD' ? 'GET' : method} ${path.slice(BASE.length)}`);
  };
}

const declaredOpen = (api: Api): string[] =>
  api.openAPIRegistry.definitions.flatMap((definition) =>
    definition.type === 'route' && definition.route.security?.length === 0
      ? [`${definition.route.method.toUpperCase()} ${definition.route.path}`]
      : [],
  );
