import type { TaskId } from '../form/types.ts';
import type { FormRow } from '../read-form/types.ts';
import { countRows } from '../summary/summarize.ts';
import { joined } from './joined.ts';
import { once } from './once.ts';
import { placed } from './order.ts';
import { forRound, severitiesOf } from './round.ts';
import { factsOf } from './run-rules.ts';
import type { CheckContext, CheckedBlock, CheckedPart, ReadPart } from './types.ts';
import { viewOf, type Frame } from './view.ts';

/**
 * Parts in one block. After an edit the parts of one block are compared and put together again, and then the blocks: that
 * is least where a block has as many parts as a large sheet (5,000 rows) has blocks.
 */
const SIZE = 64;

export type Known = {
  /** The part of the lines above the table. */
  head: CheckedPart | undefined;
  /** The part of a task: nearly always where it was, and only else looked for. */
  part: (task: TaskId, likely: number) => CheckedPart | undefined;
  /** The block of these parts, if it was made of the very same ones. */
  block: (index: number, parts: ReadPart[]) => CheckedBlock | undefined;
};

export function knownFrom(blocks: CheckedBlock[]): Known {
  let byTask: Map<TaskId | undefined, CheckedPart> | null = null;
  return {
    head: blocks[0]?.parts[0],
    part: (task, likely) => {
      const there = blocks[Math.floor(likely / SIZE)]?.parts[likely % SIZE];
      if (there?.read?.task === task) return there;
      byTask ??= new Map(joined(blocks, ({ parts }) => parts).map((part) => [part.read?.task, part]));
      return byTask.get(task);
    },
    block: (index, parts) => {
      const there = blocks[index];
      const same = there?.parts.length === parts.length && parts.every((part, at) => part === there.parts[at]);
      return same ? there : undefined;
    },
  };
}

/** The head and every row as parts, block by block. */
export function inBlocks<Part>(head: Part, rows: FormRow[], part: (row: FormRow, index: number) => Part): Part[][] {
  const blocks: Part[][] = [];
  for (let from = 0; from <= rows.length; from += SIZE) {
    const parts = from === 0 ? [head] : [];
    for (let at = from + parts.length; at < from + SIZE && at <= rows.length; at += 1) {
      parts.push(part(rows[at - 1] as FormRow, at));
    }
    blocks.push(parts);
  }
  return blocks;
}

export function blockOf(parts: CheckedPart[], frame: Frame, ctx: CheckContext): CheckedBlock {
  const view = viewOf(frame, parts);
  const { rows } = view;
  const { facts, failures } = factsOf(view, severitiesOf(ctx));
  const counts = once(() => countRows(rows));
  const issues = forRound(
    joined(parts, (part) => part.issues),
    ctx,
  );
  return {
    parts,
    rows,
    issues: placed(issues, ctx.form),
    facts,
    failures: [...joined(parts, (part) => part.failures), ...failures],
    get counts() {
      return counts();
    },
  };
}
