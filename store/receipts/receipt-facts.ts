import { keyFingerprint } from '../../core/submissions/index.ts';
import type { Receipt } from '../../core/wire/types.ts';
import { readableDay, readableInstant } from '../clock.ts';
import { STATE_WORDS } from '../pages/words.ts';

/** What a receipt says, line by line, for people: the same on the page and in the PDF. */
export function receiptFacts(receipt: Receipt, supersededBy: string | null): [label: string, value: string][] {
  const { summary, key } = receipt;
  const lines: [string, string | null | undefined][] = [
    ['Biên nhận số', receipt.number],
    ['Cơ quan', receipt.agency.name],
    ['Đợt rà soát', receipt.round],
    ['Nhận lúc', readableInstant(new Date(receipt.receivedAt))],
    ['Ngày báo cáo', readableDay(receipt.reportDate)],
    ['Người gửi', receipt.by],
    ['Người lập biểu', receipt.preparedBy],
    ['Người ký duyệt', receipt.signedOffBy],
    [
      'Nội dung',
      `${receipt.tasks} nhiệm vụ; thuộc phạm vi ${summary.inScope}, hoàn thành ${summary.completed}; ${receipt.errors} lỗi, ${receipt.warnings} cảnh báo`,
    ],
    ['Giải trình', receipt.explanation],
    ['Trạng thái', supersededBy === null ? STATE_WORDS[receipt.state] : `Đã thay bằng bản số ${supersededBy}`],
    ['Mã nội dung', receipt.contentHash],
    ['Khóa ký của kho', key === undefined ? null : keyFingerprint(key)],
    ['Chữ ký', receipt.signature],
  ];
  return lines.flatMap(([label, value]) => (value ? [[label, value]] : []));
}
