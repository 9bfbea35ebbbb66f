import { describe, expect, it } from 'vitest';
import { findings } from '../support/form-sheet.ts';
import { basis, MUC1, ruleCases } from '../support/rule-cases.ts';

const cite = (text: string) => basis(`${MUC1}: ${text}`);
const I10 = ['I.10 basis info'];

ruleCases('C-04', [
  ['one digit', cite('Thông tư số 8/2022/TT-BCA ngày 27/01/2022'), I10],
  ['one digit, no year', cite('Quyết định số 6/QĐ-TTg'), I10],
  ['padded', cite('Thông tư số 08/2022/TT-BCA ngày 27/01/2022'), []],
  ['ten', cite('Thông tư số 10/2022/TT-BCA'), []],
  ['dotted numbers', cite('Nghị quyết số 6.2/2026/NQ-CP'), []],
  ['Party documents', cite('Quy định số 8-QĐ/TW'), []],
]);

describe('C-04 mends only when asked', () => {
  it('adds the zero', () => {
    const [issue] = findings('C-04', cite('Thông tư số 8/2022/TT-BCA ngày 27/01/2022'));
    expect(issue?.fix).toMatchObject({ safe: false });
    expect(issue?.fix?.ops[0]).toMatchObject({ after: `${MUC1}: Thông tư số 08/2022/TT-BCA ngày 27/01/2022` });
  });
});
