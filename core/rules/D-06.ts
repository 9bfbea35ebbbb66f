import { readDeadline } from '../deadline/index.ts';
import { on } from './row-findings.ts';
import type { Rule } from './types.ts';

/** "Tháng 6/2026 (… chậm nhất 31/5/2026)", seen in a real sheet. */
export const D06: Rule = {
  id: 'D-06',
  severity: 'warning',
  source: 'Đo trên bảng thật',
  message: 'Ô thời hạn không được có hai thời hạn mâu thuẫn.',
  local: true,
  check: ({ rows }) =>
    rows.flatMap((row) => {
      const written = row.row.texts.deadline;
      if (written === row.task.deadline || !readDeadline(written).contradictory) return [];
      return [on(row, 'deadline', { written })];
    }),
};
