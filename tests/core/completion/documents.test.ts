import { describe, expect, it } from 'vitest';
import { scanCitations } from '../../../core/citation/index.ts';
import { partDone } from '../../../core/completion/figures.ts';
import { readCompletion } from '../../../core/completion/index.ts';
import type { FormTask, Yield } from '../../../core/form/types.ts';
import type { Completion } from '../../../core/summary/types.ts';
import { tasks } from '../support/form-sheet.ts';

const read = (yields: Yield, result: string) =>
  readCompletion(result, { ...(tasks[0] as FormTask), yields }, scanCitations(result));

describe('where a title ends, which says nothing of the task', () => {
  const N = 'Đã ban hành Quyết định số 12/QĐ-BCA ngày 05/5/2023';
  it.each<[string, Completion]>([
    // Hidden: the words of the title, whoever issued it, however it begins.
    [`${N} của Thủ tướng Chính phủ về thẩm định dự án`, 'completed'],
    [`${N} của Bộ Công an, Bộ Tài chính về thẩm định dự án`, 'completed'],
    [`${N}, quy định thẩm định dự án`, 'completed'],
    [`${N} “về thẩm định dự án”`, 'completed'],
    [`${N} v/v thẩm định dự án`, 'completed'],
    [`${N} kèm theo quy trình thẩm định`, 'completed'],
    // Shown: what begins no title, or begins after its end.
    [`${N} nhưng thẩm định chưa xong`, 'in-progress'],
    [`${N} về dự án, hiện nay thẩm định`, 'in-progress'],
    [`${N} (về dự án) tuy nhiên thẩm định`, 'in-progress'],
    [`${N} về dự án kết quả thẩm định`, 'in-progress'],
    // What was issued is carried out: that leaves nothing open.
    [`${N} về dự án đang triển khai`, 'completed'],
  ])('%s: %s', (result, completion) => expect(read('operation', result).completion).toBe(completion));

  it('a title is not looked for beyond 400 letters', () => {
    const words = (letters: number) => 'dự án '.repeat(letters / 6);
    expect(read('operation', `${N} về ${words(300)}thẩm định`).completion).toBe('completed');
    expect(read('operation', `${N} về ${words(420)}thẩm định`).completion).toBe('in-progress');
  });

  it('nor beyond the next document', () => {
    const next = 'Quyết định số 13/QĐ-BCA ngày 06/5/2023';
    expect(read('operation', `${N} về dự án và ${next} thẩm định`).completion).toBe('in-progress');
  });
});

describe('the role of each of several documents', () => {
  const QD = (number: number) => `Quyết định số ${number}/QĐ-BCA ngày 05/5/2023`;
  it.each<[string, Completion]>([
    // A list goes on with the role of its first document.
    [`Đã ban hành ${QD(11)}; theo ${QD(12)}`, 'completed'],
    [`Theo ${QD(11)} và ${QD(12)}`, 'unclear'],
    [`Theo ${QD(11)} hoặc ${QD(12)}`, 'unclear'],
    [`Theo ${QD(11)} cùng ${QD(12)}`, 'unclear'],
    [`Theo ${QD(11)} ${QD(12)}`, 'unclear'],
    // A new sentence begins anew.
    [`Theo ${QD(11)}. ${QD(12)}`, 'completed'],
    [`Theo ${QD(11)}; ${QD(12)}`, 'completed'],
    [`Theo ${QD(11)}\n${QD(12)}`, 'completed'],
    // A word between them gives the second its own.
    [`Theo ${QD(11)}, đã ban hành ${QD(12)}`, 'completed'],
    [`Theo ${QD(11)} của Bộ, ${QD(12)}`, 'unclear'],
    // What is attached, and where.
    [`Quy chế kèm theo ${QD(11)}`, 'unclear'],
    [`Đã phê duyệt Quy chế kèm theo ${QD(11)}`, 'completed'],
    [`Đã công bố danh mục tại ${QD(11)}`, 'completed'],
    [`Đã công bố theo ${QD(11)}`, 'completed'],
    [`Đã công bố, căn cứ ${QD(11)}`, 'unclear'],
  ])('%s: %s', (result, completion) => expect(read('operation', result).completion).toBe(completion));

  const CV = 'Công văn số 12/BCA-C06 ngày 05/5/2023';
  it.each<[string, Completion]>([
    [`Đã có ${CV} hướng dẫn các bộ, ngành`, 'completed'],
    [`Đã có ${CV} gửi các bộ, trong đó hướng dẫn`, 'unclear'],
    [`Đã phối hợp để hướng dẫn tại ${CV}`, 'completed'],
    [`Đã có văn bản mẫu của ngành để hướng dẫn tại ${CV}`, 'unclear'],
    [`Đã ban hành ${CV}`, 'completed'],
    [`Theo ${CV}`, 'unclear'],
    [`Đã gửi các (${CV})`, 'unclear'],
  ])('%s: %s', (result, completion) => expect(read('operation', result).completion).toBe(completion));

  it.each<[string, Completion]>([
    [`Đã gửi các ${CV}`, 'completed'],
    [`Đã đề xuất qua ${CV}`, 'completed'],
    [`Đã đề xuất kèm theo ${CV}`, 'completed'],
    [`Đã đề xuất theo ${CV}`, 'unclear'],
    ['Đã đề xuất; có dự thảo Tờ trình số 12/TTr-BCA ngày 05/5/2023', 'in-progress'],
    ['Quốc hội ban hành Pháp lệnh', 'unclear'],
    ['Quốc hội đã ban hành Bộ luật Dân sự năm 2015', 'completed'],
    ['Rà soát theo Luật Cư trú, đã công bố', 'unclear'],
  ])('of a proposal: %s: %s', (result, completion) => expect(read('proposal', result).completion).toBe(completion));
});

describe('a share by level of government', () => {
  it.each<[string, string | null, string | null]>([
    ['số hóa cấp tỉnh 100%, cấp xã 60%', '60%', '100%'],
    ['cấp bộ đạt 100%, cấp huyện đã đạt 85,5%', '85,5%', '100%'],
    ['tỷ lệ tái sử dụng: cấp tỉnh 82%, cấp xã 64%', null, null],
    ['cấp tỉnh: đúng hạn 99%', null, null],
    ['khai thác tốt; cấp xã 60%', '60%', null],
    ['đạt 96% kế hoạch', '96%', null],
    ['đã làm sạch, đạt 96% hồ sơ', null, null],
    ['đã làm sạch, đạt 95%', null, null],
    ['đã làm sạch, đạt 94%', '94%', null],
    ['mục tiêu năm đạt 96%', '96%', null],
    ['25/25 dịch vụ, cấp xã 60%', null, '25/25'],
    ['9/12 chỉ tiêu', '9/12', null],
  ])('%j: open %s, whole %s', (text, open, whole) => expect(partDone(text)).toEqual({ open, whole }));
});
