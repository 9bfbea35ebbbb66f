import { readStatus } from '../status/index.ts';
import { isBlank } from './blank.ts';
import { needsStatus, on } from './row-findings.ts';
import type { Rule } from './types.ts';

/**
 * Footnote 5 of the form: for a task not completed, column 6 says one of three things. Rows empty in both columns are
 * F-13's or D-04's alone; "không thuộc phạm vi" and unclear results raise nothing here (CONTRACTS §2).
 */
export const F05: Rule = {
  id: 'F-05',
  severity: 'error',
  source: 'Phụ lục IV Công văn 2367/TCT, chú thích 5',
  message:
    'Nhiệm vụ chưa hoàn thành phải chọn một trong ba mức: (1) đã có đầy đủ cơ sở pháp lý; (2) đã xác định được quy định pháp luật có liên quan nhưng cần tiếp tục hoàn thiện; (3) chưa có cơ sở pháp lý để triển khai.',
  local: true,
  check: ({ rows }) =>
    rows
      .filter((row) => needsStatus(row) && row.statuses.length === 0)
      .map((row) => {
        const written = row.row.texts.basis;
        return on(row, 'basis', {
          kind: isBlank(written) ? 'blank' : 'unknown',
          candidates: isBlank(written) ? [] : readStatus(written).candidates,
        });
      }),
};
