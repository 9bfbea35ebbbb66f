import type { FormTask } from '../../core/form/types.ts';
import { STYLE, tidyHyphens } from '../write/form-rows.ts';
import { FORM_FONT, WIDTHS } from '../write/form.ts';
import { heightOf, HIGHEST } from '../write/row-height.ts';
import type { CellSpec, CellStyleSpec, RowSpec } from '../write/spec.ts';
import { isAnswered, nameOf, ownNote } from './answers.ts';
import { summaryText } from './summary-text.ts';
import type { AgencyAnswers } from './types.ts';

export type Block = { rows: RowSpec[]; merges: string[] };

const ITALIC: CellStyleSpec = { ...STYLE.result, italic: true };
const NAME: CellStyleSpec = { ...STYLE.task, bold: true };

const widthOf = (first: number, last: number): number =>
  WIDTHS.slice(first - 1, last).reduce((sum, width) => sum + width, 0);
const heightIn = (text: string, first: number, last = first): number =>
  heightOf(text, widthOf(first, last), FORM_FONT.size);

/** The task as the form prints it, and how far the agencies are; its printed note, which is nobody's answer, beside it. */
function taskRows(task: FormTask, agencies: AgencyAnswers[], row: number): Block {
  const { text, lead, deadline, issued } = task;
  const printed = issued.note === '' ? '' : `Ghi chú của biểu mẫu: ${issued.note}`;
  const beside = [summaryText(task, agencies), printed].filter((part) => part !== '').join('\n');
  const cells: CellSpec[] = [
    { column: 1, content: Number(task.id.split('.')[1]), style: STYLE.tt },
    { column: 2, content: text, style: STYLE.task },
    { column: 3, content: tidyHyphens(lead), style: STYLE.lead },
    { column: 4, content: deadline, style: STYLE.deadline },
    ...[beside, null, null].map((content, n): CellSpec => ({ column: 5 + n, content, style: ITALIC })),
  ];
  const needs = [heightIn(text, 2), heightIn(lead, 3), heightIn(deadline, 4), heightIn(beside, 5, 7)];
  // Kept: programs that fit rows by themselves leave merged cells out.
  return {
    rows: [{ row, cells, height: Math.min(HIGHEST, Math.ceil(Math.max(...needs))) }],
    merges: [`E${row}:G${row}`],
  };
}

/** What needs more than the highest row there is takes several, as one cell each: so all of it is printed. */
function answerRows(task: FormTask, agency: AgencyAnswers, from: number): Block {
  const answer = agency.rows.get(task.id);
  if (!answer || !isAnswered(task, answer)) return { rows: [], merges: [] };
  const name = nameOf(agency);
  const texts = [answer.texts.result, answer.texts.basis, ownNote(task, answer)];
  const height = Math.max(heightIn(name, 2, 4), ...texts.map((text, n) => heightIn(text, 5 + n)));
  const count = Math.ceil(height / HIGHEST);
  const to = from + count - 1;
  const contents = [null, name, null, null, ...texts];
  const styles = [STYLE.tt, NAME, NAME, NAME, STYLE.result, STYLE.basis, STYLE.note];
  const rows = Array.from({ length: count }, (_, k): RowSpec => {
    const cells = contents.map((text, n): CellSpec => ({
      column: n + 1,
      content: k === 0 ? text : null,
      style: styles[n],
    }));
    const each = Math.ceil(height / count);
    return { row: from + k, cells, ...(count === 1 ? { fittedHeight: each } : { height: each }) };
  });
  const tall = count === 1 ? [] : ['A', 'E', 'F', 'G'].map((column) => `${column}${from}:${column}${to}`);
  return { rows, merges: [`B${from}:D${to}`, ...tall] };
}

/** A task, and below it what every agency says of it, under the agency's name. */
export function taskBlock(task: FormTask, agencies: AgencyAnswers[], from: number): Block {
  const block = taskRows(task, agencies, from);
  for (const agency of agencies) {
    const { rows, merges } = answerRows(task, agency, from + block.rows.length);
    block.rows.push(...rows);
    block.merges.push(...merges);
  }
  return block;
}
