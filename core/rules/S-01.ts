import { COLUMNS } from '../form/types.ts';
import { textAt, toA1 } from '../grid/index.ts';
import { nfc } from '../text/index.ts';
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
  check: (view) => {
    const inForm = view.cells.flatMap(({ task, field, cell, text }) => marked({ task, field, cell }, text));
    const seen = new Set(view.cells.map(({ cell }) => cell));
    return [...inForm, ...elsewhere(view).filter(({ cell }) => cell !== null && !seen.has(cell))];
  },
};

function marked(place: Pick<Finding, 'task' | 'field' | 'cell'>, text: string): Finding[] {
  const mark = text === '' ? null : secrecyMark(nfc(text));
  return mark === null ? [] : [{ ...place, params: { mark } }];
}

function elsewhere({ sheet }: RuleView): Finding[] {
  const { grid, header, table } = sheet;
  const found: Finding[] = [];
  for (let row = header.row; row <= Math.max(header.lastRow, table.lastRow); row += 1) {
    const width = grid.text[row - grid.row]?.length ?? 0;
    const inHeader = row <= header.lastRow;
    for (let col = grid.col; inHeader && col < grid.col + width; col += 1) {
      found.push(...marked({ task: null, field: 'header', cell: toA1(row, col) }, textAt(grid, row, col)));
    }
    for (const field of COLUMNS) {
      const col = header.columns[field];
      if (inHeader || col === null) continue;
      found.push(...marked({ task: null, field, cell: toA1(row, col) }, textAt(grid, row, col)));
    }
  }
  return found;
}
