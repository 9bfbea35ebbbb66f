import type { Citation } from '../../core/citation/types.ts';

/** Short name of a document: `59/2022/NĐ-CP`, `27-NQ/TW`, `Luật Căn cước`. */
export function citationLabel({ kind, number, year, symbol, name, raw }: Citation): string {
  if (name !== undefined) return name.startsWith(kind) ? name : `${kind} ${name}`;
  if (number === null || symbol === null) return raw;
  if (symbol.includes('/')) return `${number}-${symbol}`;
  return [number, year, symbol].filter(Boolean).join('/');
}
