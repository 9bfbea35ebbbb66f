import { COLUMNS, type Column } from '../form/types.ts';
import { textAt, toA1 } from '../grid/index.ts';
import { nfc } from '../text/index.ts';
import { secrecyMark } from './secrecy.ts';
import type { Finding, Rule, RuleView } from './types.ts';

/**
 * Marks of state secrets, looked for wherever text could leave the machine: the form's cells and every other line of
 * the table's columns. Nothing explains it away (CONTRACTS §4). Source recalled: the law on protecting state secrets.
 */
export const S01: Rule = {
  id: 'S-01',
  severity: 'error',
  source: 'Pháp luật về bảo vệ bí mật nhà nước',
  message:
    'Nội dung có dấu hiệu bí mật nhà nước không được gửi qua hệ thống này; đề nghị gửi theo quy định về bảo vệ bí mật nhà nước.',
  check: (view) => {
    const seen = new Set<string>();
    const inForm = view.cells.flatMap((cell): Finding[] => {
      seen.add(cell.cell);
      const mark = secrecyMark(nfc(cell.text));
      return mark === null ? [] : [{ task: cell.task, field: cell.field, cell: cell.cell, params: { mark } }];
    });
    return [...inForm, ...elsewhere(view, seen)];
  },
};

function elsewhere({ sheet }: RuleView, seen: Set<string>): Finding[] {
  const { grid, header } = sheet;
  const columns = COLUMNS.flatMap((field): [Column, number][] => {
    const col = header.columns[field];
    return col === null ? [] : [[field, col]];
  });
  const found: Finding[] = [];
  for (let row = header.row; row < grid.row + grid.text.length; row += 1) {
    for (const [field, col] of columns) {
      const text = textAt(grid, row, col);
      const mark = text === '' ? null : secrecyMark(nfc(text));
      const cell = toA1(row, col);
      if (mark !== null && !seen.has(cell)) found.push({ task: null, field, cell, params: { mark } });
    }
  }
  return found;
}
