import type { Receipt } from '../core/wire/types.ts';
import { readableDay } from '../core/vietnam-time/index.ts';
import { tableLines } from './table.ts';

const STATES: Record<Receipt['state'], string> = {
  received: 'đã nhận',
  accepted: 'đạt yêu cầu, đưa vào tổng hợp',
  returned: 'trả lại để hoàn thiện',
  superseded: 'đã thay bằng bản gửi khác',
};

/** `2026-11-24T09:15:00+07:00` → `09:15:00 ngày 24/11/2026`; the receipt's own time zone is Việt Nam's. */
function displayTime(receivedAt: string): string {
  return `${receivedAt.slice(11, 19)} ngày ${readableDay(receivedAt.slice(0, 10))}`;
}

/** CONTRACTS §5: *đã thay bằng bản số …*; a store of an earlier release does not say which. */
export const stateWords = (state: Receipt['state'], supersededBy: string | null | undefined): string =>
  supersededBy ? `đã thay bằng bản số ${supersededBy}` : STATES[state];

export function receiptText(receipt: Receipt): string[] {
  const { summary } = receipt;
  const rows = [
    ['Biên nhận số', receipt.number],
    ['Cơ quan', receipt.agency.name],
    ['Đợt rà soát', receipt.round],
    ['Nhận lúc', displayTime(receipt.receivedAt)],
    ['Ngày báo cáo', readableDay(receipt.reportDate)],
    [
      'Nội dung',
      `${receipt.tasks} nhiệm vụ, ${summary.completed} hoàn thành, ${receipt.errors} lỗi, ${receipt.warnings} cảnh báo`,
    ],
    ['Mã nội dung', receipt.contentHash],
    ...(receipt.signedOffBy === undefined ? [] : [['Người ký duyệt', receipt.signedOffBy]]),
    ['Tình trạng', stateWords(receipt.state, receipt.supersededBy)],
    ...(receipt.explanation === null ? [] : [['Giải trình', receipt.explanation]]),
  ];
  return [...tableLines(rows), receipt.notice];
}
