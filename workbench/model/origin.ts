import type { ConditionalMark, ListValidation, ModelCell } from './types.ts';
import type { Rect } from '../../core/grid/types.ts';
import type { ModelSheet } from './sheet.ts';

/** Where a sheet came from, and how it was then: saving writes only what has changed since. */
export type Origin = {
  part: string;
  /** The package in which that part stands. */
  source: Uint8Array;
  /** The cell as it stands in the package, by the object that was made of it. */
  cellXml: WeakMap<ModelCell, string>;
  /** The style of each place (`F8`), to which a changed cell keeps. */
  styles: ReadonlyMap<string, number>;
  rows: ReadonlyMap<number, string>;
  validations: ListValidation[];
  marks: ConditionalMark[];
  merges: Rect[];
};

const ORIGINS = new WeakMap<ModelSheet, Origin>();

export const setOrigin = (sheet: ModelSheet, origin: Origin): void => void ORIGINS.set(sheet, origin);

export const originOf = (sheet: ModelSheet): Origin | undefined => ORIGINS.get(sheet);
