import type { A1, Book } from '../../core/grid/types.ts';
import type { ApplyResult, SheetPatch } from '../../core/patch/types.ts';
import type { DocumentMemory } from '../../core/memory/types.ts';

/** Where something stands in the workbook. */
export type CellRef = { sheet: string; cell: A1 };

/** What this host can do here and now; the pane hides or explains what it cannot. */
type HostCapabilities = {
  /** May write at all (false: read-only file, view mode). */
  write: boolean;
  /** May add the official blank form as a new sheet. */
  createForm: boolean;
  /** Tells about edits by itself (else the pane re-reads on focus and before every step). */
  changeEvents: boolean;
};

/** Failures a host may meet; each has a sentence and a way on in `task-pane/words`. */
export type HostErrorCode =
  | 'cell-edit' // the officer is typing in a cell
  | 'protected' // a locked cell or protected structure
  | 'read-only'
  | 'filtered' // lines cannot be put in or moved while others are hidden by a filter
  | 'merged' // a merged area would be torn
  | 'no-answer' // nothing came back in good time; what was asked may still be carried out
  | 'busy' // host is busy or the activity limit is reached
  | 'session-expired'
  | 'offline'
  | 'too-large'
  | 'access-denied'
  | 'sheet-missing'
  | 'unsupported'
  | 'unknown';

export class HostError extends Error {
  readonly code: HostErrorCode;
  constructor(code: HostErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'HostError';
    this.code = code;
  }
}

/** The port between the pane and a workbook. Implemented by `excel-addin` and `gas-sheets`; one contract suite for both. */
export interface Host {
  readonly kind: 'excel' | 'sheets';
  readonly capabilities: HostCapabilities;
  /** The whole workbook in one go; our own sheet left out. Throws HostError. */
  read(): Promise<Book>;
  /** Writes all or nothing; text stays text. Throws HostError when the host refuses. */
  apply(patch: SheetPatch): Promise<ApplyResult>;
  select(ref: CellRef): Promise<void>;
  /** Any edit, also by a co-author; no details are promised. Returns the way to stop. */
  onChange(callback: () => void): () => void;
  onSelect(callback: (ref: CellRef) => void): () => void;
  /** Adds the official blank form as a new sheet and activates it; answers its name. */
  createForm(): Promise<{ sheet: string }>;
  readonly memory: {
    load(): Promise<DocumentMemory | null>;
    save(memory: DocumentMemory): Promise<void>;
    /** "Dọn dữ liệu Căn Cứ trong tệp". */
    clear(): Promise<void>;
  };
  /** The access code; never in the document. In Sheets `get` answers only whether there is one (`'server'`). */
  readonly secret: { get(): Promise<string | null>; set(token: string): Promise<void>; clear(): Promise<void> };
}

/** A verb the ribbon or the menu asks the pane for. */
export type Verb = 'open' | 'check' | 'submit' | 'clear-memory' | 'help';
