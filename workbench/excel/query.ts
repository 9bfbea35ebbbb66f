import type { ApiObject, Member } from './api/object.ts';
import { fail } from './api/object.ts';
import type { QueryInfo } from './protocol.ts';

type Lookup = (owner: ApiObject, name: string) => Member;
type Identity = (item: ApiObject) => Record<string, unknown>;

/** Answers `load`: the chosen properties, nested along `a/b/c`; a collection as `_Items`. */
export function query(target: ApiObject, info: QueryInfo, member: Lookup, identity: Identity): Record<string, unknown> {
  if (info.Expand?.length) fail('ApiNotFound', 'The stand-in does not know Expand.');
  const paths = (info.Select ?? []).map((path) => path.split('/').filter((part) => part !== ''));
  if (!target.items) return read(target, paths, member, identity);
  const items = target.items().slice(info.Skip ?? 0, info.Top === undefined ? undefined : (info.Skip ?? 0) + info.Top);
  const inner = paths.map((path) => (path[0] === 'items' ? path.slice(1) : path));
  return { _Items: items.map((item) => read(item, inner, member, identity)) };
}

function read(target: ApiObject, paths: string[][], member: Lookup, identity: Identity): Record<string, unknown> {
  const answer: Record<string, unknown> = identity(target);
  const nested = new Map<string, string[][]>();
  const wanted = paths.length > 0 ? paths : scalars(target).map((name) => [name]);
  for (const [first, ...rest] of wanted) {
    if (first === undefined) continue;
    const name = pascal(first);
    const found = member(target, name);
    if (found.kind === 'property' && rest.length === 0) answer[name] = found.get();
    else if (found.kind === 'navigation') nested.set(name, [...(nested.get(name) ?? []), rest]);
    else fail('ApiNotFound');
  }
  for (const [name, inner] of nested) {
    const found = member(target, name);
    const child = found.kind === 'navigation' ? found.to() : null;
    const below = inner.filter((path) => path.length > 0);
    answer[name] =
      child &&
      (child.items
        ? query(child, { Select: below.map((path) => path.join('/')) }, member, identity)
        : read(child, below, member, identity));
  }
  return answer;
}

const scalars = (target: ApiObject): string[] =>
  Object.keys(target.members).filter((name) => target.members[name]!.kind === 'property');

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
