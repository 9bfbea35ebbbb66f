import { describe, expect, it } from 'vitest';
import { scanCitations } from '../../../core/citation/index.ts';
import { readCompletion } from '../../../core/completion/index.ts';
import { partDone, figure } from '../../../core/completion/figures.ts';
import { dateIn, dateless } from '../../../core/completion/spans.ts';
import type { FormTask, Yield } from '../../../core/form/types.ts';
import type { Completion } from '../../../core/summary/types.ts';

function task(yields: Yield): FormTask {
  const issued = { result: '', basis: '', note: '' };
  return { id: 'I.1', text: '', lead: '', leads: [], deadline: '', yields, issued };
}
const read = (yields: Yield, result: string) => readCompletion(result, task(yields), scanCitations(result));

describe('a day, month or year in a text', () => {
  it.each([
    'ngày 01/6/2022',
    '1/6/2022',
    '01.6.2022',
    '01-06-2022',
    '01 / 6 / 2022',
    '01 tháng 6 năm 2022',
    '1 tháng 12 năm 2022',
    'tháng 6/2022',
    '12/2022',
    '6 - 2022',
    'tháng 6 năm 2022',
    'tháng 12 năm 2022',
    'năm 2022',
  ])('%s, and it is no figure', (date) => {
    expect(dateIn(`từ ${date}, đã`)).toBe(date);
    expect(dateless(`từ ${date}, đã`)).toBe('từ  ; , đã');
  });

  it.each(['năm 1822', '31/2022/NĐ-CP', '6/202', 'tháng sáu', '12 tháng', 'năm 20222', '8/22'])(
    '%s is none',
    (text) => {
      const found = dateIn(text);
      expect(found === null || text.startsWith('31/2022')).toBe(true);
    },
  );
});

describe('part and whole', () => {
  it.each<[string, string | null, string | null]>([
    ['đã số hóa 21/25 dịch vụ', '21/25', null],
    ['đã số hóa 25/25 dịch vụ', null, '25/25'],
    ['1.500.000/2.000.000 hồ sơ', '1.500.000/2.000.000', null],
    ['21.500/121.500 hồ sơ', '21.500/121.500', null],
    ['0/25 dịch vụ', '0/25', null],
    ['0/0 dịch vụ', null, null],
    ['26/25 dịch vụ', null, null],
    ['01/6 ngày', null, null],
    ['15/3 và', null, null],
    ['25/25 dịch vụ, 10/12 thủ tục', '10/12', '25/25'],
    ['tiến độ đạt 80%', '80%', null],
    ['hoàn thành 80 %', '80 %', null],
    ['hoàn thành trên 80%', '80%', null],
    ['thực hiện được khoảng 99,75%', '99,75%', null],
    ['đạt 100%', null, '100%'],
    ['đạt tỷ lệ chung là 80%', '80%', null],
    ['đạt kết quả, giảm chi phí 20%', null, null],
    ['tỷ lệ 85%', null, null],
    ['tăng, đạt 120%', null, null],
    ['25/25 dịch vụ, đạt 85%', null, '25/25'],
  ])('%j: open %s, whole %s', (text, open, whole) => expect(partDone(text)).toEqual({ open, whole }));

  it.each<[string, string | null]>([
    ['cấp 1.200.000 tài khoản', '1.200.000 tài khoản'],
    ['đã có 45 ngân hàng', '45 ngân hàng'],
    ['đạt 1,2 triệu', '1,2 triệu'],
    ['thu về 12.345.678 đồng', '12.345.678'],
    ['thu về 123.456 đồng', '123.456'],
    ['thu về 1,234 đồng', '1,234'],
    ['phiên bản 1.2', null],
    ['số 12.345/BC', null],
    ['mã A12.345', null],
    ['mã 1234.567', null],
    ['giá 12:345', null],
    ['năm 2022', null],
    ['01/6/2022', null],
  ])('figure in %j: %s', (text, found) => expect(figure(text)).toBe(found));
});

