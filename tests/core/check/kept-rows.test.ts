import { describe, expect, it } from 'vitest';
import { assess, recheck, type Assessment, type CheckContext } from '../../../core/check/index.ts';
import { fixes } from '../../../core/fixes/index.ts';
import type { CellFacts, Grid } from '../../../core/grid/index.ts';
import { contextOf, documents, form, gridOf, readSheet, tasks, type RowTexts } from '../support/form-sheet.ts';

const rows: Record<string, RowTexts> = {
  'I.1': { result: 'Đã  ban hành Thông tư số 08/2022/TT-BCA ngày 27/01/2022' },
  'V.7': { result: 'Đang xây dựng', basis: 'Đủ' },
};
const agency = 'Bộ Công an';
const grid = gridOf({ agency, rows });
const ctx = contextOf();
const first = assess(readSheet(grid), ctx);
const all = tasks.map(({ id }) => id);

const partsOf = ({ blocks }: Assessment) => blocks.flatMap(({ parts }) => parts);
/** Tasks whose rows were not kept. */
function checkedAgain(now: Grid, context: CheckContext = ctx, before: Assessment = first): string[] {
  const kept = new Set(partsOf(before));
  return partsOf(recheck(before, readSheet(now), context)).flatMap((part) =>
    part.read && !kept.has(part) ? [part.read.task] : [],
  );
}
const changed = (task: string, texts: RowTexts) =>
  gridOf({ agency, rows: { ...rows, [task]: { ...rows[task], ...texts } } });
const withFacts = (about: Record<string, CellFacts>): Grid => ({ ...grid, about });

describe('a row keeps its findings where it stands as it was', () => {
  it.each<[string, Grid, string[]]>([
    ['nothing changed', gridOf({ agency, rows }), []],
    ['another result', changed('V.7', { result: 'Đã hoàn thành' }), ['V.7']],
    [
      'another wording of the task',
      changed('V.7', { task: `${tasks.find(({ id }) => id === 'V.7')?.text} nay` }),
      ['V.7'],
    ],
    ['another note', changed('VI.3', { note: 'x' }), ['VI.3']],
    ['a date in a cell', withFacts({ E9: { date: '2022-03-01' } }), ['I.1']],
    ['a formula', withFacts({ E9: { formula: true } }), ['I.1']],
    ['an error', withFacts({ E9: { error: '#REF!' } }), ['I.1']],
    ['another font', withFacts({ E9: { font: 'Arial' } }), ['I.1']],
    ['several fonts in one cell', withFacts({ E9: { rich: true } }), ['I.1']],
    ['facts that say nothing', withFacts({ E9: {} }), []],
    ['facts of a cell that is none', withFacts({ 'no cell': { rich: true } }), []],
  ])('%s', (_, now, tasksAgain) => expect(checkedAgain(now)).toEqual(tasksAgain));

  it('facts that went count as well', () => {
    const before = assess(readSheet(withFacts({ E9: { rich: true } })), ctx);
    expect(checkedAgain(grid, ctx, before)).toEqual(['I.1']);
    expect(checkedAgain(withFacts({ E9: { rich: true } }), ctx, before)).toEqual([]);
  });

  it('a row that comes in moves all below it', () => {
    const without = gridOf({ agency, rows, without: ['V.19'] });
    const before = assess(readSheet(without), ctx);
    expect(checkedAgain(grid, ctx, before)).toEqual(['V.19', 'VI.1', 'VI.2', 'VI.3']);
  });
});

describe('all rows are checked again where the ground changed', () => {
  it.each<[string, Partial<CheckContext>]>([
    ['another day', { reportDate: '2026-11-24' }],
    ['another scope', { scope: 'all' }],
    ['other severities', { severities: { 'F-05': 'warning' } }],
    ['another list of documents', { documents: { ...documents } }],
    ['another version of the form', { form: { ...form } }],
    ['no letters of old fonts', { legacyLetters: undefined }],
    ['what was reported before', { reportedBefore: ['x'] }],
  ])('%s', (_, change) => expect(checkedAgain(grid, contextOf(change))).toEqual(all));

  it('another agency', () => {
    expect(checkedAgain(gridOf({ agency: 'Bộ Tài chính', rows }))).toEqual(all);
  });

  it.each<[string, Partial<CheckContext>]>([
    ['a waiver', { waivers: [{ task: 'V.7', rule: 'F-05', reason: 'thử' }] }],
    ['a message', { messages: { 'F-05': 'xem' } }],
  ])('but %s touches no row, and is told all the same', (_, change) => {
    const context = contextOf(change);
    expect(checkedAgain(grid, context)).toEqual([]);
    expect(recheck(first, readSheet(grid), context)).toEqual(assess(readSheet(grid), context));
  });
});

describe('what was checked', () => {
  it('is all there without a verdict before', () => {
    expect(recheck(null, readSheet(grid), ctx)).toEqual(first);
  });

  it('can be mended: the finding in a kept row, too', () => {
    const again = recheck(first, readSheet(changed('V.7', { note: 'x' })), ctx);
    expect(fixes(again, { rules: ['T-03'] }).changes).toMatchObject([{ cell: 'E9', rule: 'T-03' }]);
  });
});
