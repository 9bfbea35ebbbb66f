import { basis, MUC1, result, ruleCases, ruleNames } from '../support/rule-cases.ts';

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

ruleCases('C-08', [
  [
    'a code of laws, a report, the Constitution',
    cite('Bộ luật số 100/2015/QH13; Hiến pháp năm 2013; Báo cáo số 12/BC-BCA'),
    [],
  ],
  ['a title in brackets', cite('Nghị định số 47/2020/NĐ-CP ngày 09/4/2020 của Chính phủ (về quản lý dữ liệu)'), []],
  ['a title after a comma', cite('Nghị định số 47/2020/NĐ-CP ngày 09/4/2020 của Chính phủ, về quản lý dữ liệu'), []],
  ['a title after a dash', cite('Nghị định số 47/2020/NĐ-CP ngày 09/4/2020 của Chính phủ - quy định về dữ liệu'), []],
]);

const NĐ47 = 'Nghị định số 47/2020/NĐ-CP';
const FULL = `${NĐ47} ngày 09/4/2020 của Chính phủ quản lý, kết nối và chia sẻ dữ liệu số của cơ quan nhà nước`;
const unknown = 'Quyết định số 12/QĐ-BCA';
ruleNames('C-08', [
  [
    'all that is missing',
    cite(unknown),
    [{ document: unknown, missing: ['date', 'issuer', 'title'], suggestion: null }],
  ],
  [
    'a day that cannot be is written, though wrong',
    cite(`${unknown} ngày 31/02/2022`),
    [{ document: `${unknown} ngày 31/02/2022`, missing: ['issuer', 'title'], suggestion: null }],
  ],
  [
    'the title alone',
    cite(`${unknown} ngày 05/5/2022 của Bộ Công an`),
    [{ document: `${unknown} ngày 05/5/2022`, missing: ['title'], suggestion: null }],
  ],
  [
    'the issuer, though somebody else is named far before',
    cite(`Bộ Công an báo cáo. ${unknown} ngày 05/5/2022 về thống kê`),
    [{ document: `${unknown} ngày 05/5/2022`, missing: ['issuer'], suggestion: null }],
  ],
  ['the whole from the list', cite(NĐ47), [{ document: NĐ47, missing: ['date', 'issuer', 'title'], suggestion: FULL }]],
  [
    'in the list without a year in its number, in January',
    cite('Quyết định số 06/QĐ-TTg'),
    [
      {
        document: 'Quyết định số 06/QĐ-TTg',
        missing: ['date', 'issuer', 'title'],
        suggestion:
          'Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ phê duyệt Đề án phát triển ứng dụng dữ liệu về dân cư, định danh và xác thực điện tử phục vụ chuyển đổi số quốc gia giai đoạn 2022 - 2025, tầm nhìn đến năm 2030',
      },
    ],
  ],
  [
    'nothing is known',
    cite(NĐ47),
    [{ document: NĐ47, missing: ['date', 'issuer', 'title'], suggestion: null }],
    { documents: undefined },
  ],
]);