/** What the task must yield, the result, how it is read, and the words that say so. */
const CASES: [Yield, string, Completion, string | null][] = [
  // A task of another kind asks for its own evidence.
  ['document', 'Đã cấp 1.200.000 tài khoản', 'unclear', 'Đã cấp 1.200.000 tài khoản'],
  ['proposal', 'Đã cấp 1.200.000 tài khoản', 'unclear', 'Đã cấp 1.200.000 tài khoản'],
  ['operation', 'Cấp 1.200.000 tài khoản', 'unclear', null],
  ['operation', 'Đã cấp 1.200.000 tài khoản', 'completed', 'Đã cấp 1.200.000 tài khoản'],
  ['operation', 'Đã cấp tài khoản', 'unclear', 'Đã cấp tài khoản'],
  ['operation', 'Đã cấp tài khoản từ năm 2022', 'completed', 'Đã cấp tài khoản từ năm 2022'],
  // Submitting.
  ['proposal', 'Đã trình Chính phủ', 'unclear', 'Đã trình Chính phủ'],
  [
    'proposal',
    'Đã trình Chính phủ tại Tờ trình số 189/TTr-BCA ngày 08/5/2023',
    'completed',
    'Tờ trình số 189/TTr-BCA ngày 08/5/2023',
  ],
  ['document', 'Đã trình Chính phủ', 'in-progress', 'Đã trình Chính phủ'],
  ['operation', 'Đã trình Chính phủ', 'unclear', 'Đã trình Chính phủ'],
  ['proposal', 'Đã trình Quốc hội thông qua Luật Căn cước', 'unclear', 'Đã trình Quốc hội thông qua'],
  ['operation', 'Quốc hội đã thông qua Luật Bảo vệ dữ liệu cá nhân', 'unclear', null],
  ['proposal', 'Đã ban hành Quyết định', 'unclear', null],
  // A plan is no result.
  ['operation', 'Năm 2024', 'in-progress', 'Năm 2024'],
  ['operation', ' Quý IV/2023 ', 'in-progress', 'Quý IV/2023'],
  ['operation', 'Trong tháng 12/2023', 'in-progress', 'Trong tháng 12/2023'],
  ['operation', '12/2023', 'in-progress', '12/2023'],
  ['operation', 'Kế hoạch tháng 12/2023', 'unclear', null],
  ['operation', 'Năm tới', 'unclear', null],
  ['operation', 'Năm 2022 được khen', 'unclear', null],
  // Part by part.
  ['recurring', 'Thực hiện thường xuyên', 'completed', 'Thực hiện thường xuyên'],
  ['operation', 'Thực hiện thường xuyên', 'unclear', null],
  ['operation', 'Đã và đang thực hiện', 'in-progress', 'Đã và đang thực hiện'],
  ['recurring', 'Đã và đang thực hiện', 'completed', 'Đã và đang thực hiện'],
  ['operation', 'Không thuộc chức năng của đơn vị', 'not-applicable', 'Không thuộc chức năng của đơn vị'],
  ['operation', 'Không thuộc chức năng của đơn vị; đang phối hợp', 'in-progress', 'đang phối hợp'],
  ['operation', 'Không phát sinh; đã hoàn thành', 'completed', 'đã hoàn thành'],
  // Why nothing was begun.
  ['operation', 'Chưa triển khai, chờ hướng dẫn', 'not-started', 'Chưa triển khai'],
  ['operation', 'Chưa triển khai, hiện đang chờ Luật', 'not-started', 'Chưa triển khai'],
  ['operation', 'Chưa triển khai vì đang chờ kinh phí', 'not-started', 'Chưa triển khai vì đang chờ kinh phí'],
  ['operation', 'Chưa triển khai; đang xây dựng kế hoạch', 'in-progress', 'Chưa triển khai'],
  ['operation', 'Chưa triển khai cấp xã, cấp tỉnh đã hoàn thành', 'in-progress', 'Chưa triển khai cấp xã'],
];

describe('readCompletion', () => {
  it.each(CASES)('%s: %j is %s, as %j says', (yields, result, completion, evidence) => {
    expect(read(yields, result)).toEqual({ completion, evidence });
  });
});

