import type { AssessedRow } from '../check/types.ts';
import { basisCitations, on, soleStatus } from './row-findings.ts';
import type { Rule } from './types.ts';

/** From footnote 5: a legal basis that exists, fully or in part, has a name. A law's name alone is enough (C-09). */
export const F08: Rule = {
  id: 'F-08',
  severity: 'warning',
  source: 'Suy từ Phụ lục IV Công văn 2367/TCT, chú thích 5',
  message: 'Đã chọn "{trạng thái}" thì cần viện dẫn văn bản quy phạm pháp luật.',
  local: true,
  check: ({ rows }) =>
    rows.filter(claimsUnnamedBasis).map((row) => on(row, 'basis', { status: soleStatus(row) as string })),
};

function claimsUnnamedBasis(row: AssessedRow): boolean {
  const status = soleStatus(row);
  if (status !== 'sufficient' && status !== 'needs-completion') return false;
  if (basisCitations(row).length > 0) return false;
  // At level 2 the draft that is to complete the law is the right thing to name.
  return status === 'sufficient' || !row.drafts.some(({ field }) => field === 'basis');
}
