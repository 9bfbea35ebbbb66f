import { dateAsText, dateTextAgrees } from './deadline-text.ts';
import { at } from './cited.ts';
import type { Rule } from './types.ts';

/** Excel and Sheets turn a typed "3/2026" into a date serial (five cells of one real sheet); the form has words there. */
export const D03: Rule = {
  id: 'D-03',
  severity: 'warning',
  source: 'Đo trên bảng thật: ô "3/2026" bị Excel đổi thành ngày',
  message: 'Thời hạn phải là chữ; Excel/Sheets đã đổi "{chữ}" thành ngày.',
  check: ({ cells }) =>
    cells
      .filter(({ field, facts }) => field === 'deadline' && facts.date !== undefined)
      .map((cell) => at(cell, { shown: cell.text, text: dateAsText(cell.facts.date as string) })),
  mend: {
    safe: true,
    apply: (text, { facts, task }, view) => {
      if (facts.date === undefined) return text;
      const issued = view.rows.find((row) => row.task.id === task)?.task.deadline;
      return issued !== undefined && dateTextAgrees(facts.date, issued) ? issued : dateAsText(facts.date);
    },
  },
};