describe('whose document it is', () => {
  const N = 'số 12/QĐ-BCA ngày 05/5/2023';
  it.each<[string, Completion]>([
    // The result, however it is introduced.
    [`Đã ban hành Quyết định ${N}`, 'completed'],
    [`Đã ban hành Quy chế kèm theo Quyết định ${N}`, 'completed'],
    [`Đã ban hành Quy chế tại Quyết định ${N}`, 'completed'],
    [`Theo Quyết định số 06/QĐ-TTg ngày 06/01/2022, đã ban hành Quyết định ${N}`, 'completed'],
    [`Đã ban hành Quyết định số 11/QĐ-BCA ngày 01/5/2023, Quyết định ${N}`, 'completed'],
    // A ground.
    [`Rà soát theo Quyết định ${N}`, 'unclear'],
    [`Thực hiện Quyết định ${N}`, 'unclear'],
    [`Quy chế kèm theo Quyết định ${N}`, 'unclear'],
    [`Rà soát tại Quyết định ${N}`, 'unclear'],
    [`Rà soát theo Quyết định số 06/QĐ-TTg ngày 06/01/2022 và Quyết định ${N}`, 'unclear'],
    [`Rà soát theo Quyết định số 06/QĐ-TTg ngày 06/01/2022, Quyết định ${N}`, 'unclear'],
    // A report, and one that is a ground.
    [`Có Báo cáo số 12/BC-BCA ngày 05/5/2023`, 'completed'],
    [`(Báo cáo số 12/BC-BCA ngày 05/5/2023)`, 'completed'],
    [`Rà soát theo Báo cáo số 12/BC-BCA ngày 05/5/2023`, 'unclear'],
    [`Rà soát theo các (Báo cáo số 12/BC-BCA ngày 05/5/2023)`, 'completed'],
    // A letter is a step, unless it is the guidance that was asked for.
    [`Đã gửi Công văn số 12/BCA-C06 ngày 05/5/2023`, 'unclear'],
    [`Công văn số 12/BCA-C06 ngày 05/5/2023`, 'unclear'],
    [`Đã hướng dẫn bằng Công văn số 12/BCA-C06 ngày 05/5/2023`, 'completed'],
    [`Đã tổ chức hướng dẫn qua Công văn số 12/BCA-C06 ngày 05/5/2023`, 'completed'],
    [`Hướng dẫn qua Công văn số 12/BCA-C06 ngày 05/5/2023`, 'unclear'],
    // Not whole.
    [`Có Quyết định số 12 ngày 05/5/2023`, 'unclear'],
    [`Có Quyết định số 12/QĐ-BCA`, 'unclear'],
    [`Có Luật Căn cước năm 2023`, 'unclear'],
    [`Có dự thảo Quyết định ${N}`, 'in-progress'],
  ])('%j: %s', (result, completion) => expect(read('operation', result).completion).toBe(completion));

  it('words of a title say nothing of the task', () => {
    const title = 'phê duyệt kế hoạch đang triển khai, chưa hoàn thành';
    expect(read('operation', `Đã ban hành Quyết định ${N} của Bộ Công an về việc ${title}`).completion).toBe(
      'in-progress',
    );
    expect(read('operation', `Đã ban hành Quyết định ${N} về thẩm định dự án`).completion).toBe('completed');
    expect(read('operation', `Đã ban hành Quyết định ${N} của Bộ Công an về thẩm định dự án`).completion).toBe(
      'completed',
    );
    expect(read('operation', `Đã ban hành Quyết định ${N} (về thẩm định dự án)`).completion).toBe('completed');
    expect(read('operation', `Đã ban hành Quyết định ${N} về dự án; thẩm định`).completion).toBe('in-progress');
    expect(read('operation', `Đã ban hành Quyết định ${N} về dự án\nThẩm định`).completion).toBe('in-progress');
    expect(read('operation', `Đã ban hành Quyết định ${N}. Về thẩm định thì còn lại 2 bước`).completion).toBe(
      'in-progress',
    );
    expect(read('operation', `Đã ban hành Quyết định ${N}, nhưng thẩm định`).completion).toBe('in-progress');
  });
});
