import { describe, expect, it } from 'vitest';
import { assess } from '../../../core/check/index.ts';
import { contextOf, findings, gridOf, readSheet } from '../support/form-sheet.ts';
import { basis, cell, MUC1, ruleCases } from '../support/rule-cases.ts';

const I1 = ['I.1 result info'];
const FULL = 'Thông tư số 08/2022/TT-BCA ngày 27/01/2022';

ruleCases('T-03', [
  ['the double blank of the issued form at I.5', { issued: true }, ['I.5 result info']],
  ['blank before the text', cell('I.1', 'result', '  Đang triển khai'), I1],
  ['line break after the text', cell('I.1', 'result', 'Đang triển khai\n\n'), I1],
  [
    'line break inside a citation',
    cell('I.1', 'result', 'Đã ban hành Thông tư số\n08/2022/TT-BCA ngày 27/01/2022'),
    I1,
  ],
  ['full stop after a cell that is one citation', cell('I.1', 'result', `${FULL}.`), I1],
  ['full stop after a deadline', cell('I.2', 'deadline', 'Tháng 3/2022.'), ['I.2 deadline info']],
  ['full stop that ends a sentence', cell('I.1', 'result', `Bộ Công an đã ban hành ${FULL}.`), []],
  ['full stop after status and citation', basis(`${MUC1}: ${FULL}.`), []],
  ['line breaks between items', cell('I.1', 'result', `- ${FULL};\n- Quyết định số 12/QĐ-BCA ngày 05/5/2022`), []],
  [
    'bulleted provisions of one document',
    basis(`${MUC1}:\n- khoản 1 Điều 5;\n- Điều 6 Nghị định số 59/2022/NĐ-CP ngày 05/9/2022`),
    [],
  ],
  ['indented lines', cell('I.1', 'note', 'Gồm:\n   - phần một;\n   - phần hai'), []],
  ['a break inside a symbol, which is C-05', cell('I.1', 'result', 'Có Công văn số 289/BCA-\nC06 ngày 27/01/2022'), []],
  ['full stop behind a blank', cell('I.1', 'result', `${FULL} .`), I1],
  [
    'of a law whose name only begins like "do"',
    cell('I.1', 'result', 'Luật Doanh nghiệp số 59/2020/QH14 ngày 17/6/2020.'),
    I1,
  ],
  [
    'of a sentence on a law that was passed',
    cell('I.1', 'result', 'Luật Căn cước số 26/2023/QH15 được Quốc hội thông qua ngày 27/11/2023.'),
    [],
  ],
  ['full stop after a law by name', cell('I.1', 'note', 'Luật Cư trú.'), []],
  ['full stop after a deadline that nobody understands', cell('I.2', 'deadline', 'Khi đủ điều kiện.'), []],
  ['dots for a deadline', cell('I.2', 'deadline', '….'), []],
  ['an ellipsis', cell('I.2', 'note', 'Xem thêm...'), []],
]);

describe('T-03 says what is too much', () => {
  it.each([
    ['Đang  triển khai', ['blanks']],
    ['Đã ban hành Thông tư số\n08/2022/TT-BCA ngày 27/01/2022', ['break']],
    [`${FULL}.`, ['stop']],
    [` Thông tư số\n08/2022/TT-BCA ngày 27/01/2022. `, ['break', 'blanks', 'stop']],
  ])('%s', (text, what) => {
    expect(findings('T-03', cell('I.1', 'result', text))[0]?.params['what']).toEqual(what);
  });
});

describe('T-03 tidies', () => {
  it.each([
    [
      'Đã ban hành Thông tư số \n 08/2022/TT-BCA ngày\n27/01/2022  về A',
      'Đã ban hành Thông tư số 08/2022/TT-BCA ngày 27/01/2022 về A',
    ],
    [`${FULL}.`, FULL],
    ['  Đang   triển khai ', 'Đang triển khai'],
    [`${FULL} .`, FULL],
    ['Xem mục 3.2 ', 'Xem mục 3.2'],
  ])('%s', (before, after) => {
    expect(findings('T-03', cell('I.1', 'result', before))[0]?.fix).toMatchObject({
      safe: true,
      ops: [{ before, after }],
    });
  });
});

it('T-03 leaves title and header as they are laid out', () => {
  const grid = gridOf({ agency: 'Bộ Công an' });
  const text = grid.text.map((line, at) => (at < 7 ? line.map((words) => words.replace(' ', '  ')) : line));
  const { issues } = assess(readSheet({ ...grid, text, values: text }), contextOf());
  const found = issues.filter(({ rule }) => rule === 'T-03').map(({ field, fix }) => [field, fix?.ops.length]);
  expect(found).toEqual([['agency', 1]]);
});
