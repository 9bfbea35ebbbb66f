import { children, columnNames, found } from './tree.ts';
import type { Node } from './tree.ts';

/**
 * A cluster finds the shard of a statement by the value that `agency_id` is compared with. So each table of agency data
 * that a statement names has to be bound: to a parameter, a variable or a constant, or to another table's `agency_id`
 * that is bound. Answers the tables that are not; a subquery may stand on what binds the query around it.
 */
export function unboundTables(tree: Node, agencyTables: ReadonlySet<string>): string[] {
  return below(tree, new Set(), agencyTables);
}

const QUERIES = ['SelectStmt', 'UpdateStmt', 'DeleteStmt', 'InsertStmt'] as const;

/** `outer`: aliases of the queries around that are bound. */
function below(node: unknown, outer: ReadonlySet<string>, agencyTables: ReadonlySet<string>): string[] {
  const kind = QUERIES.find((each) => isObject(node) && isObject(node[each]));
  if (kind === undefined) return children(node).flatMap((child) => below(child, outer, agencyTables));
  const query = (node as Node)[kind] as Node;
  const bound = boundNames(query, outer);
  const own = tablesOf(query).filter(({ table }) => agencyTables.has(table));
  const isUnbound = kind === 'InsertStmt' ? () => !insertsAgency(query) : ({ alias }: Table) => !bound.has(alias);
  const here = own.filter(isUnbound).map(({ table }) => table);
  return [...here, ...children(query).flatMap((child) => below(child, bound, agencyTables))];
}

type Table = { table: string; alias: string };

const insertsAgency = ({ cols }: Node): boolean =>
  ((cols as Node[] | undefined) ?? []).some((col) => (col['ResTarget'] as Node)['name'] === 'agency_id');

const isObject = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The tables of a query itself, not of queries inside it. */
function tablesOf(query: Node): Table[] {
  const { relation, fromClause, usingClause } = query;
  // The target of a change stands in the tree without a name of its kind.
  const target = isObject(relation) ? [{ RangeVar: relation }] : [];
  return ownNodes([target, fromClause, usingClause], 'RangeVar').map((range) => {
    const table = String(range['relname']);
    const alias = isObject(range['alias']) ? String(range['alias']['aliasname']) : table;
    return { table, alias };
  });
}

function ownNodes(node: unknown, kind: string): Node[] {
  if (isObject(node) && QUERIES.some((each) => isObject(node[each]))) return [];
  const here = isObject(node) && isObject(node[kind]) ? [node[kind]] : [];
  return [...here, ...children(node).flatMap((child) => ownNodes(child, kind))];
}

/** Aliases whose `agency_id` has a value; one written without an alias belongs to the only table there is. */
function boundNames(query: Node, outer: ReadonlySet<string>): Set<string> {
  const own = tablesOf(query).map(({ alias }) => alias);
  const only = own.length === 1 ? own[0]! : '';
  const nameOf = (node: unknown) => agencyIdOf(node)?.replace(/^$/, only) ?? null;
  const bound = new Set([...outer].filter((alias) => !own.includes(alias)));
  const equal = equalities(query);
  for (let before = -1; before < bound.size;) {
    before = bound.size;
    for (const [left, right] of [...equal, ...equal.map(([left, right]) => [right, left] as const)]) {
      const alias = nameOf(left);
      const other = nameOf(right);
      if (alias !== null && (other === null ? hasValue(right, own) : bound.has(other))) bound.add(alias);
    }
    for (const join of ownNodes([query['fromClause']], 'JoinExpr')) shareBinding(join, bound);
  }
  return bound;
}

/** `using (agency_id)`: what binds one side binds the other. */
function shareBinding(join: Node, bound: Set<string>): void {
  const using = found(join['usingClause'], 'String').map(({ sval }) => sval);
  if (!using.includes('agency_id')) return;
  const aliases = tablesOf({ fromClause: [{ JoinExpr: join }] }).map(({ alias }) => alias);
  if (aliases.some((alias) => bound.has(alias)) || bound.has('')) aliases.forEach((alias) => bound.add(alias));
}

/** Both sides of each `=` that has to hold: of WHERE and of joins, not below an OR or a NOT. */
function equalities(query: Node): [unknown, unknown][] {
  const joins = ownNodes([query['fromClause'], query['usingClause']], 'JoinExpr').map(({ quals }) => quals);
  return [query['whereClause'], ...joins].flatMap(conjuncts).flatMap((node) => {
    const expression = isObject(node) && isObject(node['A_Expr']) ? node['A_Expr'] : null;
    const operator = expression && found(expression['name'], 'String')[0]?.['sval'];
    if (!expression || expression['kind'] !== 'AEXPR_OP' || operator !== '=') return [];
    return [[expression['lexpr'], expression['rexpr']] satisfies [unknown, unknown]];
  });
}

function conjuncts(node: unknown): unknown[] {
  const both = isObject(node) && isObject(node['BoolExpr']) ? node['BoolExpr'] : null;
  return both?.['boolop'] === 'AND_EXPR' ? (both['args'] as unknown[]).flatMap(conjuncts) : [node];
}

function agencyIdOf(node: unknown): string | null {
  const names = columnNames(node);
  if (names?.[names.length - 1] !== 'agency_id') return null;
  return names.length > 1 ? (names[names.length - 2] ?? null) : '';
}

/** A parameter, a constant, a function's argument or variable, a field of a record (no table of the query). */
function hasValue(node: unknown, aliases: string[]): boolean {
  const names = columnNames(node);
  if (names !== null) return names.length === 1 || !aliases.includes(names[0]!);
  return isObject(node) && ['ParamRef', 'A_Const', 'TypeCast'].some((kind) => isObject(node[kind]));
}
