import type { Api } from './api-type.ts';
import type { Access } from './route.ts';

/** One route as it was declared; paths are relative to `/api/v1`. */
export type RouteEntry = {
  method: string;
  path: string;
  access: Access;
  /** Content types of the body; empty where the route takes none. */
  bodies: string[];
};

export type RouteTable = { all(): RouteEntry[]; find(method: string, path: string): RouteEntry | undefined };

/**
 * What every area declared, read from the API itself: what is open, what body is taken and who may call are said once,
 * at the route. Made at the first request, when all areas have added theirs.
 */
export function createRouteTable(api: Api): RouteTable {
  let entries: (RouteEntry & { pattern: RegExp })[] | undefined;
  const all = () => (entries ??= read(api));
  return {
    all,
    find: (method, path) =>
      all().find((entry) => entry.method === (method === 'HEAD' ? 'GET' : method) && entry.pattern.test(path)),
  };
}

function read(api: Api): (RouteEntry & { pattern: RegExp })[] {
  return api.openAPIRegistry.definitions.flatMap((definition) => {
    if (definition.type !== 'route') return [];
    const { method, path, request } = definition.route;
    const access = definition.route['x-access'] as Access | undefined;
    if (access === undefined) throw new Error(`${method} ${path} does not say who may call it: use apiRoute.`);
    return [
      {
        method: method.toUpperCase(),
        path,
        access,
        bodies: Object.keys(request?.body?.content ?? {}),
        pattern: new RegExp(
          `^${path
            .split(/\{\w+\}/)
            .map(literally)
            .join('[^/]+')}$`,
        ),
      },
    ];
  });
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
