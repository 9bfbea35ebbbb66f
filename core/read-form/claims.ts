import type { Block } from './blocks.ts';
import type { FormIndex } from './form-index.ts';
import type { FormRow } from './types.ts';

export type Claim = { task: string; block: Block; evidence: FormRow['evidence'] };
export type Claims = Map<string, Claim[]>;

export function addClaim(claims: Claims, claim: Claim): void {
  const others = claims.get(claim.task);
  if (others) others.push(claim);
  else claims.set(claim.task, [claim]);
}

export function freeTasks(claims: Claims, index: FormIndex): string[] {
  return [...index.order.keys()].filter((task) => !claims.has(task));
}

/** Tasks that no block is yet and that the form has between the nearest ones above and below. */
export function freeBetween(row: number, claims: Claims, index: FormIndex): string[] {
  const { above, below } = neighbours(row, claims);
  const from = above === null ? -1 : (index.order.get(above) ?? -1);
  const to = below === null ? index.order.size : (index.order.get(below) ?? index.order.size);
  return [...index.order].flatMap(([id, at]) => (from < at && at < to && !claims.has(id) ? [id] : []));
}

export function neighbours(row: number, claims: Claims): { above: string | null; below: string | null } {
  let above: Claim | undefined;
  let below: Claim | undefined;
  for (const [first] of claims.values()) {
    if (!first) continue;
    if (first.block.row < row && first.block.row > (above?.block.row ?? 0)) above = first;
    if (first.block.row > row && first.block.row < (below?.block.row ?? Infinity)) below = first;
  }
  return { above: above?.task ?? null, below: below?.task ?? null };
}
