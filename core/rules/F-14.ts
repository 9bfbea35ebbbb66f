import type { AssessedRow } from '../check/types.ts';
import type { FormTask } from '../form/types.ts';
import { linesWithFacts, type CellFacts } from '../grid/index.ts';
import { convertedDate, dateTextAgrees } from './deadline-text.ts';
import { sameAsIssued } from './issued-text.ts';
import { comparison } from './comparing.ts';
import { sameLeads } from './leads.ts';
import { isBlank } from './blank.ts';
import { on } from './row-findings.ts';
import type { Finding, Rule, RuleView } from './types.ts';

/**
 * Columns 3 and 4 belong to the form. A changed deadline is mended only when asked for; D-04 goes by the form's own
 * deadline, so that changing the cell does not silence it.
 */
export const F14: Rule = {
  id: 'F-14',
  severity: 'warning',
  source: 'Phụ lục IV Công văn 2367/TCT, cột 3 và 4',
  message:
    'Cột Cơ quan chủ trì và Thời gian thực hiện phải giữ nguyên văn của biểu mẫu; đề nghị điều chỉnh ghi ở cột Ghi chú.',
  local: true,
  check: (view) =>
    KEPT.flatMap((field) => {
      const rows = view.rows.filter((row) => changed(view, row, field));
      return rows.map((row) => finding(row, field));
    }),
  comparison: comparison({ gather: besideBlanks, compare: emptied }),
  mend: {
    safe: false,
    apply: (text, { task, field }, view) => {
      const issued = view.rows.find((row) => row.task.id === task)?.task;
      if (issued === undefined) return text;
      if (field === 'lead') return sameLeads(text, issued.lead) ? text : issued.lead;
      return field === 'deadline' && !sameAsIssued(text, issued.deadline) ? issued.deadline : text;
    },
  },
};

const KEPT = ['lead', 'deadline'] as const;
type Kept = (typeof KEPT)[number];

function changed({ sheet }: RuleView, { row, task }: AssessedRow, field: Kept): boolean {
  const cell = row.cells[field];
  if (cell === null) return false;
  const known = field === 'deadline' && linesWithFacts(sheet.grid).has(row.row);
  const written = row.texts[field];
  return !agrees(written, known ? sheet.grid.about[cell] : undefined, task, field) && !isBlank(written);
}

type Place = { row: AssessedRow; field: Kept; blank: boolean };

/** Of what is written only the last before a blank counts, or before the rows below. */
function besideBlanks({ rows }: RuleView): Place[] {
  return KEPT.flatMap((field) => {
    const places: Place[] = [];
    rows.forEach((row, index) => {
      const blank = isBlank(row.row.texts[field]);
      const below = rows[index + 1];
      if (blank || !below || isBlank(below.row.texts[field])) places.push({ row, field, blank });
    });
    return places;
  });
}

function emptied(places: Place[]): Finding[] {
  return KEPT.flatMap((field) => emptiedIn(places.filter((place) => place.field === field)));
}

/** A blank below the very same text is a merged cell, whether or not the host read the merges. */
function emptiedIn(column: Place[]): Finding[] {
  let above = '';
  return column.flatMap(({ row, field, blank }) => {
    if (!blank) {
      above = row.row.texts[field];
      return [];
    }
    if (row.row.cells[field] === null || isBlank(row.task[field])) return [];
    return agrees(above, undefined, row.task, field) ? [] : [finding(row, field)];
  });
}

function agrees(written: string, facts: CellFacts | undefined, task: FormTask, field: Kept): boolean {
  if (field === 'lead') return sameLeads(written, task.lead);
  const date = convertedDate(written, facts);
  return date !== null ? dateTextAgrees(date, task.deadline) : sameAsIssued(written, task.deadline);
}

function finding(row: AssessedRow, field: Kept): Finding {
  return on(row, field, { issued: row.task[field], written: row.row.texts[field] });
}
