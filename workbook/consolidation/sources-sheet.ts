import type { SheetSpec } from '../../workbook/index.ts';
import { listSheet } from '../../workbook/index.ts';
import type { ListCell } from '../../workbook/index.ts';
import { COLOR } from '../../workbook/index.ts';
import type { AgencyColumn } from './agency-column.ts';

const COLUMNS: [title: string, width: number][] = [
  ['Cơ quan', 36],
  ['Tệp', 46],
  ['Trang tính', 18],
  ['Nhiệm vụ', 10],
  ['Lỗi', 8],
  ['Cảnh báo', 10],
  ['Dòng chưa đưa vào', 60],
];

function linesOf({ group, consolidated }: AgencyColumn): ListCell[][] {
  return group.sources.map(({ file, assessment }) => {
    const { summary, sheet } = assessment;
    const dropped = consolidated.dropped.filter((line) => line.file === file);
    const told = dropped.map(({ row, text }) => `dòng ${row}: ${text}`).join('\n');
    return [
      { text: group.name },
      { text: file },
      { text: sheet.sheet },
      { text: `${sheet.rows.length}` },
      { text: `${summary.errors}` },
      { text: `${summary.warnings}` },
      { text: told, ...(dropped.length > 0 && { fill: COLOR.yellow }) },
    ];
  });
}

/** Which files the whole is made of, and what of them is not in it. */
export const sourcesSheet = (columns: AgencyColumn[]): SheetSpec =>
  listSheet({ name: 'Nguồn', head: ['Các tệp đã tổng hợp'], columns: COLUMNS, lines: columns.flatMap(linesOf) });
