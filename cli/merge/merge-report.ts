import { explain, fieldName } from '../../core/index.ts';
import type { Issue } from '../../core/index.ts';
import { tableLines } from '../table.ts';
import { capital } from '../../core/report/index.ts';
import type { AgencySources, Conflict, Consolidated, Dropped } from '../../workbook/index.ts';

export type Merged = { out: string; parts: [AgencySources, Consolidated][]; layout: Issue[] };

const SHOWN = 90;
const shorten = (text: string): string => {
  const line = text.replace(/\s*\n\s*/g, ' ⏎ ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
};

/** What is left to a person: cells in dispute and lines left out. */
export const openPoints = ({ parts }: Merged): number =>
  parts.reduce((sum, [, { conflicts, dropped }]) => sum + conflicts.length + dropped.length, 0);

export function mergeJson({ out, parts, layout }: Merged): object {
  return {
    out,
    agencies: parts.map(([{ code, name, sources }]) => ({ code, name, files: sources.map(({ file }) => file) })),
    conflicts: parts.flatMap(([{ code, name }, { conflicts }]) =>
      conflicts.map((conflict) => ({ agency: code ?? name, ...conflict })),
    ),
    leftOut: parts.flatMap(([, { dropped }]) => dropped),
    layout: layout.map(({ rule, severity, cell, params, ...issue }) => ({
      ...{ rule, severity, cell, params },
      message: explain({ rule, cell, params, ...issue }, 'vi'),
    })),
  };
}

function conflictRows({ task, field, versions }: Conflict): string[][] {
  return versions.map(({ file, cell, text }, n) => [
    n === 0 ? task : '',
    n === 0 ? capital(fieldName(field, 'vi')) : '',
    `${file}${cell ? `!${cell}` : ''}: ${shorten(text)}`,
  ]);
}

const droppedRow = ({ file, kind, row, task, text }: Dropped): string[] => [
  `${file}, dòng ${row}`,
  kind === 'foreign' ? `ngoài biểu mẫu: ${shorten(text)}` : `lặp nhiệm vụ ${task}: ${text}`,
];

function section(heading: string, rows: string[][]): string[] {
  return rows.length === 0 ? [] : [heading, ...tableLines(rows, '  '), ''];
}

/** The same for a person: both sources of every conflict, then what was written. */
export function mergeLines(merged: Merged): string[] {
  const { out, parts, layout } = merged;
  const conflicts = parts.flatMap(([, consolidated]) => consolidated.conflicts);
  const dropped = parts.flatMap(([, consolidated]) => consolidated.dropped);
  const files = parts.reduce((sum, [{ sources }]) => sum + sources.length, 0);
  const what = parts.length === 1 ? `của ${parts[0]![0].name} thành một biểu mẫu` : `của ${parts.length} cơ quan`;
  return [
    ...section(
      `Nội dung khác nhau (${conflicts.length}): ô giữ đủ các bản, đề nghị chọn một`,
      conflicts.flatMap(conflictRows),
    ),
    ...section(`Dòng chưa đưa vào (${dropped.length})`, dropped.map(droppedRow)),
    ...section(
      'Thể thức bản xuất',
      layout.map((issue) => [issue.rule, explain(issue, 'vi')]),
    ),
    `Đã gộp ${files} tệp ${what}, ghi vào ${out}.`,
  ];
}
