import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, blockers } from '../../../core/check/index.ts';
import { fixes } from '../../../core/fixes/index.ts';
import { explain, explainBlocker } from '../../../core/issues/index.ts';
import { readForm } from '../../../core/read-form/index.ts';
import { toReport } from '../../../core/report/index.ts';
import { bookOf, contextOf, form, gridOf } from '../support/form-sheet.ts';
import { cellEdit, withEdit } from '../support/random-sheets.ts';
import { runs } from '../support/runs.ts';

const SEED = 2367;

const edits = fc.array(cellEdit(70), { maxLength: 25 });

describe('no sheet makes the check throw', () => {
  it('and every finding has its sentence', () => {
    fc.assert(
      fc.property(edits, fc.constantFrom('0001-01-01', '2023-06-09', '9999-12-31'), (all, reportDate) => {
        const result = readForm(bookOf(all.reduce(withEdit, gridOf({ agency: 'Bộ Công an', issued: true }))), form);
        const ctx = contextOf({ reportDate, signedIn: 'BCA' });
        const assessment = result.ok ? assess(result.sheet, ctx) : null;
        for (const blocker of blockers(result, assessment, ctx)) {
          expect(explainBlocker(blocker, 'vi')).not.toMatch(/undefined|\[object/);
        }
        if (assessment === null) return;
        // A rule that throws is contained, so it has to be looked for.
        expect(assessment.failures).toEqual([]);
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
      { seed: SEED, numRuns: runs(120) },
    );
  });

  it('and a cell of 100,000 characters is checked', () => {
    const long = 'Đã ban hành Quyết định số 1/QĐ-BCA;\n- Nghị định số 59/NĐ-CP ngày 31/02/2022, '.repeat(runs(1300));
    const grid = gridOf({
      agency: 'Bộ Công an',
      rows: { 'I.1': { result: long, basis: long, lead: long, note: long } },
    });
    const result = readForm(bookOf(grid), form);
    if (!result.ok) throw new Error('not read');
    expect(() => fixes(assess(result.sheet, contextOf()))).not.toThrow();
  });
});
