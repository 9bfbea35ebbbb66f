import { describe, expect, it } from 'vitest';
import { findings } from '../support/form-sheet.ts';
import { basis, MUC1, ruleCases } from '../support/rule-cases.ts';

const cite = (text: string) => basis(`${MUC1}: ${text}`);
const I10 = ['I.10 basis info'];

ruleCases('C-06', [
  ['day below 10', cite('Nghị định số 59/2022/NĐ-CP ngày 5/9/2022'), I10],
  ['month 1', cite('Thông tư số 08/2022/TT-BCA ngày 27/1/2022'), I10],
  ['in words', cite('Quyết định số 34/2021/QĐ-TTg ngày 8 tháng 11 năm 2021'), I10],
  ['right', cite('Nghị định số 59/2022/NĐ-CP ngày 05/9/2022'), []],
  ['a zero before months 3 to 9 is not forbidden', cite('Nghị định số 59/2022/NĐ-CP ngày 05/09/2022'), []],
]);

describe('C-06 mends only when asked', () => {
  it.each([
    ['ngày 5/09/2022', 'ngày 05/9/2022'],
    ['ngày 5/1/2022', 'ngày 05/01/2022'],
    ['ngày 5 tháng 09 năm 2022', 'ngày 05 tháng 9 năm 2022'],
    ['ngày 8 tháng 2 năm 2022', 'ngày 08 tháng 02 năm 2022'],
  ])('%s', (before, after) => {
    const [issue] = findings('C-06', cite(`Nghị định số 59/2022/NĐ-CP ${before}`));
    expect(issue?.fix).toMatchObject({ safe: false });
    expect(issue?.fix?.ops[0]).toMatchObject({ after: `${MUC1}: Nghị định số 59/2022/NĐ-CP ${after}` });
  });
});
