import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, blockers } from '../../../core/check/index.ts';
import { fixes } from '../../../core/fixes/index.ts';
import { COLUMNS, type Column } from '../../../core/form/types.ts';
import { toA1, type CellFacts, type Grid } from '../../../core/grid/index.ts';
import { explain, explainBlocker } from '../../../core/issues/index.ts';
import { readForm } from '../../../core/read-form/index.ts';
import { toReport } from '../../../core/report/index.ts';
import { bookOf, contextOf, form, gridOf } from '../support/form-sheet.ts';

const SEED = 2367;

const words = fc.constantFrom(
  'Đã hoàn thành',
  'ban hành Thông tư',
  'Nghị định số 59/2022/NĐ-CP ngày 05/9/2022',
  'Quyết định số /QĐ-TTg ngày 31/02/',
  '(Mật) số',
  '#REF!',
  '=A1',
  '\u0000\uD800',
  '$& ${x} {0}',
  '<script>',
  '\u00AD\u200B\u00A0',
  '…',
  '-',
);
const text = fc.oneof(
  words,
  fc.array(words, { maxLength: 4 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const facts: fc.Arbitrary<CellFacts> = fc.record(
  {
    date: fc.constantFrom('2022-03-01', '1900-01-01', '9999-12-31'),
    formula: fc.constant(true as const),
    error: fc.constant('#N/A'),
    font: fc.constantFrom('.VnTime', 'VNI-Times', ''),
    rich: fc.constant(true as const),
  },
  { requiredKeys: [] },
);
const edits = fc.array(
  fc.record({ row: fc.integer({ min: 0, max: 70 }), column: fc.constantFrom<Column>(...COLUMNS), text, facts }),
  { maxLength: 25 },
);

function edited(all: { row: number; column: Column; text: string; facts: CellFacts }[]): Grid {
  const grid = gridOf({ agency: 'Bộ Công an', issued: true });
  const lines = grid.text.map((line) => [...line]);
  for (const { row, column, text: written, facts: known } of all) {
    while (lines.length <= row) lines.push([]);
    const line = lines[row] ?? [];
    const col = COLUMNS.indexOf(column);
    while (line.length < col) line.push('');
    line[col] = written;
    grid.about[toA1(row + 1, col + 1)] = known;
  }
  return { ...grid, text: lines, values: lines };
}

describe('no sheet makes the check throw', () => {
  it('and every finding has its sentence', () => {
    fc.assert(
      fc.property(edits, fc.constantFrom('0001-01-01', '2023-06-09', '9999-12-31'), (all, reportDate) => {
        const result = readForm(bookOf(edited(all)), form);
        const ctx = contextOf({ reportDate, signedIn: 'BCA' });
        const assessment = result.ok ? assess(result.sheet, ctx) : null;
        for (const blocker of blockers(result, assessment, ctx)) {
          expect(explainBlocker(blocker, 'vi')).not.toMatch(/undefined|\[object/);
        }
        if (assessment === null) return;
        for (const issue of assessment.issues) {
          expect(explain(issue, 'vi')).not.toMatch(/undefined|\[object/);
          expect(explain(issue, 'en')).not.toMatch(/undefined|\[object/);
        }
        const keys = assessment.issues.map(({ rule, task, cell, params }) =>
          [rule, task, cell, rule === 'F-02' && params['kind']].join(),
        );
        expect(new Set(keys).size).toBe(keys.length);
        expect(() => JSON.stringify(toReport('x', assessment))).not.toThrow();
        for (const op of fixes(assessment).patch.ops) expect(op.op).toBe('text');
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  it('and a cell of 100,000 characters is checked in seconds', () => {
    const long = 'Đã ban hành Quyết định số 1/QĐ-BCA;\n- Nghị định số 59/NĐ-CP ngày 31/02/2022, '.repeat(1300);
    const grid = gridOf({
      agency: 'Bộ Công an',
      rows: { 'I.1': { result: long, basis: long, lead: long, note: long } },
    });
    const result = readForm(bookOf(grid), form);
    if (!result.ok) throw new Error('not read');
    const start = performance.now();
    fixes(assess(result.sheet, contextOf()));
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
