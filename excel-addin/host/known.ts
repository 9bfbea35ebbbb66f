/** What the last reading showed of one sheet, as far as writing depends on it. */
export type KnownSheet = {
  isProtected: boolean;
  /** Cells in text format: what is entered there needs no mark to stay text. */
  textCells: ReadonlySet<string>;
};

/** The host's notes between two calls. A hint only: whatever is written is compared with what stands there. */
export type Known = {
  sheets: ReadonlyMap<string, KnownSheet>;
  /** Sheet names by id: events name sheets by id only. */
  names: ReadonlyMap<string, string>;
  sheetCount: number;
  /** Columns of our own list sheet, or null when there is none. */
  lists: readonly (readonly string[])[] | null;
  structureProtected: boolean;
  readOnly: boolean;
  /** Too large for one answer. */
  isLarge: boolean;
  /** Reading merges costs older Excel its undo steps: done once, and again after a change of structure. */
  mergesWanted: boolean;
  /** Addresses by sheet id. */
  merges: ReadonlyMap<string, readonly string[]>;
};

export const NOTHING_KNOWN: Known = {
  sheets: new Map(),
  names: new Map(),
  sheetCount: 0,
  lists: null,
  structureProtected: false,
  readOnly: false,
  isLarge: false,
  mergesWanted: true,
  merges: new Map(),
};
