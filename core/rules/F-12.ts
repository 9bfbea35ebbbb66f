import type { AssessedRow } from '../check/types.ts';
import { bare } from '../text/index.ts';
import { isBlank } from './blank.ts';
import { sameAsIssued } from './issued-text.ts';
import { on } from './row-findings.ts';
import type { Rule } from './types.ts';

const TASK = 'I.3';
/** The dispatch under which the ministries reported before is no document to amend. */
const FRAME = 'TCT';
const NOTHING_FOUND =
  /\bkhong (phat hien|phat sinh|co|con|thay) (them )?(van ban|noi dung|quy dinh|vuong mac|de xuat)|\bkhong (phat hien|phat sinh) (them|moi)|\bkhong can (sua doi|bo sung|ban hanh)|\bkhong de xuat|\b(khong|chua) thuoc/;

/** A document that is yet to be issued has no number: its kind and subject name it. */
const NEW_DOCUMENT =
  /\bban hanh (moi )?(\w+ ){0,2}(nghi dinh|thong tu|nghi quyet|quyet dinh|luat|phap lenh|chi thi) (quy dinh|ve|huong dan|sua doi)\b/;

/** The form's own note at I.3: the review names the documents to be amended or issued. */
export const F12: Rule = {
  id: 'F-12',
  severity: 'info',
  source: 'Phụ lục IV Công văn 2367/TCT, ghi chú nhiệm vụ I.3',
  message: 'Nhiệm vụ I.3 cần xác định văn bản cần sửa đổi, bổ sung, ban hành mới.',
  local: true,
  check: ({ rows }) => rows.filter(namesNoDocument).map((row) => on(row, 'result')),
};

function namesNoDocument(row: AssessedRow): boolean {
  const { texts } = row.row;
  if (row.task.id !== TASK || !row.concerned || isBlank(texts.result)) return false;
  if (row.completion === 'not-applicable' || row.completion === 'not-started') return false;
  if (NOTHING_FOUND.test(bare(texts.result))) return false;
  if (NEW_DOCUMENT.test(bare(texts.result))) return false;
  const printed = sameAsIssued(texts.note, row.task.issued.note);
  return ![...row.citations, ...row.drafts].some(
    ({ field, citation }) => citation.symbol !== FRAME && !(field === 'note' && printed),
  );
}
