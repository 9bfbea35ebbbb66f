import { on } from './row-findings.ts';
import type { Rule } from './types.ts';

/** Footnote 5 of the form: one of three. */
export const F06: Rule = {
  id: 'F-06',
  severity: 'error',
  source: 'Phụ lục IV Công văn 2367/TCT, chú thích 5',
  message: 'Mỗi nhiệm vụ chỉ được chọn một trạng thái cơ sở pháp lý.',
  local: true,
  check: ({ rows }) =>
    rows.filter((row) => row.statuses.length > 1).map((row) => on(row, 'basis', { statuses: row.statuses })),
};
