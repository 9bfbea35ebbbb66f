import type { FormIndex } from './form-index.ts';
import { LIKELY, type Line } from './line.ts';
import { scoreOf, topScore, wordsOf, type Matches } from './similarity.ts';
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
  for (const line of lines.slice(0, end).map(withoutSignature)) {
    const last = blocks[blocks.length - 1];
    const joined = open && last ? continued(last, line, index) : null;
    if (joined) blocks[blocks.length - 1] = joined;
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
  }
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

/** The block with this line added when it goes on with it, else null. */
function continued(block: Block, line: Line, index: FormIndex): Block | null {
  if (line.whole) return null;
  if (line.kind === 'rest' || (line.kind === 'aside' && line.answers)) return withLine(block, line);
  if (line.kind !== 'text' || block.matches.exact !== null) return null;
  const text = `${block.text} ${line.text}`.trim();
  const matches = index.byText(wordsOf(text));
  const fits = fitsBetter(matches, block.matches, line.matches) || goesOnBelow(block, line, matches);
  return fits ? { ...withLine(block, line), text, matches } : null;
}

/**
 * Nothing but words, below a line that has a number of the form or a lead and a deadline; and with them the block is more
 * like the task that the number says, or the words.
 */
function goesOnBelow({ byNumber, matches, whole }: Block, line: Line, together: Matches): boolean {
  const task = byNumber ?? (whole ? line.matches.ranked[0]?.id : undefined);
  return line.bare && task !== undefined && scoreOf(together, task) > scoreOf(matches, task);
}

/** The task that both lines together are likest to is less like either of them; another one may be liker the first. */
function fitsBetter(together: Matches, first: Matches, second: Matches): boolean {
  const best = together.ranked[0];
  return best !== undefined && best.score > Math.max(scoreOf(first, best.id), scoreOf(second, best.id));
}

/** The list is the block's own and may be long: it is added to, not copied. */
function withLine(block: Block, { row }: Line): Block {
  block.lines.push(row);
  return block;
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
    else if (closes(line) || (afterBlank && line.kind !== 'task')) break;
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
