import type { CellValue, Rect } from '../../core/grid/types.ts';

/** One cell. Immutable: a change replaces the object, so that a snapshot for undo is a copy of the map. */
export type ModelCell = {
  /** A date is its serial number, an error its text, an empty cell `null`. */
  readonly value: CellValue;
  /** As displayed. */
  readonly text: string;
  /** Number format in Excel's notation; absent = General. `@` is text. */
  readonly format?: string;
  /** With its `=`. */
  readonly formula?: string;
  /** The error shown, e.g. `#REF!`. */
  readonly error?: string;
  readonly font?: string;
  readonly rich?: true;
  /** Cells are locked unless said otherwise; it counts only while the sheet is protected. */
  readonly locked?: false;
  /** Text entered with a leading apostrophe. */
  readonly quoted?: true;
};

export const EMPTY_CELL: ModelCell = { value: null, text: '' };

export type Visibility = 'visible' | 'hidden' | 'veryHidden';

/** A dropdown: choices written out, or a reference / defined name (`=Tên`, `=Sheet!$A$1:$A$3`). */
export type ListValidation = {
  range: Rect;
  source: readonly string[] | string;
  showError: boolean;
};

/** A conditional format by formula; our marks are such formats. */
export type ConditionalMark = {
  id: string;
  ranges: Rect[];
  formula: string;
  fill: string | null;
  color: string | null;
};

export type DefinedName = { name: string; formula: string; visible: boolean };

export type CustomPart = { id: string; namespace: string; xml: string };

export type Who = 'user' | 'addin' | 'coauthor';

export type ModelEvent =
  | { kind: 'cells'; sheet: string; rect: Rect; who: Who }
  | { kind: 'rows'; sheet: string; at: number; count: number; inserted: boolean; who: Who }
  | { kind: 'format'; sheet: string; who: Who }
  | { kind: 'sheets'; who: Who }
  | { kind: 'document'; who: Who }
  | { kind: 'selection'; sheet: string; rect: Rect; who: Who };

/** Why the workbook refused. */
export type RefusalCode =
  'protected' | 'structure-protected' | 'read-only' | 'no-such-sheet' | 'name-taken' | 'bad-argument' | 'merged';

export class Refusal extends Error {
  readonly code: RefusalCode;
  constructor(code: RefusalCode, message: string) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
  }
}
