import type { A1 } from '../../core/grid/types.ts';
import type { RevisionStep } from '../door/contract.ts';
import type { CellRef } from '../../task-pane/host/types.ts';
import type { Call } from './call.ts';

/**
 * Sheets tells a sidebar nothing by itself, so it asks. Every question is one execution at Google of about half a second
 * (30 at once per user, all files together): often enough for the row card to follow the officer's hand, slower while
 * nothing happens, not at all while nobody sees the page, and much slower after a failure.
 */
const SHORTEST_MS = 1_500;
const LONGEST_MS = 6_000;
const LONGEST_AFTER_FAILURE_MS = 60_000;
const SLOWER = 1.5;

export type Page = {
  visible(): boolean;
  /** The page is shown again, or the officer touches it. */
  onAttention(callback: () => void): void;
};

export const browserPage: Page = {
  visible: () => document.visibilityState === 'visible',
  onAttention(callback) {
    document.addEventListener('visibilitychange', callback);
    window.addEventListener('focus', callback);
    window.addEventListener('pointerdown', callback);
  },
};

/** Notices edits and selection moves, and tells our own writes from foreign ones. */
export class Watcher {
  private readonly call: Call;
  private readonly page: Page;
  private readonly changed = new Set<() => void>();
  private readonly selected = new Set<(ref: CellRef) => void>();
  private revision: string | null = null;
  private selection: { sheet: string; cell: A1 } | null = null;
  private interval = SHORTEST_MS;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asking = false;
  /** Grows with every own read and write: an answer asked for before it is stale. */
  private epoch = 0;

  constructor(call: Call, page: Page) {
    this.call = call;
    this.page = page;
    page.onAttention(() => this.soon());
  }

  onChange(callback: () => void): () => void {
    this.changed.add(callback);
    this.soon();
    return () => this.changed.delete(callback);
  }

  onSelect(callback: (ref: CellRef) => void): () => void {
    this.selected.add(callback);
    this.soon();
    return () => this.selected.delete(callback);
  }

  /** What stands in the document was just read. */
  knows(revision: string): void {
    this.epoch += 1;
    this.revision = revision;
    this.soon();
  }

  /** We wrote; had someone else written before us, it is told now, for the marker has moved past it. */
  wrote({ before, after }: RevisionStep): void {
    const foreign = this.revision !== null && before !== this.revision;
    this.knows(after);
    if (foreign) this.tellChange();
  }

  private soon(): void {
    this.interval = SHORTEST_MS;
    this.plan();
  }

  private plan(): void {
    clearTimeout(this.timer);
    if (this.changed.size + this.selected.size === 0 || !this.page.visible()) return;
    this.timer = setTimeout(() => void this.ask(), this.interval);
  }

  private async ask(): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    const { epoch } = this;
    try {
      const { revision, selection } = await this.call('poll', {});
      const news = epoch === this.epoch && this.take(revision, selection);
      this.interval = news ? SHORTEST_MS : Math.min(this.interval * SLOWER, LONGEST_MS);
    } catch {
      // Whatever the officer does next meets the same failure and shows it.
      this.interval = Math.min(this.interval * 2 * SLOWER, LONGEST_AFTER_FAILURE_MS);
    } finally {
      this.asking = false;
      this.plan();
    }
  }

  private take(revision: string, selection: CellRef | null): boolean {
    const edited = this.revision !== null && revision !== this.revision;
    const moved =
      selection !== null && (selection.sheet !== this.selection?.sheet || selection.cell !== this.selection.cell);
    this.revision = revision;
    this.selection = selection ?? this.selection;
    if (edited) this.tellChange();
    if (moved) for (const callback of [...this.selected]) callback(selection);
    return edited || moved;
  }

  private tellChange(): void {
    for (const callback of [...this.changed]) callback();
  }
}
