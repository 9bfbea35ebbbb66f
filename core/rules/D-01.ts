import { readDeadline } from '../deadline/index.ts';
import { convertedDate } from './deadline-text.ts';
import { on } from './row-findings.ts';
import type { Rule } from './types.ts';

/** Column 4 says by when; a date cell is D-03's matter, a blank one F-14's. */
export const D01: Rule = {
  id: 'D-01',
  severity: 'error',
  source: 'Phụ lục IV Công văn 2367/TCT, cột Thời gian thực hiện',
  message:
    'Thời hạn "{ghi trong ô}" phải xác định được; dạng thường dùng: Tháng 3/2022; Quý I/2026; Năm 2024; ngày 01/6/2022; Thường xuyên.',
  local: true,
  check: ({ rows, sheet }) =>
    rows.flatMap((row) => {
      const cell = row.row.cells.deadline;
      const raw = row.row.texts.deadline;
      if (cell === null || raw === row.task.deadline || convertedDate(raw, sheet.grid.about[cell]) !== null) return [];
      return readDeadline(raw).kind === 'unknown' ? [on(row, 'deadline', { raw })] : [];
    }),
};
