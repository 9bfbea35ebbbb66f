import type { ModelCell } from './types.ts';
import type { ModelSheet } from './sheet.ts';

/** Where a sheet came from, and how its cells were then: saving writes only what has changed since. */
export type Origin = { part: string; name: string; cells: ReadonlyMap<number, ModelCell> };

const ORIGINS = new WeakMap<ModelSheet, Origin>();

export function remember(sheet: ModelSheet, part: string): void {
  ORIGINS.set(sheet, { part, name: sheet.name, cells: new Map(sheet.state.cells) });
}

export const originOf = (sheet: ModelSheet): Origin | undefined => ORIGINS.get(sheet);
