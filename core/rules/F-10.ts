import { bare } from '../text/index.ts';
import { basisCitations, on, soleStatus } from './row-findings.ts';
import type { Rule } from './types.ts';

/** Words that explain the gap: then the cited document is the one that leaves it open. */
const GAP =
  /\b(chua|khong|thieu) (co |duoc |thay )?(quy dinh|huong dan|dieu chinh|de cap|bao quat|van ban|che tai|co che)|\bchua (ro|cu the|day du|phu hop|thong nhat)|\b(can|de nghi|kien nghi|de xuat) (phai |duoc |som |tiep tuc |nghien cuu )*(bo sung|sua doi|ban hanh|hoan thien|xay dung|quy dinh)|\b(moi|chi) (chi |moi |dung (lai )?o |co )*(quy dinh|neu|muc|nguyen tac)|\bkhoang trong|\bvuong mac|\bbat cap/;

/** From footnote 5: "chưa có cơ sở pháp lý" beside a document in force contradicts itself, unless the gap is explained. */
export const F10: Rule = {
  id: 'F-10',
  severity: 'warning',
  source: 'Suy từ Phụ lục IV Công văn 2367/TCT, chú thích 5',
  message: 'Đã chọn "chưa có cơ sở pháp lý" mà vẫn viện dẫn văn bản thì cần kiểm tra lại.',
  local: true,
  check: ({ rows }) =>
    rows.flatMap((row) => {
      const cited = basisCitations(row)[0];
      if (soleStatus(row) !== 'none' || !cited || GAP.test(bare(row.row.texts.basis))) return [];
      return [on(row, 'basis', { document: cited.raw })];
    }),
};
