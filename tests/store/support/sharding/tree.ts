/** A parse tree of libpg-query, which is plain JSON. */
export type Node = { [key: string]: unknown };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The nodes directly below, whatever they are called. */
export function children(node: unknown): unknown[] {
  if (Array.isArray(node)) return node;
  return isNode(node) ? Object.values(node) : [];
}

/** All nodes of a kind, at any depth. */
export function found(node: unknown, kind: string): Node[] {
  const here = isNode(node) && isNode(node[kind]) ? [node[kind]] : [];
  return [...here, ...children(node).flatMap((child) => found(child, kind))];
}

/** Names of a column reference, `a.agency_id` → ['a', 'agency_id']; null for anything else. */
export function columnNames(node: unknown): string[] | null {
  if (!isNode(node) || !isNode(node['ColumnRef'])) return null;
  const fields = node['ColumnRef']['fields'] as Node[];
  return fields.map((field) => (isNode(field['String']) ? String(field['String']['sval']) : '*'));
}
