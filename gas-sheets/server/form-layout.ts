import { COLUMNS } from '../../core/form/types.ts';
import type { Column, FormDefinition } from '../../core/form/types.ts';

/** The blank form as cells: what stands where, and which lines are what. Rows count from 1. */
export type FormLayout = {
  lines: string[][];
  titleRows: { row: number; role: FormDefinition['titleLines'][number]['role'] }[];
  headerRow: number;
  groupRows: number[];
  /** First and last line of the table's body. */
  body: { top: number; bottom: number };
  footnoteRows: number[];
};

/** Sheets' scripts know no superscript; the reader of the form knows these signs as footnote marks. */
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

type Header = FormDefinition['headers'][number];

function marked(header: Header): string {
  return header.marks.reduce((text, { after, footnote }) => {
    const end = text.indexOf(after) + after.length;
    return text.slice(0, end) + SUPERSCRIPTS.charAt(footnote) + text.slice(end);
  }, header.text);
}

function line(cells: Partial<Record<Column, string>>): string[] {
  return COLUMNS.map((column) => cells[column] ?? '');
}

const wide = (text: string): string[] => line({ tt: text });

/** Footnote 1 explains the line that names the agency. */
function title({ role, text }: FormDefinition['titleLines'][number]): string {
  return role === 'agency' ? text.replace(':', `${SUPERSCRIPTS.charAt(1)}:`) : text;
}

/** The issued form lacks a blank after a hyphen in an agency's name (V.12); a form to be filled in should not. */
const tidyHyphens = (text: string): string => text.replace(/ -(?=\S)/g, ' - ');

export function layOut(form: FormDefinition): FormLayout {
  const headers = COLUMNS.map((column) => form.headers.find((header) => header.column === column)!);
  const titles = form.titleLines.map((each) => wide(title(each)));
  const lines = [...titles, line({}), headers.map(marked)];
  const headerRow = lines.length;
  const groupRows: number[] = [];
  const top = lines.length + 1;
  form.groups.forEach((group) => {
    lines.push(line({ tt: group.numeral, task: group.title }));
    groupRows.push(lines.length);
    group.tasks.forEach((task, index) => {
      const { text, lead, deadline, issued } = task;
      const tt = String(index + 1);
      lines.push(line({ tt, task: text, lead: tidyHyphens(lead), deadline, note: issued.note }));
    });
  });
  const bottom = lines.length;
  const footnoteRows = form.footnotes.map(({ number, text }) =>
    lines.push(wide(`${SUPERSCRIPTS.charAt(number)} ${text}`)),
  );
  return {
    lines,
    titleRows: form.titleLines.map(({ role }, index) => ({ row: index + 1, role })),
    headerRow,
    groupRows,
    body: { top, bottom },
    footnoteRows,
  };
}
