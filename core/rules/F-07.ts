import { on } from './row-findings.ts';
import type { Rule } from './types.ts';

/** The note under footnote 5: a completed task needs no assessment in column 6. Never deleted by machine. */
export const F07: Rule = {
  id: 'F-07',
  severity: 'info',
  source: 'Phụ lục IV Công văn 2367/TCT, chú thích 5 (Lưu ý)',
  message: 'Nhiệm vụ đã hoàn thành chỉ cần báo cáo kết quả, không cần đánh giá cơ sở pháp lý.',
  local: true,
  check: ({ rows }) =>
    rows.filter((row) => row.completion === 'completed' && row.statuses.length > 0).map((row) => on(row, 'basis')),
};
