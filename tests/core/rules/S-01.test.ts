import { describe, expect, it } from 'vitest';
import { assess } from '../../../core/check/index.ts';
import { contextOf, gridOf, readSheet } from '../support/form-sheet.ts';
import { cell, ruleCases } from '../support/rule-cases.ts';

const I1 = ['I.1 result error'];
const says = (text: string) => cell('I.1', 'result', text);

ruleCases('S-01', [
  ['in brackets', says('Báo cáo (Mật) số 12/BC-BCA'), I1],
  ['top secret in brackets', says('Kế hoạch (TỐI MẬT)'), I1],
  ['before the number', says('Báo cáo Mật số 12/BC-BCA ngày 05/5/2022'), I1],
  ['in the symbol', says('Công văn số 12/BCA-V01-(M)'), I1],
  ['decomposed', says('Báo cáo (Mật) số 12'.normalize('NFD')), I1],
  ['in a note', cell('III.1', 'note', 'Độ mật: Tuyệt mật'), ['III.1 note error']],
  ['security', says('Bảo mật số liệu; mật khẩu (bảo mật); mật mã; bí mật kinh doanh; bí mật số 1'), []],
  ['the body that seals', says('Ban Cơ yếu, Cục Quản lý mật mã'), []],
  ['honey', says('Hỗ trợ hộ nuôi ong lấy mật (mật ong)'), []],
]);

describe('S-01 looks at every line of the table', () => {
  it('also at lines that are no task', () => {
    const grid = gridOf({ agency: 'Bộ Công an' });
    const group = grid.text.findIndex(([numeral]) => numeral === 'II');
    grid.text[group]?.push('', '', '(Tối mật)');
    const found = assess(readSheet(grid), contextOf()).issues.filter(({ rule }) => rule === 'S-01');
    expect(found).toMatchObject([{ task: null, field: 'result' }]);
  });

  it('and at every cell of the header', () => {
    const grid = gridOf({ agency: 'Bộ Công an' });
    grid.text[5]?.push('', 'Phụ trách (Mật)');
    const found = assess(readSheet(grid), contextOf()).issues.filter(({ rule }) => rule === 'S-01');
    expect(found).toMatchObject([{ task: null, field: 'header', cell: 'I6' }]);
  });
});
