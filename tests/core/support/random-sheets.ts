import fc from 'fast-check';
import { COLUMNS, type Column } from '../../../core/form/types.ts';
import { toA1, type CellFacts, type Grid } from '../../../core/grid/index.ts';
import { MINISTRY_SHEET } from '../verdicts/ministry-sheet.ts';
import { MUC1, MUC2, MUC3 } from './rule-cases.ts';

/** What officials write, what programs leave behind, and what nobody would write. */
const words = fc.constantFrom(
  'Đã hoàn thành',
  'Đang xây dựng',
  'ban hành Thông tư',
  'Nghị định số 59/2022/NĐ-CP ngày 05/9/2022',
  'Nghị định số 59/NĐ-CP ngày 5/9/2023',
  'Quyết định số 6/QĐ-TTg ngày 06/01/2022',
  'Quyết định số 06/2022/QĐ-TTg',
  'Quyết định số /QĐ-TTg ngày 31/02/',
  'Công văn số 1834/TCT ngày 10/5/2023',
  'dự thảo Luật Căn cước công dân (sửa đổi)',
  'khoản 2 Điều 5 Luật Cư trú năm 2020',
  'Thông tư số 08/2022/TT\u2013BCA',
  'Nghị quyết số 27/NQ-TW',
  MUC1,
  MUC2,
  MUC3,
  'Bộ Công an',
  'Bộ Y tế, Bộ Tài chính',
  'Bộ Công  ann',
  'Tháng 3/2022',
  'Quý I/2023, tháng 6/2023',
  'Thường xuyên',
  '2022-03-01 00:00:00',
  '(Mật) số',
  '#REF!',
  '=A1',
  '\u0000\uD800',
  '$& ${x} {0}',
  '<script>',
  '\u00AD\u200B\u00A0',
  'Chưa'.normalize('NFD'),
  '…',
  '-',
);
const real = fc.constantFrom(...Object.values(MINISTRY_SHEET).flatMap((texts) => Object.values(texts)));

export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: words },
  { weight: 3, arbitrary: fc.array(words, { maxLength: 4 }).map((parts) => parts.join(' ')) },
  { weight: 2, arbitrary: real },
  { weight: 1, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

export const anyFacts: fc.Arbitrary<CellFacts> = fc.record(
  {
    date: fc.constantFrom('2022-03-01', '1900-01-01', '9999-12-31'),
    formula: fc.constant(true as const),
    error: fc.constant('#N/A'),
    font: fc.constantFrom('.VnTime', 'VNI-Times', ''),
    rich: fc.constant(true as const),
  },
  { requiredKeys: [] },
);

export type CellEdit = { row: number; column: Column; text: string; facts: CellFacts };

/** A cell of the first `lines` lines gets another text and other facts. */
export const cellEdit = (lines: number): fc.Arbitrary<CellEdit> =>
  fc.record({
    row: fc.integer({ min: 0, max: lines }),
    column: fc.constantFrom<Column>(...COLUMNS),
    text: anyText,
    facts: anyFacts,
  });

/** The grid with the cell written; the one given stays as it is. */
export function withEdit(grid: Grid, { row, column, text, facts }: CellEdit): Grid {
  const lines = grid.text.slice();
  while (lines.length <= row) lines.push([]);
  const line = [...(lines[row] ?? [])];
  const col = COLUMNS.indexOf(column);
  while (line.length < col) line.push('');
  line[col] = text;
  lines[row] = line;
  return { ...grid, text: lines, values: lines, about: { ...grid.about, [toA1(row + 1, col + 1)]: facts } };
}
