import type { SheetView, WorkbookView } from '../server/view.ts';
import { element } from './api.ts';

export type GridActions = {
  select(row: number, col: number): void;
  type(row: number, col: number, text: string): void;
  pick(row: number, col: number, text: string): void;
  paste(row: number, col: number, block: string[][]): void;
  clear(row: number, col: number): void;
};

export const letters = (col: number): string =>
  (col > 26 ? letters(Math.floor((col - 1) / 26)) : '') + String.fromCharCode(65 + ((col - 1) % 26));

/** Text of the clipboard as a block of cells: tab between cells, new line between rows, quotes around what holds either. */
export function blockOf(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/y;
  const source = text.replaceAll('\r\n', '\n').replace(/\n$/, '');
  while (cell.lastIndex <= source.length) {
    const found = cell.exec(source);
    if (!found) break;
    rows.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '') break;
    if (found[3] === '\n') rows.push([]);
  }
  return rows;
}

/** Draws the active sheet as a table and lets it be edited as a spreadsheet is. */
export class Grid {
  private readonly place: HTMLElement;
  private readonly actions: GridActions;
  private sheet: SheetView | null = null;
  private at = { row: 1, col: 1 };
  private editor: HTMLTextAreaElement | null = null;

  constructor(place: HTMLElement, actions: GridActions) {
    this.place = place;
    this.actions = actions;
    place.addEventListener('mousedown', (event) => this.onPointer(event));
    place.addEventListener('dblclick', () => this.edit(null));
    place.addEventListener('keydown', (event) => this.onKey(event));
    place.addEventListener('paste', (event) => {
      if (this.editor) return;
      event.preventDefault();
      this.actions.paste(this.at.row, this.at.col, blockOf(event.clipboardData?.getData('text/plain') ?? ''));
    });
  }

  show(view: WorkbookView): void {
    if (this.editor) return;
    const hadFocus = this.place.contains(document.activeElement);
    this.sheet = view.active;
    const table = element('table', { role: 'grid', 'aria-label': view.active.name });
    table.append(this.head(view.active), this.body(view.active));
    this.place.replaceChildren(table);
    this.mark(view.selection, hadFocus);
  }

  private head(sheet: SheetView): HTMLElement {
    const row = element('tr', {}, element('td'));
    for (let col = 1; col <= sheet.cols; col += 1) {
      if (!sheet.hiddenCols.includes(col)) row.append(element('th', { scope: 'col' }, letters(col)));
    }
    return element('thead', {}, row);
  }

  private body(sheet: SheetView): HTMLElement {
    const body = element('tbody');
    sheet.cells.forEach((cells, r) => {
      const row = r + 1;
      if (sheet.hiddenRows.includes(row)) return;
      const line = element('tr', {}, element('th', { scope: 'row' }, String(row)));
      cells.forEach((cell, c) => {
        const col = c + 1;
        const merge = sheet.merges.find(
          (rect) => row >= rect.top && row <= rect.bottom && col >= rect.left && col <= rect.right,
        );
        if (sheet.hiddenCols.includes(col) || (merge && (merge.top !== row || merge.left !== col))) return;
        const box = element(
          'td',
          { role: 'gridcell', tabindex: '-1', 'data-row': String(row), 'data-col': String(col) },
          cell.text,
        );
        if (merge) {
          box.colSpan = Math.min(merge.right, sheet.cols) - merge.left + 1;
          box.rowSpan = Math.min(merge.bottom, sheet.rows) - merge.top + 1;
        }
        if (cell.mark) box.style.background = cell.mark;
        if (cell.list) box.classList.add('has-list');
        line.append(box);
      });
      body.append(line);
    });
    return body;
  }

  private box(row: number, col: number): HTMLElement | null {
    return this.place.querySelector(`td[data-row="${row}"][data-col="${col}"]`);
  }

  private mark(at: { row: number; col: number }, focus: boolean): void {
    this.box(this.at.row, this.at.col)?.classList.remove('selected');
    this.place.querySelector('button.list')?.remove();
    const box = this.box(at.row, at.col);
    this.at = at;
    if (!box) return;
    box.classList.add('selected');
    box.tabIndex = 0;
    if (this.sheet?.cells[at.row - 1]?.[at.col - 1]?.list) box.append(this.listButton());
    if (focus) box.focus({ preventScroll: true });
    box.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  private listButton(): HTMLElement {
    const button = element('button', { type: 'button', class: 'list', 'aria-label': 'Mở danh sách chọn' }, '▾');
    button.addEventListener('click', () => {
      const choices = this.sheet?.cells[this.at.row - 1]?.[this.at.col - 1]?.list ?? [];
      const menu = element('ul', { class: 'choices', role: 'listbox' });
      for (const choice of choices) {
        const option = element('li', { role: 'option', tabindex: '0' }, choice);
        option.addEventListener('click', () => this.actions.pick(this.at.row, this.at.col, choice));
        menu.append(option);
      }
      button.replaceWith(menu);
    });
    return button;
  }

  private onPointer(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    const box = target?.closest('td[data-row]');
    if (!(box instanceof HTMLElement) || target?.closest('button, ul, textarea')) return;
    this.go(Number(box.dataset.row), Number(box.dataset.col));
  }

  private go(row: number, col: number): void {
    if (!this.box(row, col)) return;
    this.mark({ row, col }, true);
    this.actions.select(row, col);
  }

  private onKey(event: KeyboardEvent): void {
    if (this.editor || event.ctrlKey || event.metaKey || event.altKey) return;
    const steps: Record<string, [number, number]> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
      Enter: [1, 0],
    };
    const step = steps[event.key];
    if (step) this.step(step);
    else if (event.key === 'F2') this.edit(null);
    else if (event.key === 'Delete' || event.key === 'Backspace') this.actions.clear(this.at.row, this.at.col);
    else if (event.key.length === 1) this.edit(event.key);
    else return;
    event.preventDefault();
  }

  /** One cell on, past hidden lines and the inside of merged cells. */
  private step([down, right]: [number, number]): void {
    let { row, col } = this.at;
    do {
      row += down;
      col += right;
    } while (
      row >= 1 &&
      col >= 1 &&
      row <= (this.sheet?.rows ?? 0) &&
      col <= (this.sheet?.cols ?? 0) &&
      !this.box(row, col)
    );
    this.go(row, col);
  }

  private edit(first: string | null): void {
    const box = this.box(this.at.row, this.at.col);
    if (!box || this.editor) return;
    const { row, col } = this.at;
    const editor = element('textarea', { 'aria-label': `Sửa ô ${letters(col)}${row}` });
    editor.value = first ?? this.sheet?.cells[row - 1]?.[col - 1]?.text ?? '';
    this.editor = editor;
    const close = (keep: boolean) => {
      if (this.editor !== editor) return;
      this.editor = null;
      editor.remove();
      box.focus({ preventScroll: true });
      if (keep) this.actions.type(row, col, editor.value);
    };
    editor.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Escape') close(false);
      if (event.key === 'Enter' && !event.altKey) {
        event.preventDefault();
        close(true);
      }
    });
    editor.addEventListener('blur', () => close(true));
    box.append(editor);
    editor.focus();
  }
}
