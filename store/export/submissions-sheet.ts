import { listSheet } from '../../workbook/index.ts';
import type { ListCell, SheetSpec } from '../../workbook/index.ts';
import { readableDay, readableInstant } from '../clock.ts';
import { STATE_WORDS } from '../pages/words.ts';
import type { ExportFacts, ExportLine, ExportSnapshot } from './types.ts';

const COLUMNS: [title: string, width: number][] = [
  ['Cơ quan', 24],
  ['Trạng thái', 15],
  ['Đưa vào bản này', 8],
  ['Số bản gửi', 18],
  ['Thời điểm nhận', 12],
  ['Hoàn thành / phạm vi', 9],
  ['Lỗi', 6],
  ['Cảnh báo', 7],
  ['Giải trình', 26],
  ['Văn bản chính thức', 20],
  ['Mã nội dung (SHA-256)', 20],
];

const documentText = ({ document }: ExportFacts): string =>
  document === null
    ? ''
    : `${document.number}/${document.symbol} ngày ${readableDay(document.issuedOn)}, người ký: ${document.signer}`;

function lineOf({ agency, latest, facts, rows }: ExportLine): ListCell[] {
  const texts =
    latest === null
      ? ['Chưa gửi', 'Không']
      : [
          STATE_WORDS[latest.state],
          rows === null ? 'Không' : 'Có',
          latest.number,
          `${readableInstant(latest.receivedAt)}${latest.late ? ' (nộp muộn)' : ''}`,
          `${latest.summary.completed}/${latest.summary.inScope}`,
          `${latest.errors}`,
          `${latest.warnings}`,
          facts?.explanation ?? '',
          facts === null ? '' : documentText(facts),
          facts?.contentHash.replace('sha256:', '') ?? '',
        ];
  return COLUMNS.map((_, n) => ({ text: n === 0 ? agency.name : (texts[n - 1] ?? '') }));
}

/** Who submitted what, and who has not: the state of every agency at the moment of the export. */
export function submissionsSheet({ round, takenAt, lines }: ExportSnapshot): SheetSpec {
  const sent = lines.filter(({ latest }) => latest !== null).length;
  const included = lines.filter(({ rows }) => rows !== null).length;
  return listSheet({
    name: 'Bản gửi',
    head: [
      `Các bản gửi của đợt “${round.name}” (${round.code})`,
      `Số liệu lúc ${readableInstant(takenAt)}: ${sent}/${lines.length} cơ quan đã gửi, ${included} bản đưa vào tổng hợp.`,
    ],
    columns: COLUMNS,
    lines: lines.map(lineOf),
  });
}
