import { convertedDate, dateAsText } from './deadline-text.ts';
import { at } from './cited.ts';
import type { Rule, WrittenCell } from './types.ts';

/** Excel and Sheets turn a typed "3/2026" into a date serial (five cells of one real sheet); the form has words there. */
export const D03: Rule = {
  id: 'D-03',
  severity: 'warning',
  source: 'Đo trên bảng thật: ô "3/2026" bị Excel đổi thành ngày',
  message: 'Thời hạn phải là chữ; Excel/Sheets đã đổi "{chữ}" thành ngày.',
  local: true,
  check: ({ cells }) =>
    cells.flatMap((cell) => {
      const date = dateIn(cell);
      return date === null ? [] : [at(cell, { shown: cell.text, text: dateAsText(date) })];
    }),
  mend: {
    safe: true,
    apply: (text, cell) => {
      const date = dateIn(cell);
      return date === null ? text : dateAsText(date);
    },
  },
};

function dateIn({ field, text, facts }: WrittenCell): string | null {
  return field === 'deadline' ? convertedDate(text, facts) : null;
}
