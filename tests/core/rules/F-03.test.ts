import { describe, expect, it } from 'vitest';
import { findings } from '../support/form-sheet.ts';
import { result, ruleCases } from '../support/rule-cases.ts';

const FULL = 'Thông tư số 08/2022/TT-BCA ngày 27/01/2022';
const I1 = ['I.1 result error'];

ruleCases('F-03', [
  ['number, symbol and date', result(`Bộ Công an đã ban hành ${FULL}`), []],
  ['only the kind', result('Bộ Công an đã ban hành Thông tư'), I1],
  ['the kind and what it is about', result('Bộ Công an đã ban hành Thông tư quy định về khai thác dữ liệu'), I1],
  ['no date', result('Bộ Công an đã ban hành Thông tư số 08/2022/TT-BCA'), I1],
  ['date between brackets', result('Đã ban hành Thông tư số 08/2022/TT-BCA (ngày 27/01/2022)'), []],
  ['an impossible date is C-07', result('Đã ban hành Thông tư số 08/2022/TT-BCA ngày 31/02/2022'), []],
  ['document acted upon', result(`Đã ban hành ${FULL} hướng dẫn thực hiện Nghị định số 59/2022/NĐ-CP`), []],
  ['under a document', result('Đã triển khai theo Quyết định số 06/QĐ-TTg'), []],
  ['on the ground of one', result('Căn cứ Luật Căn cước công dân, đã vận hành hệ thống từ ngày 01/7/2022'), []],
  ['two results, the second without date', result(`Đã ban hành ${FULL} và Thông tư số 46/2022/TT-BCA`), I1],
  ['a list in lines', result(`Đã ban hành 02 văn bản:\n- ${FULL};\n- Quyết định số 12/QĐ-BCA`), I1],
  ['a law passed by the Assembly', result('Quốc hội đã thông qua Luật Căn cước', 'I.8'), ['I.8 result error']],
  ['a law still to be passed', result('Đã trình Quốc hội thông qua Luật Căn cước', 'I.8'), []],
  [
    'the day at the head of the sentence',
    result('Ngày 27/01/2022, Bộ Công an đã ban hành Thông tư số 08/2022/TT-BCA'),
    [],
  ],
  [
    'the day after the title',
    result('Bộ Công an ban hành Thông tư số 08/2022/TT-BCA về khai thác dữ liệu, ký ngày 27/01/2022'),
    [],
  ],
  [
    'a day of entry into force is another day',
    result('Đã ban hành Thông tư số 08/2022/TT-BCA, có hiệu lực từ ngày 15/3/2022'),
    I1,
  ],
  ['a number still to come', result('Đã ban hành Thông tư số …/2022/TT-BCA ngày 27/01/2022'), I1],
  ['only the symbol missing', result('Đã ban hành Thông tư số 08 ngày 27/01/2022'), I1],
  ['a plan to issue', result('Đang xây dựng, dự kiến ban hành Thông tư trong quý IV/2023'), []],
  ['not yet', result('Chưa ban hành Thông tư'), []],
  [
    'what a decision approves is inside it',
    result('Bộ trưởng ký Quyết định số 12/QĐ-BCA ngày 05/5/2022 phê duyệt Kế hoạch'),
    [],
  ],
  [
    'number in brackets after the title',
    result('Đã ban hành Kế hoạch triển khai Đề án 06 (Quyết định số 12/QĐ-BCA ngày 05/5/2022)'),
    [],
  ],
  [
    'attached to a decision',
    result('Đã ban hành Quy chế phối hợp kèm theo Quyết định số 12/QĐ-BCA ngày 05/5/2022'),
    [],
  ],
  [
    '"thông qua" as "by way of"',
    result('Đã kết nối thông qua Cổng Dịch vụ công quốc gia từ ngày 01/7/2022', 'II.4'),
    [],
  ],
  [
    'ordinary words',
    result('Đã hoàn thành rà soát, ban hành hướng dẫn nội bộ; 25/25 dịch vụ công đã kết nối', 'II.6'),
    [],
  ],
]);

describe('F-03 names the parts that are missing', () => {
  it.each([
    ['Bộ Công an đã ban hành Thông tư', ['number', 'symbol', 'date']],
    ['Đã ký Quy chế phối hợp với Bộ Tài chính ngày 12/3/2023', ['number', 'symbol']],
    ['Đã ban hành Thông tư số 08/2022/TT-BCA', ['date']],
  ])('%s', (text, missing) => {
    expect(findings('F-03', result(text))[0]?.params['missing']).toEqual(missing);
  });

  it('once per cell, and says how many more there are', () => {
    const text = 'Đã ban hành Thông tư số 08/2022/TT-BCA và Thông tư số 46/2022/TT-BCA';
    const issues = findings('F-03', result(text));
    expect(issues).toHaveLength(1);
    expect(issues[0]?.params).toMatchObject({ document: 'Thông tư số 08/2022/TT-BCA', more: 1 });
  });
});
