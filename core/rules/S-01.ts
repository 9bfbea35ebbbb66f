import { COLUMNS, type Field } from '../form/types.ts';
import { textAt, toA1 } from '../grid/index.ts';
import { comparison } from './comparing.ts';
import { secrecyMark } from './secrecy.ts';
import type { Finding, Rule, RuleView } from './types.ts';

/**
 * Marks of state secrets, looked for wherever text would leave the machine: the form's cells, the whole header, and
 * every other line of the table (what `pruneGrid` keeps). Nothing explains it away (CONTRACTS §4). Source recalled: the
 * law on protecting state secrets.
 */
export const S01: Rule = {
  id: 'S-01',
  severity: 'error',
  source: 'Pháp luật về bảo vệ bí mật nhà nước',
  message:
    'Nội dung có dấu hiệu bí mật nhà nước không được gửi qua hệ thống này; đề nghị gửi theo quy định về bảo vệ bí mật nhà nước.',
  local: true,
  check: ({ cells }) => {
    const found: Finding[] = [];
    for (const { task, field, cell, text } of cells) {
      const mark = secrecyMark(text);
      if (mark !== null) found.push({ task, field, cell, params: { mark } });
    }
    return found;
  },
  comparison: comparison({ gather: linesOfRows, compare: elsewhere }),
};

/** Lines that follow each other. */
type Run = { first: number; last: number };

function linesOfRows({ rows }: RuleView): Run[] {
  const runs: Run[] = [];
  let run: Run | null = null;
  for (const { row } of rows) {
    for (const line of row.lines) {
      if (run?.last === line - 1) run.last = line;
      else runs.push((run = { first: line, last: line }));
    }
  }
  return runs;
}

/** The cells that are none of the form's own. */
function elsewhere(rows: Run[], { sheet, grid }: RuleView): Finding[] {
  const { header, table } = sheet;
  const head = new Set([...sheet.title.cells, sheet.agency.cell, ...Object.values(header.cells)]);
  const found: Finding[] = [];
  const look = (row: number, col: number, field: Field): void => {
    const mark = secrecyMark(textAt(grid, row, col));
    if (mark !== null && !head.has(toA1(row, col)))
      found.push({ task: null, field, cell: toA1(row, col), params: { mark } });
  };
  for (let row = header.row; row <= header.lastRow; row += 1) {
    const width = grid.text[row - grid.row]?.length ?? 0;
    for (let col = grid.col; col < grid.col + width; col += 1) look(row, col, 'header');
  }
  for (const row of linesBetween(rows, header.lastRow + 1, table.lastRow)) {
    for (const field of COLUMNS) {
      const col = header.columns[field];
      if (col !== null) look(row, col, field);
    }
  }
  return found;
}

/** The lines of the table that are of no row; rows need not stand in order. */
function linesBetween(rows: Run[], from: number, to: number): number[] {
  const lines: number[] = [];
  let next = from;
  for (const { first, last } of [...rows].sort((a, b) => a.first - b.first)) {
    for (; next < first && next <= to; next += 1) lines.push(next);
    next = Math.max(next, last + 1);
  }
  for (; next <= to; next += 1) lines.push(next);
  return lines;
}
