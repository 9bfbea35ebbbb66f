import type { AssessedRow } from '../check/types.ts';
import type { FormTask } from '../form/types.ts';
import type { CellFacts } from '../grid/types.ts';
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
  local: true,
  check: (view) => view.rows.flatMap((row) => [...changed(view, row, 'lead'), ...changed(view, row, 'deadline')]),
  across: ({ rows }) => [...emptied(rows, 'lead'), ...emptied(rows, 'deadline')],
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

type Kept = 'lead' | 'deadline';

function changed(view: RuleView, row: AssessedRow, field: Kept): Finding[] {
  const cell = row.row.cells[field];
  const written = row.row.texts[field];
  if (cell === null || isBlank(written)) return [];
  return agrees(written, view.sheet.grid.about[cell], row.task, field) ? [] : [finding(row, field)];
}

/** A blank below the very same text is a merged cell, whether or not the host read the merges. */
function emptied(rows: AssessedRow[], field: Kept): Finding[] {
  let above = '';
  return rows.flatMap((row) => {
    const written = row.row.texts[field];
    if (!isBlank(written)) {
      above = written;
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
