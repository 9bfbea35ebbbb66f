import type { AssessedRow } from '../check/types.ts';
import type { FormTask } from '../form/types.ts';
import { convertedDate, dateTextAgrees } from './deadline-text.ts';
import { sameAsIssued } from './issued-text.ts';
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
  check: (view) =>
    view.rows.flatMap((row, index) => [...changed(view, row, index, 'lead'), ...changed(view, row, index, 'deadline')]),
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

function changed(view: RuleView, row: AssessedRow, index: number, field: 'lead' | 'deadline'): Finding[] {
  const cell = row.row.cells[field];
  const written = row.row.texts[field];
  if (cell === null || agrees(view, row.task, field, written, cell)) return [];
  if (isBlank(written) && continuesAbove(view, index, field)) return [];
  return [on(row, field, { issued: row.task[field], written })];
}

function agrees(view: RuleView, task: FormTask, field: 'lead' | 'deadline', written: string, cell: string): boolean {
  if (field === 'lead') return sameLeads(written, task.lead);
  const date = convertedDate(written, view.sheet.grid.about[cell]);
  return date !== null ? dateTextAgrees(date, task.deadline) : sameAsIssued(written, task.deadline);
}

/** A blank below the very same text is a merged cell, whether or not the host read the merges. */
function continuesAbove({ rows }: RuleView, index: number, field: 'lead' | 'deadline'): boolean {
  const wanted = rows[index]?.task[field] as string;
  for (let above = index - 1; above >= 0; above -= 1) {
    const text = (rows[above] as AssessedRow).row.texts[field];
    if (!isBlank(text)) return field === 'lead' ? sameLeads(text, wanted) : sameAsIssued(text, wanted);
  }
  return false;
}
