import { describe, expect, it } from 'vitest';
import { toReport, toReportWithoutForm } from '../../../core/report/index.ts';
import { assessed } from '../support/form-sheet.ts';
import { MUC1 } from '../support/rule-cases.ts';

const rows = {
  'I.10': {
    result: 'Đang xây dựng',
    basis: `${MUC1}: điểm a khoản 2 Điều 5 Nghị định số 13/2023/NĐ-CP ngày 17/4/2023; Luật Nhà ở năm 2023`,
    note: 'Công văn số 1834/TCT  ngày 10/5/2023',
  },
};
const report = toReport('pl4.xlsx', assessed({ agency: 'Bộ Công an', rows }));

describe('toReport', () => {
  it('has the keys of CONTRACTS §6', () => {
    expect(Object.keys(report)).toEqual(['file', 'form', 'sheet', 'agency', 'rows', 'issues', 'summary']);
    expect(report).toMatchObject({ file: 'pl4.xlsx', form: 'pl4-2367', sheet: 'PL4' });
    expect(report.agency).toEqual({ code: 'BCA', name: 'Bộ Công an', raw: 'Bộ Công an' });
  });

  it('has one row per task, in form order, with its citations', () => {
    expect(report.rows).toHaveLength(52);
    const row = report.rows.find(({ task }) => task === 'I.10');
    expect(row).toMatchObject({ row: 18, inScope: true, completion: 'in-progress', status: 'sufficient' });
    expect(row?.citations).toEqual([
      {
        field: 'basis',
        raw: 'điểm a khoản 2 Điều 5 Nghị định số 13/2023/NĐ-CP ngày 17/4/2023',
        kind: 'Nghị định',
        number: '13',
        year: '2023',
        symbol: 'NĐ-CP',
        date: '2023-04-17',
        locator: 'điểm a khoản 2 Điều 5',
      },
      {
        field: 'basis',
        raw: 'Luật Nhà ở năm 2023',
        kind: 'Luật',
        number: null,
        year: '2023',
        symbol: null,
        date: null,
        locator: null,
        name: 'Nhà ở',
      },
      expect.objectContaining({ field: 'note', symbol: 'TCT', date: '2023-05-10' }),
    ]);
  });

  it('has one entry per rule, task and cell, with its sentence', () => {
    const issue = report.issues.find(({ rule }) => rule === 'T-03');
    expect(issue).toEqual({
      rule: 'T-03',
      severity: 'info',
      task: 'I.10',
      field: 'note',
      cell: 'G18',
      message: expect.stringMatching(/^Nhiệm vụ I\.10, cột Ghi chú \(ô G18\): /),
      params: { what: ['blanks'] },
      fixable: true,
    });
  });

  it('keeps the raw name of an agency it does not know', () => {
    expect(toReport('x', assessed({ agency: 'Bộ Vũ trụ' })).agency).toEqual({
      code: null,
      name: null,
      raw: 'Bộ Vũ trụ',
    });
  });

  it('keeps the line of an agency that is not filled in', () => {
    const { agency } = toReport('x', assessed());
    expect(agency).toMatchObject({ code: null, name: null });
    expect(agency.raw).toMatch(/^…/);
  });

  it('says of a finding that nothing can be mended by machine', () => {
    const issues = report.issues.filter(({ rule }) => rule === 'F-13');
    expect(new Set(issues.map(({ fixable }) => fixable))).toEqual(new Set([false]));
  });

  it('has no name where a document has a number', () => {
    const [decree] = report.rows.flatMap(({ citations }) => citations);
    expect(Object.keys(decree ?? {})).not.toContain('name');
  });

  it('names the unit', () => {
    expect(toReport('x', assessed({ agency: 'Sở Tài chính tỉnh Cao Bằng' })).agency).toMatchObject({
      code: 'T04',
      unit: 'Sở Tài chính',
    });
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});

describe('toReportWithoutForm', () => {
  it('says that no sheet is the form', () => {
    const { summary, ...report } = toReportWithoutForm('x.xlsx');
    const agency = { code: null, name: null, raw: null };
    expect(report).toEqual({ file: 'x.xlsx', form: null, sheet: null, agency, rows: [], issues: [] });
    expect(summary).toMatchObject({ tasks: 0, inScope: 0, unreported: 0, errors: 0, warnings: 0, infos: 0 });
  });
});
