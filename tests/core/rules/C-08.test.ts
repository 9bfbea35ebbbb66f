import { basis, MUC1, result, ruleCases } from '../support/rule-cases.ts';

const cite = (text: string) => basis(`${MUC1}: ${text}`);
const B = ['I.10 basis info'];
const WHOLE = 'Nghị định số 47/2020/NĐ-CP ngày 09/4/2020 của Chính phủ về quản lý, kết nối và chia sẻ dữ liệu số';

ruleCases('C-08', [
  ['number only', cite('Thông tư số 08/2022/TT-BCA'), B],
  ['no issuer, no title', cite('Nghị định số 47/2020/NĐ-CP ngày 09/4/2020'), B],
  ['no title', cite('Nghị định số 47/2020/NĐ-CP ngày 09/4/2020 của Chính phủ'), B],
  ['whole', cite(WHOLE), []],
  ['whole at first, short after', cite(`${WHOLE}; Điều 5 Nghị định số 47/2020/NĐ-CP`), []],
  ['short at first', cite(`Nghị định số 47/2020/NĐ-CP; ${WHOLE}`), B],
  ['a law by name', cite('Luật Căn cước công dân'), []],
  ['a law by number', cite('Luật Căn cước số 26/2023/QH15'), []],
  [
    'the subject issues',
    result('Chính phủ đã ban hành Nghị định số 13/2023/NĐ-CP ngày 17/4/2023 về bảo vệ dữ liệu cá nhân'),
    [],
  ],
  ['the reporter issues', result('Đã ban hành Kế hoạch số 12/KH-BCA ngày 10/3/2023 triển khai Đề án 06'), []],
  ['a report of results', result('Đã hoàn thành, theo Báo cáo số 412/BC-BCA ngày 30/12/2022'), []],
]);
