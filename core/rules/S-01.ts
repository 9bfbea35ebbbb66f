import { COLUMNS, type Field } from '../form/types.ts';
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
  local: true,
  check: ({ cells }) => cells.flatMap(({ task, field, cell, text }) => marked({ task, field, cell }, text)),
  across: elsewhere,
};

function marked(place: Pick<Finding, 'task' | 'field' | 'cell'>, text: string): Finding[] {
  const mark = text === '' ? null : secrecyMark(nfc(text));
  return mark === null ? [] : [{ ...place, params: { mark } }];
}

/** The cells that are none of the form's own. */
function elsewhere({ sheet, grid }: RuleView): Finding[] {
  const { header, table } = sheet;
  const lines = new Set<number>();
  for (const row of sheet.rows) for (const line of row.lines) lines.add(line);
  const head = new Set([...sheet.title.cells, sheet.agency.cell, ...Object.values(header.cells)]);
  const found: Finding[] = [];
  const look = (row: number, col: number, field: Field): void => {
    const text = textAt(grid, row, col);
    if (text !== '' && !head.has(toA1(row, col))) {
      found.push(...marked({ task: null, field, cell: toA1(row, col) }, text));
    }
  };
  for (let row = header.row; row <= header.lastRow; row += 1) {
    const width = grid.text[row - grid.row]?.length ?? 0;
    for (let col = grid.col; col < grid.col + width; col += 1) look(row, col, 'header');
  }
  for (let row = header.lastRow + 1; row <= table.lastRow; row += 1) {
    if (lines.has(row)) continue;
    for (const field of COLUMNS) {
      const col = header.columns[field];
      if (col !== null) look(row, col, field);
    }
  }
  return found;
}
