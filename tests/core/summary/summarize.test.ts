import { describe, expect, it } from 'vitest';
import { Summary } from '../../../core/summary/index.ts';
import { assessed } from '../support/form-sheet.ts';
import { MUC1, MUC2, MUC3 } from '../support/rule-cases.ts';

const rows = {
  'I.1': { result: 'Đã ban hành Thông tư số 08/2022/TT-BCA ngày 27/01/2022' },
  'I.4': { result: 'Đang xây dựng', basis: MUC1 },
  'I.5': { result: 'Đang xây dựng', basis: MUC2 },
  'I.6': { result: 'Chưa triển khai', basis: MUC3 },
  'I.7': { result: 'Đang xây dựng' },
  'I.8': { result: 'Đã trình Quốc hội' },
  'I.9': { result: 'Không thuộc phạm vi nhiệm vụ' },
};

describe('summarize', () => {
  it('counts the rows in scope by completion and by status', () => {
    const { summary } = assessed({ agency: 'Bộ Công an', rows });
    expect(summary).toMatchObject({
      tasks: 52,
      inScope: 48,
      completed: 1,
      inProgress: 3,
      notStarted: 1,
      notApplicable: 1,
      unclear: 1,
      unreported: 41,
      byStatus: { sufficient: 1, 'needs-completion': 1, none: 1, missing: 1 },
    });
  });

  it('counts findings by severity', () => {
    const { summary, issues } = assessed({ agency: 'Bộ Công an', rows });
    expect(summary.errors + summary.warnings + summary.infos).toBe(issues.length);
  });

  it('leaves rows out of scope out, though they are filled in', () => {
    const { summary } = assessed({ agency: 'UBND thành phố Hải Phòng', rows });
    expect(summary).toMatchObject({ inScope: 2, completed: 0, unreported: 2 });
  });

  it('has the shape that the wire expects', () => {
    expect(Summary.parse(assessed({ rows }).summary)).toBeDefined();
  });
});
