import { bare } from '../text/index.ts';
import type { AssessedRow } from '../check/types.ts';
import { basisCitations, on, soleStatus } from './row-findings.ts';
import type { Rule } from './types.ts';

/** "khoản vay", "điều lệ" name no provision: a number, a Roman one or a single letter does. */
const LOCATOR = /\b(?:dieu|khoan|diem|muc|chuong|phu luc) (?:[0-9]|[ivxl]+\b|[a-z]\b)/;

/** From footnote 5: "cần tiếp tục được hoàn thiện" says little without the provision that needs it. */
export const F09: Rule = {
  id: 'F-09',
  severity: 'warning',
  source: 'Suy từ Phụ lục IV Công văn 2367/TCT, chú thích 5',
  message: 'Chọn mức 2 thì cần nêu quy định cụ thể (điều, khoản) phải tiếp tục hoàn thiện và hướng xử lý.',
  local: true,
  check: ({ rows }) =>
    rows.filter((row) => soleStatus(row) === 'needs-completion' && !namesProvision(row)).map((row) => on(row, 'basis')),
};

function namesProvision(row: AssessedRow): boolean {
  return basisCitations(row).some(({ locator }) => locator !== null) || LOCATOR.test(bare(row.row.texts.basis));
}
