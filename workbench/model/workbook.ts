import type { Rect } from '../../core/grid/types.ts';
import type { CustomPart, DefinedName, ModelCell, ModelEvent, Who } from './types.ts';
import { Refusal } from './types.ts';
import { ModelSheet } from './sheet.ts';
import { cellRect, parseRect, splitReference } from './rect.ts';

/** One step that the user can undo: whole sheets as they were. */
type UndoStep = { label: string; sheets: { sheet: ModelSheet; state: ReturnType<ModelSheet['snapshot']> }[] };

/** The workbook behind both stand-ins. Plain state and events; what each host refuses is the stand-in's business. */
export class WorkbookModel {
  readonly sheets: ModelSheet[] = [];
  active = '';
  selection: { sheet: string; rect: Rect } = { sheet: '', rect: cellRect(1, 1) };
  readonly names: DefinedName[] = [];
  readonly parts: CustomPart[] = [];
  readonly settings = new Map<string, string>();
  readonly properties = new Map<string, string>();
  structureProtected = false;
  readOnly = false;
  dirty = false;
  /** The package it was loaded from; saving changes only what must change in it. */
  source: Uint8Array | null = null;
  private counter = 0;
  private readonly listeners = new Set<(event: ModelEvent) => void>();
  private undoSteps: UndoStep[] = [];

  on(listener: (event: ModelEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  emit(event: ModelEvent): void {
    if (event.kind !== 'selection') this.dirty = true;
    for (const listener of [...this.listeners]) listener(event);
  }

  nextId(): string {
    this.counter += 1;
    return this.counter.toString(16).padStart(4, '0').toUpperCase();
  }

  /** Names are compared without regard to case, as both hosts do. */
  find(name: string): ModelSheet | null {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted) ?? null;
  }

  sheet(name: string): ModelSheet {
    const sheet = this.find(name);
    if (!sheet) throw new Refusal('no-such-sheet', `Không có trang tính “${name}”.`);
    return sheet;
  }

  addSheet(name: string, at = this.sheets.length, who: Who = 'user'): ModelSheet {
    this.freeName(name);
    const sheet = new ModelSheet(`{00000000-0001-0000-${this.nextId()}-000000000000}`, name);
    this.sheets.splice(at, 0, sheet);
    if (this.active === '') this.select(name, cellRect(1, 1), who);
    this.emit({ kind: 'sheets', who });
    return sheet;
  }

  removeSheet(name: string, who: Who = 'user'): void {
    const sheet = this.sheet(name);
    if (this.sheets.filter((other) => other !== sheet && other.visibility === 'visible').length === 0) {
      throw new Refusal('bad-argument', 'Tệp phải còn ít nhất một trang tính hiện.');
    }
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    if (this.active === sheet.name)
      this.select(this.sheets.find((other) => other.visibility === 'visible')!.name, cellRect(1, 1), who);
    this.emit({ kind: 'sheets', who });
  }

  renameSheet(name: string, next: string, who: Who = 'user'): void {
    const sheet = this.sheet(name);
    if (sheet.name.toLowerCase() !== next.toLowerCase()) this.freeName(next);
    const { name: old } = sheet;
    sheet.name = next;
    if (this.active === old) this.active = next;
    if (this.selection.sheet === old) this.selection = { ...this.selection, sheet: next };
    this.emit({ kind: 'sheets', who });
  }

  select(sheet: string, rect: Rect, who: Who = 'user'): void {
    const { name } = this.sheet(sheet);
    this.active = name;
    this.selection = { sheet: name, rect };
    this.emit({ kind: 'selection', sheet: name, rect, who });
  }

  write(sheet: ModelSheet, row: number, col: number, cell: ModelCell | null, who: Who): void {
    sheet.put(row, col, cell);
    this.emit({ kind: 'cells', sheet: sheet.name, rect: cellRect(row, col), who });
  }

  /** `'Tên'!A1:B2` or a defined name, without `=`; null when it leads nowhere. */
  resolve(reference: string): { sheet: ModelSheet; rect: Rect } | null {
    const defined = this.names.find(({ name }) => name.toLowerCase() === reference.toLowerCase());
    if (defined) return this.resolve(defined.formula.replace(/^=/, ''));
    const { sheet: name, address } = splitReference(reference);
    const sheet = name === null ? null : this.find(name);
    const rect = parseRect(address);
    return sheet && rect ? { sheet, rect } : null;
  }

  /** The choices that a dropdown shows. */
  choices(source: readonly string[] | string): string[] {
    if (typeof source !== 'string') return [...source];
    const found = this.resolve(source.replace(/^=/, ''));
    if (!found) return [];
    const texts: string[] = [];
    for (let row = found.rect.top; row <= found.rect.bottom; row += 1) {
      for (let col = found.rect.left; col <= found.rect.right; col += 1) texts.push(found.sheet.cell(row, col).text);
    }
    return texts.filter((text) => text !== '');
  }

  /** Called before a user's action; undo brings these sheets back as they are now. */
  remember(label: string, sheets: ModelSheet[]): void {
    this.undoSteps.push({ label, sheets: sheets.map((sheet) => ({ sheet, state: sheet.snapshot() })) });
  }

  get undoDepth(): number {
    return this.undoSteps.length;
  }

  /** Older Excel forgets the user's steps whenever an add-in writes. */
  forgetUndo(): void {
    this.undoSteps = [];
  }

  undo(): boolean {
    const step = this.undoSteps.pop();
    if (!step) return false;
    for (const { sheet, state } of step.sheets) {
      sheet.restore(state);
      this.emit({ kind: 'cells', sheet: sheet.name, rect: sheet.usedRect(false) ?? cellRect(1, 1), who: 'user' });
    }
    return true;
  }

  private freeName(name: string): void {
    if (name === '' || name.length > 31 || /[:\\/?*[\]]/.test(name)) {
      throw new Refusal('bad-argument', `“${name}” không dùng làm tên trang tính được.`);
    }
    if (this.find(name)) throw new Refusal('name-taken', `Đã có trang tính “${name}”.`);
  }
}
