import type { FormIndex } from './form-index.ts';
import { LIKELY, type Line } from './line.ts';
import { scoreOf, topScore, wordsOf, type Matches } from './similarity.ts';
import { bareLines, withSplitTitles } from './split-titles.ts';
import type { FormSheet } from './types.ts';

/** The lines that together are one row of the table. */
export type Block = Pick<Line, 'row' | 'text' | 'matches' | 'cell' | 'shown' | 'whole'> & {
  lines: number[];
  /** The task that group and TT name, if the form has it. */
  byNumber: string | null;
};

export type LeftOut = FormSheet['leftOut'];
export type TableParts = { blocks: Block[]; leftOut: LeftOut };

const ROW_KINDS: ReadonlySet<Line['kind']> = new Set(['task', 'text', 'rest', 'aside'] as const);

/** Puts lines together to rows and sets aside what is no row, with the reason. */
export function groupLines(lines: Line[], index: FormIndex): TableParts {
  const end = tableEnd(lines);
  const blocks: Block[] = [];
  const leftOut: LeftOut = [];
  let group: Line | null = null;
  let open = false;
  const table = withSplitTitles(lines.slice(0, end).map(withoutSignature), index);
  const joined = new Set<Line>();
  table.forEach((line, at) => {
    if (joined.has(line)) return;
    const last = blocks[blocks.length - 1];
    const more = open && last ? linesGoingOn(last, table, at, index) : [];
    more.forEach((each) => joined.add(each));
    if (last && more.length > 0) blocks[blocks.length - 1] = withLines(last, more, index);
    else if (!open && group && continuesTitle(group, line, index)) leftOut.push(groupLine(line, group.numeral));
    else if (ROW_KINDS.has(line.kind)) {
      blocks.push(blockOf(line, group?.numeral ?? null, index));
      open = true;
    } else {
      if (line.kind === 'group') group = line;
      leftOut.push(
        line.kind === 'group' ? groupLine(line, line.numeral) : { row: line.row, reason: setAside(line.kind) },
      );
      if (line.kind !== 'blank') open = false;
    }
  });
  const trailer = lines.slice(end).map((line) => ({ row: line.row, reason: trailerReason(line) }));
  return { blocks, leftOut: [...leftOut, ...trailer] };
}

function groupLine({ row }: Line, numeral: string | null): LeftOut[number] {
  return { row, reason: 'group', ...(numeral !== null && { numeral }) };
}

function blockOf(
  { row, text, matches, cell, shown, whole, ordinal }: Line,
  numeral: string | null,
  index: FormIndex,
): Block {
  const id = `${ordinal.numeral ?? numeral}.${ordinal.number}`;
  return { row, lines: [row], text, matches, cell, shown, whole, byNumber: index.tasks.has(id) ? id : null };
}

/** The lines from here on that go on with the block: this one, or it and the next ones together. */
function linesGoingOn(block: Block, table: Line[], at: number, index: FormIndex): Line[] {
  const line = table[at] as Line;
  if (line.whole) return [];
  if (line.kind === 'rest' || (line.kind === 'aside' && line.answers)) return [line];
  if (line.kind !== 'text' || block.matches.exact !== null) return [];
  const together = index.byText(wordsOf(textOf(block, [line])));
  if (fitsBetter(together, block.matches, line.matches)) return [line];
  const run = bareLines(table, at);
  for (let count = 1; count <= run.length; count += 1) {
    const some = run.slice(0, count);
    if (goesOnBelow(block, some, index.byText(wordsOf(textOf(block, some))))) return some;
  }
  return [];
}

/**
 * Nothing but words, below a line that has a number of the form or a lead and a deadline; and with them the block is more
 * like the task that the number says, or the words.
 */
function goesOnBelow({ byNumber, matches, whole }: Block, lines: Line[], together: Matches): boolean {
  const byWords = lines[lines.length - 1]?.matches.ranked[0]?.id;
  const tasks = [byNumber, whole || byNumber !== null ? byWords : null];
  return tasks.some((task) => task && scoreOf(together, task) > scoreOf(matches, task));
}

/** The task that both lines together are likest to is less like either of them; another one may be liker the first. */
function fitsBetter(together: Matches, first: Matches, second: Matches): boolean {
  const best = together.ranked[0];
  return best !== undefined && best.score > Math.max(scoreOf(first, best.id), scoreOf(second, best.id));
}

function textOf(block: Block, lines: Line[]): string {
  return [block.text, ...lines.map(({ text }) => text)].join(' ').trim();
}

/** The list of lines is the block's own and may be long: it is added to, not copied. */
function withLines(block: Block, lines: Line[], index: FormIndex): Block {
  block.lines.push(...lines.map(({ row }) => row));
  if (lines.every(({ kind }) => kind !== 'text')) return block;
  const text = textOf(block, lines);
  return { ...block, text, matches: index.byText(wordsOf(text)) };
}

/** A group's title that takes two lines. */
function continuesTitle(group: Line, line: Line, index: FormIndex): boolean {
  if (line.kind !== 'text' || line.answers) return false;
  const together = index.groups(wordsOf(`${group.shown} ${line.text}`));
  return topScore(together) > Math.max(topScore(index.groups(wordsOf(group.shown))), topScore(line.matches));
}

/** Inside the table there is no signature block: what looks like one is part of an answer. */
function withoutSignature(line: Line): Line {
  return line.kind === 'signature' ? { ...line, kind: line.text === '' ? 'rest' : 'text' } : line;
}

/**
 * Index of the first line after the table: behind the last line that is like a task, the lines that go on with it and
 * the numbered lines that follow, up to the first footnote, signature or, after a blank, anything without a number.
 */
function tableEnd(lines: Line[]): number {
  let end = 0;
  lines.forEach((line, at) => {
    if (ROW_KINDS.has(line.kind) && topScore(line.matches) >= LIKELY) end = at + 1;
  });
  let afterBlank = false;
  for (let at = end; at < lines.length; at += 1) {
    const line = lines[at] as Line;
    if (line.kind === 'blank') afterBlank = true;
    else if (closes(line) || (afterBlank && line.kind !== 'task' && !line.whole)) break;
    else end = at + 1;
  }
  return end;
}

function closes(line: Line): boolean {
  return line.kind === 'footnote' || line.kind === 'signature' || (line.kind === 'aside' && !line.whole);
}

function setAside(kind: Line['kind']): LeftOut[number]['reason'] {
  switch (kind) {
    case 'blank':
    case 'footnote':
    case 'header':
    case 'numbers':
      return kind;
    default:
      return 'foreign';
  }
}

function trailerReason(line: Line): LeftOut[number]['reason'] {
  switch (line.kind) {
    case 'blank':
    case 'footnote':
    case 'signature':
      return line.kind;
    default:
      return 'after-table';
  }
}
