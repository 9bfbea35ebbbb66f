import type { AssessedRow } from '../check/types.ts';
import { bare } from '../text/index.ts';
import { needsStatus, on } from './row-findings.ts';
import type { Rule } from './types.ts';

/** "Đang xây dựng dự thảo …": told as work, not as a basis. */
const BEING_WRITTEN =
  /\b(dang|se|tiep tuc|du kien|da|de|can|phai)( \w+){0,4} (xay dung|soan thao|hoan thien|lay y kien|trinh|nghien cuu|sua doi)( \w+){0,4}$/;
const LOOK = 80;

/** A draft is no basis yet; at levels 2 and 3 it is the right thing to name (F-08). */
export const C18: Rule = {
  id: 'C-18',
  severity: 'warning',
  source: 'Phụ lục IV Công văn 2367/TCT, nhiệm vụ I.3, I.8',
  message: 'Dự thảo chưa phải là cơ sở pháp lý; ghi ở cột Ghi chú hoặc chọn mức 2, 3.',
  local: true,
  check: ({ rows }) =>
    rows.flatMap((row) => {
      const draft = claimsBasis(row) ? draftAsBasis(row) : undefined;
      return draft === undefined ? [] : [on(row, 'basis', { draft })];
    }),
};

function claimsBasis(row: AssessedRow): boolean {
  if (row.statuses.length === 0) return needsStatus(row);
  return row.statuses.length === 1 && row.status === 'sufficient';
}

function draftAsBasis({ drafts, row }: AssessedRow): string | undefined {
  const named = drafts.find(({ field, citation: { start } }) => {
    const before = bare(row.texts.basis.slice(Math.max(0, start - LOOK), start));
    return field === 'basis' && !BEING_WRITTEN.test(before);
  });
  return named?.citation.raw;
}
