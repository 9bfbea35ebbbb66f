import { describe, expect, it } from 'vitest';
import { assess } from '../../../core/check/index.ts';
import { fixes } from '../../../core/fixes/index.ts';
import { applyPatch } from '../../../core/patch/index.ts';
import { readForm } from '../../../core/read-form/index.ts';
import { assessed, bookOf, contextOf, form, gridOf, type Setup } from '../support/form-sheet.ts';
import { basis, cell, MUC1, result } from '../support/rule-cases.ts';

const agency = 'Bộ Công an';
const mend = (setup: Setup, options = {}) => fixes(assessed({ agency, ...setup }), options);

describe('all safe fixes', () => {
  it('compose into one text op per cell, in steps that follow each other', () => {
    const before = ' Đã ban hành Nghị định số\n59/2022/NÐ-CP\u00A0 ngày 05/9/2022'.normalize('NFD');
    const { patch, changes } = mend(result(before));
    const mine = patch.ops.filter((op) => op.op === 'text' && op.cell === 'E9');
    expect(mine).toEqual([
      { op: 'text', cell: 'E9', before, after: 'Đã ban hành Nghị định số 59/2022/NĐ-CP ngày 05/9/2022' },
    ]);
    const steps = changes.filter((change) => change.cell === 'E9');
    expect(steps.map(({ rule }) => rule)).toEqual(['T-01', 'T-02', 'T-03', 'C-05']);
    steps.forEach((step, at) => expect(step.before).toBe(at === 0 ? before : steps[at - 1]?.after));
  });

  it('leave C-04, C-06 and F-14 alone', () => {
    const text = `${MUC1}: Thông tư số 8/2022/TT-BCA ngày 5/9/2022`;
    const { patch } = mend({ ...basis(text), rows: { ...basis(text).rows, 'I.2': { deadline: 'Năm 2030' } } });
    expect(patch.ops.map((op) => 'cell' in op && op.cell)).toEqual(['C54']);
  });

  it('mend the deadline that became a date', () => {
    const setup = { ...cell('I.2', 'deadline', 'Mar-22'), facts: { 'I.2': { deadline: { date: '2022-03-01' } } } };
    expect(mend(setup).patch.ops).toContainEqual({ op: 'text', cell: 'D10', before: 'Mar-22', after: 'Tháng 3/2022' });
  });

  it('leave a text in a TCVN3 font as it is, with the soft hyphen that is a letter there', () => {
    const setup = { ...result('Th\u00ADng  t\u00AD'), facts: { 'I.1': { result: { font: '.VnTime' } } } };
    expect(mend(setup).patch.ops.map((op) => 'before' in op && op.before)).not.toContain('Th\u00ADng  t\u00AD');
  });

  it('name the sheet', () => {
    expect(mend({}).patch.sheet).toBe('PL4');
  });
});

describe('nothing is written', () => {
  const dirty = 'Đang  triển khai';

  it.each<[string, Setup]>([
    ['into a rich cell', { ...result(dirty), facts: { 'I.1': { result: { rich: true } } } }],
    ['over a formula', { ...result(dirty), facts: { 'I.1': { result: { formula: true } } } }],
    ['over an error', { ...result('#REF!  '), facts: { 'I.1': { result: { formula: true, error: '#REF!' } } } }],
    [
      'over a date outside the deadline column',
      { ...result(dirty), facts: { 'I.1': { result: { date: '2022-03-01' } } } },
    ],
  ])('%s, though the finding stands', (_, setup) => {
    const { issues } = assessed({ agency, ...setup });
    const found = issues.filter(({ task, field }) => task === 'I.1' && field === 'result');
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ fix }) => fix === undefined)).toBe(true);
    expect(mend(setup).patch.ops.map((op) => 'cell' in op && op.cell)).not.toContain('E9');
  });

  it('into the header', () => {
    const grid = gridOf({ agency });
    grid.text[5] = (grid.text[5] ?? []).map((text) => text.normalize('NFD'));
    const read = readForm(bookOf(grid), form);
    if (!read.ok) throw new Error('not read');
    const assessment = assess(read.sheet, contextOf());
    expect(assessment.issues.filter(({ field }) => field === 'header').map(({ fix }) => fix)).not.toEqual([]);
    expect(fixes(assessment).patch.ops.map((op) => 'cell' in op && op.cell)).toEqual(['C54']);
  });

  it('where a round has silenced the rule', () => {
    const silenced = assessed({ agency, ...result(dirty) }, { severities: { 'T-03': 'none', 'A-02': 'none' } });
    expect(fixes(silenced)).toEqual({ patch: { sheet: 'PL4', ops: [] }, changes: [] });
  });
});

describe('by rule and by cell', () => {
  const text = `${MUC1}:  Thông tư số 8/2022/TT-BCA ngày 5/9/2022`;

  it.each([
    [['C-04'], `${MUC1}:  Thông tư số 08/2022/TT-BCA ngày 5/9/2022`],
    [['C-06'], `${MUC1}:  Thông tư số 8/2022/TT-BCA ngày 05/9/2022`],
    [['C-04', 'C-06', 'T-03'], `${MUC1}: Thông tư số 08/2022/TT-BCA ngày 05/9/2022`],
  ])('%s', (rules, after) => {
    const { patch } = mend(basis(text), { rules });
    expect(patch.ops).toEqual([{ op: 'text', cell: 'F18', before: text, after }]);
  });

  it("F-14 puts the form's own text back", () => {
    const { patch } = mend(cell('I.2', 'deadline', 'Tháng 3/2030'), { rules: ['F-14'] });
    expect(patch.ops).toEqual([{ op: 'text', cell: 'D10', before: 'Tháng 3/2030', after: 'Tháng 3/2022' }]);
  });

  it('only the cells asked for', () => {
    const setup: Setup = { rows: { 'I.1': { result: 'a  b' }, 'I.2': { result: 'a  b' } } };
    expect(mend(setup, { cells: ['E10'] }).changes.map((change) => change.cell)).toEqual(['E10']);
  });

  it('a rule that mends nothing changes nothing', () => {
    expect(mend(basis(''), { rules: ['F-05'] }).patch.ops).toEqual([]);
  });
});

describe('on the form as issued', () => {
  it('every mend applies, and the rest of the sheet stays', () => {
    const grid = gridOf({ agency, issued: true });
    const read = readForm(bookOf(grid), form);
    if (!read.ok) throw new Error('not read');
    const { patch } = fixes(assess(read.sheet, contextOf()));
    const applied = applyPatch(bookOf(grid), patch);
    if (!applied.ok) throw new Error('not applied');
    const changed = grid.text.flatMap((line, row) =>
      line.filter((text, col) => applied.book.sheets[0]?.text[row]?.[col] !== text),
    );
    expect(changed).toHaveLength(patch.ops.length);
  });
});
