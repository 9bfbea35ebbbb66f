import { basis, MUC1, MUC3, ruleCases } from '../support/rule-cases.ts';

ruleCases('F-10', [
  ['level 3 beside a decree', basis(`${MUC3}: Nghị định số 59/2022/NĐ-CP ngày 05/9/2022`), ['I.10 basis warning']],
  ['the gap is explained', basis(`${MUC3}: Nghị định số 59/2022/NĐ-CP ngày 05/9/2022 chưa quy định nội dung này`), []],
  ['nothing is provided', basis(`${MUC3}; Luật Căn cước công dân không có quy định về kiểm tra`), []],
  ['something must be added', basis(`${MUC3}; cần bổ sung vào Luật Căn cước công dân`), []],
  ['only principles', basis(`${MUC3} (Luật Căn cước công dân mới chỉ quy định nguyên tắc)`), []],
  ['a draft is not in force', basis(`${MUC3}: dự thảo Luật Căn cước công dân (sửa đổi)`), []],
  ['level 3 alone', basis(MUC3), []],
  ['level 1', basis(`${MUC1}: Luật Căn cước công dân`), []],
]);
