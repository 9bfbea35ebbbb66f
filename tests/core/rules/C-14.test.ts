import { result, ruleCases, ruleNames } from '../support/rule-cases.ts';

const R = ['I.1 result warning'];

ruleCases('C-14', [
  ['another ministry issues', result('Bộ Tài chính ban hành Thông tư số 08/2022/TT-BCA ngày 27/01/2022'), R],
  ['of another ministry', result('Đã có Thông tư số 08/2022/TT-BCA ngày 27/01/2022 của Bộ Tài chính'), R],
  ['a decree of a ministry', result('Bộ Công an đã ban hành Nghị định số 59/2022/NĐ-CP ngày 05/9/2022'), R],
  [
    'a decision of the Prime Minister',
    result('Thực hiện Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Bộ Công an, đã triển khai'),
    R,
  ],
  ['the right one', result('Bộ trưởng Bộ Công an đã ban hành Thông tư số 08/2022/TT-BCA ngày 27/01/2022'), []],
  ['of the right one', result('Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ'), []],
  [
    'put before those who issue',
    result('Bộ Công an trình Chính phủ ban hành Nghị định số 59/2022/NĐ-CP ngày 05/9/2022'),
    [],
  ],
  ['together', result('Bộ Công an phối hợp với Bộ Tài chính ban hành Thông tư số 08/2022/TT-BCA ngày 27/01/2022'), []],
  ['joint', result('Bộ Tài chính, Bộ Công an ban hành Thông tư liên tịch số 12/2014/TTLT-BTC-BCA ngày 05/5/2014'), []],
  ['a conclusion made known', result('Thông báo số 45/TB-VPCP ngày 05/5/2023 của Thủ tướng Chính phủ'), []],
  ['a predecessor', result('Thông tư số 12/2020/TT-BNNPTNT ngày 05/5/2020 của Bộ Nông nghiệp và Môi trường'), []],
  ['a head of an agency', result('Quyết định số 12/QĐ-TTCP ngày 05/5/2023 của Tổng Thanh tra Chính phủ'), []],
  ['a governor', result('Thông tư số 17/2022/TT-NHNN ngày 05/5/2022 của Thống đốc Ngân hàng Nhà nước Việt Nam'), []],
  [
    'joint, with the Assembly',
    result('Nghị quyết liên tịch số 19/2008/NQLT-UBTVQH12-CP ngày 05/5/2008 của Ủy ban Thường vụ Quốc hội, Chính phủ'),
    [],
  ],
  ['the Assembly', result('Chính phủ thông qua Luật Căn cước số 26/2023/QH15 ngày 27/11/2023'), R],
  ['a unit', result('Công văn số 512/BKHĐT-TCTK ngày 02/02/2023 của Tổng cục Thống kê'), []],
  ['a province', result('UBND tỉnh An Giang ban hành Kế hoạch số 12/KH-UBND ngày 05/5/2023'), []],
]);

ruleCases('C-14', [
  ['only results are told', { rows: { 'I.1': { basis: 'Thông tư số 08/2022/TT-BCA của Bộ Tài chính' } } }, []],
  ['nobody named', result('Thông tư số 08/2022/TT-BCA ngày 27/01/2022'), []],
  ['a symbol of nobody known', result('Bộ Tài chính ban hành Quyết định số 12/QĐ-XYZ ngày 05/5/2023'), []],
  ['no symbol', result('Bộ Tài chính trình Luật Căn cước'), []],
]);

ruleNames('C-14', [
  [
    'who is said and who is meant',
    result('Bộ Tài chính ban hành Thông tư số 08/2022/TT-BCA ngày 27/01/2022'),
    [{ document: 'Thông tư số 08/2022/TT-BCA ngày 27/01/2022', named: 'Bộ Tài chính', meant: 'Bộ Công an' }],
  ],
]);
