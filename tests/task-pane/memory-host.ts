import type { A1, Book } from '../../core/grid/types.ts';
import { fromA1, textAt } from '../../core/grid/index.ts';
import { parseMemory, writeMemory } from '../../core/memory/index.ts';
import { applyPatch } from '../../core/patch/index.ts';
import { SheetPatch } from '../../core/patch/types.ts';
import { HostError, type CellRef, type Host, type HostErrorCode } from '../../task-pane/host/types.ts';
import { sampleGrid } from './sample-book.ts';

type Call = 'read' | 'apply' | 'select' | 'createForm' | 'memory.load' | 'memory.save' | 'memory.clear';

/**
 * A workbook in memory that is stricter than the real ones: every call is counted, calls on the workbook may not
 * overlap, a patch must be well-formed and change something, and no secret or sheet text may enter the memory.
 */
export class MemoryHost implements Host {
  readonly kind: Host['kind'];
  capabilities = { write: true, createForm: true, changeEvents: true };
  readonly calls: Call[] = [];
  book: Book;
  /** As it would lie in the file. */
  stored: string | null = null;
  token: string | null = null;
  /** The next call of a kind fails once. */
  failNext: Partial<Record<Call, HostErrorCode>> = {};
  /** Runs right before the next write reaches the workbook: somebody else's edit. */
  beforeApply: (() => void) | null = null;
  /** How long each call takes. */
  delayMs = 0;
  #running: Call | null = null;
  #onChange = new Set<() => void>();
  #onSelect = new Set<(ref: CellRef) => void>();

  constructor(book: Book, kind: Host['kind'] = 'excel') {
    this.book = book;
    this.kind = kind;
  }

  read(): Promise<Book> {
    return this.#call('read', () => structuredClone(this.book));
  }

  apply(patch: SheetPatch) {
    return this.#call('apply', () => {
      SheetPatch.parse(patch);
      if (patch.ops.length === 0) throw new Error('an empty patch was written');
      const changes = patch.ops.filter((op) => op.op !== 'text' || op.before !== op.after);
      if (changes.length === 0) throw new Error('a patch without change was written');
      this.beforeApply?.();
      this.beforeApply = null;
      const result = applyPatch(this.book, patch);
      if (result.ok) this.book = result.book;
      return result.ok ? { ok: true as const } : result;
    });
  }

  select(ref: CellRef): Promise<void> {
    return this.#call('select', () => {
      this.book = { ...this.book, active: ref.sheet };
      this.userSelects(ref);
    });
  }

  onChange(callback: () => void): () => void {
    this.#onChange.add(callback);
    return () => this.#onChange.delete(callback);
  }

  onSelect(callback: (ref: CellRef) => void): () => void {
    this.#onSelect.add(callback);
    return () => this.#onSelect.delete(callback);
  }

  createForm(): Promise<{ sheet: string }> {
    return this.#call('createForm', () => {
      const sheet = 'Phụ lục IV';
      this.book = { ...this.book, active: sheet, sheets: [...this.book.sheets, sampleGrid({ sheet })] };
      return { sheet };
    });
  }

  memory = {
    load: () => this.#call('memory.load', () => (this.stored === null ? null : parseMemory(this.stored))),
    save: (memory: Parameters<Host['memory']['save']>[0]) =>
      this.#call('memory.save', () => {
        const json = writeMemory(memory);
        if (this.token && json.includes(this.token)) throw new Error('the access code was written into the document');
        // Texts only while something waits to be sent (CONTRACTS §8).
        const waits = memory.sync?.outbox || memory.pending;
        for (const grid of this.book.sheets) {
          for (const text of grid.text.flat()) {
            if (text.length > 40 && !waits && json.includes(text))
              throw new Error('sheet text was written into the memory');
          }
        }
        this.stored = json;
      }),
    clear: () => this.#call('memory.clear', () => void (this.stored = null)),
  };

  secret = {
    get: async () => this.token,
    set: async (token: string) => void (this.token = token),
    clear: async () => void (this.token = null),
  };

  /** What the officer, or a colleague, does in the sheet. */
  userTypes(cell: A1, text: string, sheet = this.book.active): void {
    const grid = this.book.sheets.find(({ name }) => name === sheet);
    const before = grid ? textAt(grid, fromA1(cell).row, fromA1(cell).col) : '';
    const result = applyPatch(this.book, { sheet, ops: [{ op: 'text', cell, before, after: text }] });
    if (!result.ok) throw new Error(`${cell} cannot be typed into`);
    this.book = result.book;
    for (const callback of this.#onChange) callback();
  }

  /** A pick from a cell's dropdown, of which Excel may tell nobody. */
  picksUntold(cell: A1, text: string): void {
    const told = this.#onChange;
    this.#onChange = new Set();
    this.userTypes(cell, text);
    this.#onChange = told;
  }

  userSelects(ref: CellRef): void {
    for (const callback of this.#onSelect) callback(ref);
  }

  textOf(cell: A1, sheet = this.book.active): string {
    const grid = this.book.sheets.find(({ name }) => name === sheet);
    const { row, col } = fromA1(cell);
    return grid ? textAt(grid, row, col) : '';
  }

  count(call: Call): number {
    return this.calls.filter((each) => each === call).length;
  }

  async #call<T>(call: Call, work: () => T): Promise<T> {
    this.calls.push(call);
    const onBook = call === 'read' || call === 'apply';
    if (onBook && this.#running) throw new Error(`${call} while ${this.#running} is running`);
    if (onBook) this.#running = call;
    try {
      await new Promise((resolve) => setTimeout(resolve, this.delayMs));
      const code = this.failNext[call];
      delete this.failNext[call];
      if (code) throw new HostError(code, `${call} refused for the test`);
      return work();
    } finally {
      if (onBook) this.#running = null;
    }
  }
}
