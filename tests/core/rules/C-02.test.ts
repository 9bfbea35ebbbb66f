import { basis, MUC1, result, ruleCases, ruleNames } from '../support/rule-cases.ts';

const cite = (text: string) => basis(`${MUC1}: ${text}`);
const I10 = ['I.10 basis error'];

ruleCases('C-02', [
  ["circular with a decree's symbol", cite('Thông tư số 59/2022/NĐ-CP ngày 05/9/2022'), I10],
  ["decree with a decision's symbol", cite('Nghị định số 34/2021/QĐ-TTg ngày 08/11/2021'), I10],
  ["decree with a law's symbol", cite('Nghị định số 26/2023/QH15'), I10],
  ["dispatch with a decision's symbol", cite('Công văn số 06/QĐ-TTg'), I10],
  ['agreeing', cite('Nghị định số 59/2022/NĐ-CP ngày 05/9/2022'), []],
  [
    'law, code and resolution of the Assembly',
    cite('Luật số 26/2023/QH15; Bộ luật số 100/2015/QH13; Nghị quyết số 176/2025/QH15'),
    [],
  ],
  ['ordinance', cite('Pháp lệnh số 02/2012/UBTVQH13'), []],
  ['dispatches have no kind code', cite('Công văn 5332/CT-CS'), []],
  ['issuer first', cite('Thông báo 574/BHXH-CSXH'), []],
  ['consolidated text', cite('Văn bản hợp nhất số 46/VBHN-BTC'), []],
  ['agreements are numbered freely', cite('Thỏa thuận số 01/TT-BCA-BKHĐT ngày 22/4/2022'), []],
  ['Party regulation', cite('Quy định số 41-QĐ/TW'), []],
  ['joint circular called circular', cite('Thông tư số 01/2014/TTLT-BCA-BTC ngày 05/5/2014'), []],
  ['directive of the Prime Minister', result('Thủ tướng ban hành Chỉ thị số 31/CT-TTg ngày 05/5/2022'), []],
]);

ruleCases('C-02', [
  ['a normative number is never that of a dispatch', cite('Công văn số 12/2022/TT-BCA ngày 05/9/2022'), I10],
  ['a dispatch of a unit with a kind in its name', cite('Công văn số 12/KH-TC ngày 05/9/2022'), []],
  ['a plan of a unit is not told from a dispatch', cite('Báo cáo số 12/CT-CS ngày 05/9/2022'), []],
  ['a symbol that tells no kind', cite('Quyết định số 12/XYZ ngày 05/9/2022'), []],
  ['no symbol', cite('Luật Căn cước'), []],
]);

ruleNames('C-02', [
  [
    'the kind that the symbol means',
    cite('Thông tư số 59/2022/NĐ-CP ngày 05/9/2022'),
    [
      {
        kind: 'Thông tư',
        symbol: 'NĐ-CP',
        expected: 'Nghị định',
        document: 'Thông tư số 59/2022/NĐ-CP ngày 05/9/2022',
      },
    ],
  ],
]);
