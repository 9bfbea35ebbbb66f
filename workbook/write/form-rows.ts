import type { Column, FormDefinition, FormTask, TaskId } from '../../core/form/types.ts';
import { COLUMNS } from '../../core/form/types.ts';
import type { CellSpec, CellStyleSpec, RowSpec, Run } from './spec.ts';

/** What stands in a task's columns instead of the form's own text. */
export type FormTexts = Partial<Record<TaskId, Partial<Record<Exclude<Column, 'tt'>, string>>>>;

const TITLE: Record<string, { style: CellStyleSpec; height: number }> = {
  annex: { style: { bold: true, size: 14, align: 'center', valign: 'center' }, height: 20 },
  title: { style: { bold: true, size: 14, align: 'center', valign: 'center', wrap: true }, height: 40 },
  agency: { style: { align: 'center', valign: 'center', wrap: true }, height: 20 },
  reference: { style: { italic: true, align: 'center', valign: 'center', wrap: true }, height: 20 },
};

const HEADER: CellStyleSpec = { bold: true, align: 'center', valign: 'center', wrap: true, border: true };
const BODY: CellStyleSpec = { valign: 'top', wrap: true, border: true, text: true };
const CENTRED: CellStyleSpec = { ...BODY, align: 'center' };
const NUMBER: CellStyleSpec = { align: 'center', valign: 'top', border: true };
/** The note printed at I.3 is so long that in 13 points it would not fit into the highest row that Excel has (409 pt). */
const PRINTED_NOTE: CellStyleSpec = { ...BODY, size: 9 };
const FOOTNOTE: CellStyleSpec = { size: 11, valign: 'top', wrap: true };

export const STYLE: Record<Column, CellStyleSpec> = {
  tt: NUMBER,
  task: BODY,
  lead: CENTRED,
  deadline: CENTRED,
  result: BODY,
  basis: BODY,
  note: BODY,
};

/** Footnote 1 belongs to the line that names the agency; the mark goes when a name takes the place of the dots. */
function agencyLine(printed: string, agency: string | undefined): string | Run[] {
  if (agency) return printed.replace(/:\s*[….]+/, () => `: ${agency}`);
  const colon = printed.indexOf(':');
  return [{ text: printed.slice(0, colon) }, { text: '1', superscript: true }, { text: printed.slice(colon) }];
}

export function titleRows(form: FormDefinition, agency: string | undefined): RowSpec[] {
  return form.titleLines.map(({ role, text }, n) => ({
    row: n + 1,
    height: TITLE[role]!.height,
    cells: [{ column: 1, content: role === 'agency' ? agencyLine(text, agency) : text, style: TITLE[role]!.style }],
  }));
}

/** The header's text with its footnote marks as superscript runs. */
function headerRuns({ text, marks }: FormDefinition['headers'][number]): string | Run[] {
  const runs: Run[] = [];
  let done = 0;
  for (const { after, footnote } of marks) {
    const end = text.indexOf(after, done) + after.length;
    runs.push({ text: text.slice(done, end) }, { text: String(footnote), superscript: true });
    done = end;
  }
  if (runs.length === 0) return text;
  return done < text.length ? [...runs, { text: text.slice(done) }] : runs;
}

export const headerRow = (form: FormDefinition, row: number): RowSpec => ({
  row,
  height: 70,
  cells: form.headers.map((header, n) => ({ column: n + 1, content: headerRuns(header), style: HEADER })),
});

export function groupRow(numeral: string, title: string, row: number): RowSpec {
  const bold = (style: CellStyleSpec): CellStyleSpec => ({ ...style, bold: true });
  const cells = COLUMNS.map((column, n): CellSpec => ({ column: n + 1, content: null, style: bold(STYLE[column]) }));
  cells[0]!.content = numeral;
  cells[1]!.content = title;
  return { row, cells };
}

/** The issued form lacks a blank after a hyphen in an agency's name (V.12); a form to be filled in should not. */
export const tidyHyphens = (text: string): string => text.replace(/ -(?=\S)/g, ' - ');

export function taskRow(task: FormTask, texts: FormTexts[TaskId], row: number): RowSpec {
  const printed: Record<Column, string | number> = {
    tt: Number(task.id.split('.')[1]),
    task: task.text,
    lead: tidyHyphens(task.lead),
    deadline: task.deadline,
    result: '',
    basis: '',
    note: task.issued.note,
  };
  const content: Record<Column, string | number> = { ...printed, ...texts };
  const isPrinted = task.issued.note !== '' && content.note === task.issued.note;
  const styles = isPrinted ? { ...STYLE, note: PRINTED_NOTE } : STYLE;
  const cellOf = (column: Column, n: number): CellSpec => {
    return { column: n + 1, content: content[column], style: styles[column] };
  };
  return { row, cells: COLUMNS.map(cellOf) };
}

/** Merged cells are not fitted by Excel: about 150 characters of 11 points go into a line of the whole table. */
function footnoteHeight(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.ceil((line.length + 2) / 150), 0);
  return 15 * lines;
}

export function footnoteRows(form: FormDefinition, from: number): RowSpec[] {
  return form.footnotes.map(({ number, text }, n) => ({
    row: from + n,
    height: footnoteHeight(text),
    cells: [
      { column: 1, content: [{ text: String(number), superscript: true }, { text: ` ${text}` }], style: FOOTNOTE },
    ],
  }));
}
