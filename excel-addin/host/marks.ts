import type { A1 } from '../../core/grid/types.ts';
import type { MarkLevel, PatchOp } from '../../core/patch/types.ts';

export type MarkOp = Extract<PatchOp, { op: 'mark' }>;

/** Always true, and by the text in it known as ours: in this session, after reopening, in a copy. */
const formulaOf = (level: MarkLevel): string => `=N("can-cu:${level}")=0`;
const isOurs = (formula: string): boolean => formula.includes('"can-cu:');

/** Light enough for black text to keep a contrast above 12:1. */
const FILL: Record<MarkLevel, string> = { error: '#FDE7E9', warning: '#FFF4CE', info: '#DEECF9' };

/** Our conditional formats of this session: id by cell, per sheet. Fills of the officer's own are never touched. */
export class Marks {
  private readonly ids = new Map<string, Map<A1, string>>();

  /** Whether this sheet's marks of earlier sessions are still to be cleared: that needs a round trip of its own. */
  isNew(sheet: string): boolean {
    return !this.ids.has(sheet);
  }

  /** Loads all conditional formats of the sheet; after the sync `clearOld` takes ours away. */
  queueOld(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
    const formats = sheet.getRange().conditionalFormats;
    formats.load('items/id,items/customOrNullObject/rule/formula');
    return formats;
  }

  clearOld(formats: Excel.ConditionalFormatCollection): void {
    for (const format of formats.items) {
      const { customOrNullObject: custom } = format;
      if (!custom.isNullObject && isOurs(custom.rule.formula)) format.delete();
    }
  }

  /** The answer is to be called after the sync: it notes the ids. */
  queue(sheet: Excel.Worksheet, name: string, ops: MarkOp[]): () => void {
    const ids = this.ids.get(name) ?? new Map<A1, string>();
    const added: { cell: A1; format: Excel.ConditionalFormat }[] = [];
    const removed: A1[] = [];
    for (const { cell, level } of ops) {
      const id = ids.get(cell);
      const formats = sheet.getRange(cell).conditionalFormats;
      if (id !== undefined) formats.getItemOrNullObject(id).delete();
      removed.push(cell);
      if (level === null) continue;
      const format = formats.add('Custom');
      format.custom.rule.formula = formulaOf(level);
      format.custom.format.fill.color = FILL[level];
      format.load('id');
      added.push({ cell, format });
    }
    return () => {
      if (ops.length === 0) return;
      removed.forEach((cell) => ids.delete(cell));
      added.forEach(({ cell, format }) => ids.set(cell, format.id));
      this.ids.set(name, ids);
    };
  }
}
