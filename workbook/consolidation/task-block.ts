import type { FormTask } from '../../core/form/types.ts';
import { STYLE, tidyHyphens } from '../write/form-rows.ts';
import { FORM_FONT, WIDTHS } from '../write/form.ts';
import { heightOf, HIGHEST } from '../write/row-height.ts';
import type { CellSpec, CellStyleSpec, RowSpec, Run } from '../write/spec.ts';
import { LIMITS } from '../limits.ts';
import { isAnswered, nameOf, ownNote } from './answers.ts';
import { summaryText } from './summary-text.ts';
import type { AgencyAnswers } from './types.ts';

type Content = string | Run[];
/** What stands in the columns result, basis and note; `wide` = in all three as one. */
type Band = { content: [Content, Content, Content]; style?: CellStyleSpec; wide?: true };
export type Block = { rows: RowSpec[]; merges: string[]; next: number };

const LEFT = ['A', 'B', 'C', 'D'] as const;
const RIGHT = ['E', 'F', 'G'] as const;
const STYLES = [STYLE.result, STYLE.basis, STYLE.note];
const ITALIC: CellStyleSpec = { ...STYLE.result, italic: true };
/** Room for the name in front of a text as long as a cell can hold. */
const LONGEST = LIMITS.cellCharacters - 1_000;

/** A text over Excel's bound, the agency's name in front of it, goes on in the next rows. */
function pieces(text: string): string[] {
  const parts = [];
  for (let at = 0; at < text.length || at === 0; at += LONGEST) parts.push(text.slice(at, at + LONGEST));
  return parts;
}

/** An agency's answers, under its name. */
function answerBands(task: FormTask, agency: AgencyAnswers): Band[] {
  const row = agency.rows.get(task.id);
  if (!row || !isAnswered(task, row)) return [];
  const [result, basis, note] = [row.texts.result, row.texts.basis, ownNote(task, row)].map(pieces) as [
    string[],
    string[],
    string[],
  ];
  const name: Run = { text: `${nameOf(agency)}:`, bold: true };
  return Array.from({ length: Math.max(result.length, basis.length, note.length) }, (_, n): Band => {
    const said = result[n] ?? '';
    const first: Content = n > 0 ? said : said === '' ? [name] : [name, { text: `\n${said}` }];
    return { content: [first, basis[n] ?? '', note[n] ?? ''] };
  });
}

/** In the whole width: at its size in the note's own column it would be higher than a row can be. */
const printedNote = ({ issued: { note } }: FormTask): Band[] =>
  note === '' ? [] : [{ content: [`Ghi chú của biểu mẫu: ${note}`, '', ''], style: ITALIC, wide: true }];

const widthOf = (column: number): number => WIDTHS[column - 1] ?? 10;

function bandHeight({ content, wide }: Band): number {
  const widths = wide ? [RIGHT.reduce((sum, _, n) => sum + widthOf(5 + n), 0)] : RIGHT.map((_, n) => widthOf(5 + n));
  return Math.max(...widths.map((width, n) => heightOf(content[n] ?? '', width, FORM_FONT.size)));
}

/**
 * A task with what every agency says of it. The form's own text stands once, beside all of them; what needs more than
 * the highest row there is takes several, as one cell: so all of it is printed.
 */
export function taskBlock(task: FormTask, agencies: AgencyAnswers[], from: number): Block {
  const summary: Band = { content: [summaryText(task, agencies), '', ''], style: ITALIC };
  const bands = [summary, ...printedNote(task), ...agencies.flatMap((agency) => answerBands(task, agency))];
  const own = [Number(task.id.split('.')[1]), task.text, tidyHyphens(task.lead), task.deadline] as const;
  const heights = bands.map(bandHeight);
  const lacking = Math.max(...own.map((text, n) => heightOf(String(text), widthOf(n + 1), FORM_FONT.size)));
  const last = heights.length - 1;
  const missing = lacking - heights.reduce((sum, height) => sum + height, 0);
  heights[last]! += Math.max(0, missing);

  const rows: RowSpec[] = [];
  const merges: string[] = [];
  let at = from;
  for (const [n, band] of bands.entries()) {
    const count = Math.ceil(heights[n]! / HIGHEST);
    const height = Math.ceil(heights[n]! / count);
    // No program fits a row by a merged cell, and some make it lower than it was.
    const isFitted = count === 1 && !band.wide && !(n === last && missing > 0);
    for (let k = 0; k < count; k++) {
      const cells = bandCells(k === 0 ? band : null, at + k === from ? own : null);
      rows.push({ row: at + k, cells, ...(isFitted ? { fittedHeight: height } : { height }) });
    }
    const end = at + count - 1;
    if (band.wide) merges.push(`E${at}:G${end}`);
    else if (count > 1) merges.push(...RIGHT.map((column) => `${column}${at}:${column}${end}`));
    at = end + 1;
  }
  if (at - from > 1) merges.push(...LEFT.map((column) => `${column}${from}:${column}${at - 1}`));
  return { rows, merges, next: at };
}

function bandCells(band: Band | null, own: readonly (string | number)[] | null): CellSpec[] {
  const left = [STYLE.tt, STYLE.task, STYLE.lead, STYLE.deadline].map((style, n): CellSpec => ({
    column: n + 1,
    content: own?.[n] ?? null,
    style,
  }));
  const right = STYLES.map((style, n): CellSpec => ({
    column: LEFT.length + n + 1,
    content: band?.content[n] ?? null,
    style: band?.style ?? style,
  }));
  return [...left, ...right];
}
