import type { FormIndex } from './form-index.ts';
import { LIKELY, type Line } from './line.ts';
import { topScore, wordsOf, type Matches } from './similarity.ts';
import type { FormSheet } from './types.ts';

/** The lines that together are one row of the table. */
export type Block = {
  row: number;
  lines: number[];
  text: string;
  matches: Matches;
  /** The task that group and TT name, if the form has it. */
  byNumber: string | null;
};

export type LeftOut = FormSheet['leftOut'];
export type TableParts = { blocks: Block[]; leftOut: LeftOut };

const ROW_KINDS: ReadonlySet<Line['kind']> = new Set(['task', 'text', 'leader'] as const);

/** Puts lines together to rows and sets aside what is no row, with the reason. */
export function groupLines(lines: Line[], index: FormIndex): TableParts {
  const end = tableEnd(lines);
  const parts: TableParts = { blocks: [], leftOut: [] };
  let numeral: string | null = null;
  let current: Block | null = null;
  lines.map(withoutSignature).forEach((line, at) => {
    if (at >= end) return void parts.leftOut.push({ row: line.row, reason: trailerReason(lines[at] as Line) });
    const joined: Block | null = current && continued(current, line, index);
    if (joined) {
      current = joined;
      parts.blocks[parts.blocks.length - 1] = joined;
    } else if (ROW_KINDS.has(line.kind)) {
      current = {
        row: line.row,
        lines: [line.row],
        text: line.text,
        matches: line.matches,
        byNumber: numbered(line, numeral, index),
      };
      parts.blocks.push(current);
    } else {
      parts.leftOut.push({ row: line.row, reason: setAside(line.kind) });
      if (line.kind === 'group') numeral = line.numeral;
      if (line.kind !== 'blank') current = null;
    }
  });
  return parts;
}

/** The block with this line added when it goes on with it, else null. */
function continued(block: Block, line: Line, index: FormIndex): Block | null {
  if (line.kind === 'rest') return { ...block, lines: [...block.lines, line.row] };
  if (line.kind !== 'text' || line.text === '') return null;
  const text = `${block.text} ${line.text}`.trim();
  const matches = index.byText(wordsOf(text));
  const together = topScore(matches);
  const fitsBetter = together > Math.max(topScore(block.matches), topScore(line.matches));
  if (!fitsBetter) return null;
  return { ...block, lines: [...block.lines, line.row], text, matches };
}

function numbered({ ordinal }: Line, numeral: string | null, index: FormIndex): string | null {
  const id = `${ordinal.numeral ?? numeral}.${ordinal.number}`;
  return index.tasks.has(id) ? id : null;
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
  return line.kind === 'footnote' || line.kind === 'signature' || line.kind === 'leader';
}

function setAside(kind: Line['kind']): LeftOut[number]['reason'] {
  switch (kind) {
    case 'blank':
    case 'footnote':
    case 'group':
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
