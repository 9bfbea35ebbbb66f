import type { RowOp } from '../../core/patch/index.ts';

/** One thing done to a whole line, and what undoes it. */
type Step = { run(): void; back(): void };

/** Whole lines put in, taken out and moved; a batch that fails half-way can be taken back as far as it came. */
export class RowWrites {
  private readonly sheet: Excel.Worksheet;
  private readonly done: { step: Step; reached: Excel.Range }[] = [];

  constructor(sheet: Excel.Worksheet) {
    this.sheet = sheet;
  }

  queue(op: RowOp): void {
    for (const step of this.stepsOf(op)) {
      step.run();
      // Nothing behind an action that fails is carried out: what was loaded behind a step tells that it was reached.
      const reached = this.sheet.getRange('A1');
      reached.load('rowIndex');
      this.done.push({ step, reached });
    }
  }

  /** The steps that were carried out, from last to first. */
  queueBack(): void {
    for (const { step, reached } of [...this.done].reverse()) if (isLoaded(reached)) step.back();
  }

  private line(row: number): Excel.Range {
    return this.sheet.getRange(`${row}:${row}`);
  }

  private stepsOf(op: RowOp): Step[] {
    if (op.op === 'deleteRow') return [this.deletion(op.at)];
    if (op.op === 'insertRow') {
      const like = op.likeRow >= op.at ? op.likeRow + 1 : op.likeRow;
      return [this.insertion(op.at), this.looks(op.at, like)];
    }
    if (op.from === op.to) return [];
    // `to` counts without the line that moves.
    const down = op.to > op.from;
    const [target, old] = down ? [op.to + 1, op.from] : [op.to, op.from + 1];
    return [this.insertion(target), this.moving(old, target), this.deletion(old)];
  }

  private insertion(at: number): Step {
    return { run: () => void this.line(at).insert('Down'), back: () => this.line(at).delete('Up') };
  }

  private looks(at: number, like: number): Step {
    return { run: () => this.line(at).copyFrom(this.line(like), 'Formats'), back: () => undefined };
  }

  /** As cut and paste do it: formulas elsewhere follow, rich text and dropdowns come along. */
  private moving(from: number, to: number): Step {
    return { run: () => this.line(from).moveTo(this.line(to)), back: () => this.line(to).moveTo(this.line(from)) };
  }

  /** Only lines that were emptied before are deleted: their texts are put back by themselves, their looks from above. */
  private deletion(at: number): Step {
    const back = (): void => {
      this.line(at).insert('Down');
      this.line(at).copyFrom(this.line(at > 1 ? at - 1 : at + 1), 'Formats');
    };
    return { run: () => this.line(at).delete('Up'), back };
  }
}

function isLoaded(range: Excel.Range): boolean {
  try {
    return range.rowIndex !== undefined;
  } catch {
    return false;
  }
}
