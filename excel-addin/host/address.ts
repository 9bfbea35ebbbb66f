import type { Rect } from '../../core/grid/types.ts';
import { fromA1 } from '../../core/grid/index.ts';

/** The part after the sheet's name, without `$`. */
export const localAddress = (address: string): string =>
  address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');

/** `Sheet!A1:B2` → rectangle; null for whole rows and columns. */
export function rectOf(address: string): Rect | null {
  const [first, last = first] = localAddress(address).split(':') as [string, string?];
  if (!/^[A-Z]+\d+$/.test(first) || !/^[A-Z]+\d+$/.test(last)) return null;
  const [from, to] = [fromA1(first), fromA1(last)];
  return { top: from.row, left: from.col, bottom: to.row, right: to.col };
}

/** The single addresses of a `RangeAreas.address`; commas inside a quoted sheet name do not part them. */
export const areasOf = (address: string): string[] => address.match(/(?:'(?:[^']|'')*'!|[^',!]+!)?[^',!]+/g) ?? [];
