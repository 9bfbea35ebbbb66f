import { describe, expect, it } from 'vitest';
import { assess, check } from '../../../core/check/index.ts';
import { pruneGrid } from '../../../core/wire/index.ts';
import { assessed, contextOf, gridOf, readSheet, sheetOf, type Setup } from '../support/form-sheet.ts';
import { basis, cell, inShort, MUC1, result, row } from '../support/rule-cases.ts';
import { MINISTRY_SHEET } from '../verdicts/ministry-sheet.ts';

const inScope = (setup: Setup, overrides = {}): string[] =>
  assessed(setup, overrides)
    .rows.filter((assessedRow) => assessedRow.inScope)
    .map(({ task }) => task.id);

describe('scope', () => {
  it("is the form's column 3, whatever stands in the sheet", () => {
    expect(inScope({ agency: 'Bộ Tài chính' })).toEqual(['I.2', 'I.3', 'II.1', 'II.7', 'V.4', 'V.8']);
    expect(inScope({ agency: 'Bộ Tài chính', ...cell('I.4', 'lead', 'Bộ Tài chính') })).not.toContain('I.4');
  });

  it('follows reorganisations by the report date', () => {
    const agency = 'Bộ Tài chính';
    expect(inScope({ agency }, { reportDate: '2026-11-24' })).toEqual([
      'I.2',
      'I.3',
      'II.1',
      'II.7',
      'V.2',
      'V.4',
      'V.8',
      'VI.1',
    ]);
  });

  it('a round may ask for all, or for a list', () => {
    expect(inScope({ agency: 'Bộ Tài chính' }, { scope: 'all' })).toHaveLength(52);
    expect(inScope({ agency: 'Bộ Tài chính' }, { scope: ['IV.1'] })).toEqual(['IV.1']);
  });

  it('without a recognised agency only the tasks of everybody are certain', () => {
    expect(inScope({})).toEqual(['I.3', 'II.7']);
  });
});

describe('one row', () => {
  it('carries what was read', () => {
    const { rows } = assessed({
      agency: 'Bộ Công an',
      ...row('I.7', {
        result: 'Đang xây dựng',
        basis: `${MUC1}: Điều 6 Nghị định số 137/2015/NĐ-CP ngày 31/12/2015; dự thảo Luật Căn cước công dân (sửa đổi)`,
        note: 'Công văn số 1834/TCT ngày 10/5/2023',
      }),
    });
    const found = rows.find(({ task }) => task.id === 'I.7');
    expect(found).toMatchObject({
      inScope: true,
      concerned: true,
      empty: false,
      completion: 'in-progress',
      status: 'sufficient',
      due: '2022-12-31',
      overdue: true,
    });
    expect(found?.citations.map(({ field, citation }) => [field, citation.symbol])).toEqual([
      ['basis', 'NĐ-CP'],
      ['note', 'TCT'],
    ]);
    expect(found?.drafts).toHaveLength(1);
  });

  it('an empty row has exactly one finding of what to fill in', () => {
    const { issues, rows } = assessed({ agency: 'Bộ Công an' });
    for (const { task } of rows.filter(({ inScope: yes }) => yes)) {
      const found = issues.filter((issue) => issue.task === task.id && issue.field !== 'lead');
      expect(found.map(({ rule }) => rule)).toHaveLength(1);
      expect(['F-13', 'D-04']).toContain(found[0]?.rule);
    }
  });

  it('out of scope and empty: nothing but one folded info', () => {
    const { issues } = assessed({ agency: 'UBND thành phố Hải Phòng' });
    expect(issues.map(inShort)).toEqual([
      'I.3 result warning',
      'II.7 result warning',
      'V.12 lead info',
      'sheet result info',
    ]);
  });

  it('a task over several lines is read as one', () => {
    const grid = gridOf({ agency: 'Bộ Công an', ...result('Bộ Công an đã ban hành Thông tư số 08/2022/TT-BCA') });
    const at = grid.text.findIndex((line) => line[4]?.startsWith('Bộ Công an đã ban hành'));
    const second = ['', '', '', '', 'ngày 27/01/2022'];
    const text = [...grid.text.slice(0, at + 1), second, ...grid.text.slice(at + 1)];
    const found = assess(readSheet({ ...grid, text, values: text }), contextOf()).rows[0];
    expect(found?.row.lines).toHaveLength(2);
    expect(found?.completion).toBe('completed');
  });
});

describe('order', () => {
  it('is that of the form, then of the columns, then of severity', () => {
    const { issues } = assessed({
      rows: {
        'II.2': { deadline: 'sớm', result: 'Đang làm  việc' },
        'I.2': { note: ' x' },
      },
      without: ['V.13'],
    });
    expect(issues.map(inShort)).toEqual([
      'sheet agency error',
      'I.2 note info',
      'I.3 result warning',
      'II.2 deadline error',
      'II.2 deadline warning',
      'II.2 result info',
      'II.2 basis error',
      'II.7 result warning',
      'V.12 lead info',
      'V.13 task error',
      'sheet result info',
    ]);
  });
});

describe('severities of a round', () => {
  const setup = { agency: 'UBND thành phố Hải Phòng' };

  it('raise, lower and silence', () => {
    const changed = assessed(setup, { severities: { 'D-04': 'error', 'F-13': 'none', 'A-02': 'none' } });
    expect(changed.issues.map(inShort)).toEqual(['I.3 result error', 'II.7 result error']);
    expect(changed.summary).toMatchObject({ errors: 2, warnings: 0, infos: 0 });
  });

  it('leave the folded info an info', () => {
    const { issues } = assessed(setup, { severities: { 'F-13': 'error' } });
    expect(issues.filter(({ task }) => task === null).map(inShort)).toEqual(['sheet result info']);
  });
});

describe('the same verdict', () => {
  const damaged: Setup = {
    agency: 'Bộ Công an',
    rows: { ...MINISTRY_SHEET, 'V.1': { result: 'Báo cáo (Mật) số 12/BC-BCA' }, 'V.2': { deadline: 'Mar-30' } },
    facts: { 'V.2': { deadline: { date: '2030-03-01' } } },
    without: ['V.13'],
    twice: ['II.5'],
  };

  it.each<[string, Setup]>([
    ['blank', { agency: 'Bộ Công an' }],
    ['as issued', { agency: 'UBND thành phố Hải Phòng', issued: true }],
    ['filled', { agency: 'Bộ Công an', rows: MINISTRY_SHEET }],
    ['damaged', damaged],
    ['a status in an unknown row', { agency: 'Bộ Y tế', ...basis('Đủ') }],
  ])('from the pruned grid: %s', (_, setup) => {
    const sheet = sheetOf(setup);
    const again = readSheet(pruneGrid(sheet));
    expect(check(again, contextOf())).toEqual(check(sheet, contextOf()));
  });
});
