import { columnLetters, COLUMNS, fieldName } from '../core/index.ts';
import type { Column, FormSheet, TaskId } from '../core/index.ts';
import { form } from './seeds.ts';
import { tableLines } from './table.ts';
import { capital } from '../core/report/index.ts';

type Reason = FormSheet['leftOut'][number]['reason'];

/** What was taken for what in a sheet, and what was left out and why. */
export type Recognised = {
  sheet: string;
  otherSheets: string[];
  header: { row: number; lastRow: number };
  /** Letters of the columns; null for one that the sheet does not have. */
  columns: Record<Column, string | null>;
  rows: { found: number; of: number; first: number | null; last: number | null };
  missing: TaskId[];
  leftOut: { row: number; reason: Reason }[];
};

const REASONS: Record<Reason, string> = {
  group: 'tên nhóm nhiệm vụ',
  header: 'dòng tiêu đề',
  numbers: 'dòng số thứ tự cột',
  footnote: 'chú thích',
  signature: 'phần ký',
  'after-table': 'nội dung sau bảng',
  blank: 'để trống',
  foreign: 'không thuộc biểu mẫu',
};

export function recognised(sheet: FormSheet, otherSheets: string[]): Recognised {
  const { columns, row, lastRow } = sheet.header;
  const lines = sheet.rows.flatMap((found) => found.lines);
  return {
    sheet: sheet.sheet,
    otherSheets,
    header: { row, lastRow },
    columns: Object.fromEntries(
      COLUMNS.map((column) => [column, columns[column] === null ? null : columnLetters(columns[column])]),
    ) as Recognised['columns'],
    rows: {
      found: sheet.rows.length,
      of: form.groups.reduce((sum, group) => sum + group.tasks.length, 0),
      first: lines.length > 0 ? Math.min(...lines) : null,
      last: lines.length > 0 ? Math.max(...lines) : null,
    },
    missing: sheet.structure.flatMap((finding) => (finding.kind === 'missing' ? [finding.task] : [])),
    leftOut: sheet.leftOut,
  };
}

const span = (first: number, last: number): string => (first === last ? String(first) : `${first}–${last}`);

/** `7, 12–15` */
function ranges(rows: number[]): string {
  const parts: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = parts[parts.length - 1];
    if (last && row <= last[1] + 1) last[1] = row;
    else parts.push([row, row]);
  }
  return parts.map(([first, last]) => span(first, last)).join(', ');
}

function leftOutText(leftOut: Recognised['leftOut']): string {
  const reasons = [...new Set(leftOut.map(({ reason }) => reason))];
  return reasons
    .map(
      (reason) =>
        `${REASONS[reason]} (${ranges(leftOut.filter((line) => line.reason === reason).map(({ row }) => row))})`,
    )
    .join('; ');
}

/** The same for a person. */
export function recognisedLines({ sheet, otherSheets, header, columns, rows, missing, leftOut }: Recognised): string[] {
  const places = COLUMNS.map(
    (column) => `${fieldName(column, 'vi').replace(/^cột /, '')} ${columns[column] ?? '(không có)'}`,
  );
  const where = rows.first === null ? '' : `, dòng ${span(rows.first, rows.last!)}`;
  const lines: [string, string][] = [
    [
      'trang tính',
      `“${sheet}”${otherSheets.length > 0 ? `; không xét: ${otherSheets.map((name) => `“${name}”`).join(', ')}` : ''}`,
    ],
    ['tiêu đề cột', `dòng ${span(header.row, header.lastRow)}`],
    ['cột', places.map(capital).join(' · ')],
    ['nhiệm vụ', `${rows.found}/${rows.of}${where}${missing.length > 0 ? `; không thấy ${missing.join(', ')}` : ''}`],
    ['dòng bỏ qua', leftOut.length === 0 ? 'không có' : leftOutText(leftOut)],
  ];
  return ['', 'Đã nhận ra', ...tableLines(lines, '  ')];
}
