import { basis, MUC1, MUC2, MUC3, row, ruleCases } from '../support/rule-cases.ts';

const I10 = ['I.10 basis warning'];

ruleCases('F-08', [
  ['level 1 alone', basis(MUC1), I10],
  ['level 2 alone', basis(MUC2), I10],
  ['level 3 needs no document', basis(MUC3), []],
  ['a law by name is enough', basis(`${MUC1}: Luật Căn cước công dân`), []],
  ['a decree', basis(`${MUC1}: Nghị định số 13/2023/NĐ-CP ngày 17/4/2023`), []],
  ['level 1 with a draft only', basis(`${MUC1}: dự thảo Luật Căn cước công dân (sửa đổi)`), I10],
  ['level 2 with a draft', basis(`${MUC2}: dự thảo Luật Căn cước công dân (sửa đổi)`), []],
  ['completed', row('I.1', { result: 'Đã ban hành Thông tư số 08/2022/TT-BCA ngày 27/01/2022', basis: MUC1 }), []],
]);
