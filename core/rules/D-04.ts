import { isBlank } from './blank.ts';
import { on } from './row-findings.ts';
import type { Rule } from './types.ts';

/** Footnotes 3 and 4: overdue by the form's own deadline and nothing said. Takes the place of F-13 (CONTRACTS §2). */
export const D04: Rule = {
  id: 'D-04',
  severity: 'warning',
  source: 'Phụ lục IV Công văn 2367/TCT, cột 4 và chú thích 3, 4',
  message: 'Nhiệm vụ đã quá hạn ({thời hạn}) phải có kết quả hoặc tình hình thực hiện.',
  local: true,
  check: ({ rows }) =>
    rows
      .filter((row) => row.concerned && row.overdue && isBlank(row.row.texts.result))
      .map((row) => on(row, 'result', { deadline: row.task.deadline, due: row.due })),
};
