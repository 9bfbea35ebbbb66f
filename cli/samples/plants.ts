import type { Column, TaskId } from '../../core/form/types.ts';

/** An error put into a cell of the sample on purpose: what the tests expect, and where. */
export type Plant = {
  rule: string;
  task: TaskId;
  column: Exclude<Column, 'tt'>;
  note: string;
  texts: Partial<Record<Exclude<Column, 'tt'>, string>>;
};

const IN_PROGRESS = 'Đang thực hiện: đã thống nhất phương án kỹ thuật, đang thử nghiệm tại 05 địa phương.';
const SUFFICIENT = 'Đã có đầy đủ cơ sở pháp lý';
const DECREE = 'Nghị định số 69/2024/NĐ-CP ngày 25/6/2024';

const basis = (rule: string, task: TaskId, note: string, text: string): Plant => ({
  rule,
  task,
  column: 'basis',
  note,
  texts: { result: IN_PROGRESS, basis: text },
});

const cell = (rule: string, task: TaskId, column: Plant['column'], note: string, text: string): Plant => ({
  rule,
  task,
  column,
  note,
  texts: { [column]: text },
});

/** The plants that stand in a cell of a task's row; those of the structure are in `planted.ts`. */
export const PLANTS: Plant[] = [
  cell(
    'F-02',
    'II.10',
    'task',
    'sửa nguyên văn nhiệm vụ',
    'Xây dựng và triển khai giải pháp hỗ trợ sử dụng Cơ sở dữ liệu quốc gia về dân cư để quản lý hồ sơ của công dân.',
  ),
  cell(
    'F-03',
    'I.6',
    'result',
    'văn bản thiếu số, ký hiệu, ngày',
    'Bộ Công an đã ban hành Thông tư về kết nối, chia sẻ dữ liệu.',
  ),
  cell('F-04', 'V.7', 'result', 'nêu hoàn thành mà không dẫn gì', 'Đã hoàn thành, duy trì thường xuyên'),
  basis('F-05', 'II.4', 'chưa hoàn thành, chưa chọn mức cơ sở pháp lý', ''),
  basis('F-06', 'II.6', 'hai mức cơ sở pháp lý', `${SUFFICIENT}: ${DECREE}. Chưa có cơ sở pháp lý để triển khai.`),
  basis('F-08', 'II.5', 'mức 1 không viện dẫn văn bản', SUFFICIENT),
  basis(
    'F-09',
    'II.11',
    'mức 2 không nêu điều, khoản',
    `Đã xác định được quy định pháp luật có liên quan, tuy nhiên quy định pháp luật cần tiếp tục được hoàn thiện: ${DECREE}`,
  ),
  basis('F-10', 'II.12', 'mức 3 mà viện dẫn văn bản', `Chưa có cơ sở pháp lý để triển khai: ${DECREE}`),
  cell('F-13', 'I.11', 'result', 'chưa ghi kết quả, chưa quá hạn', ''),
  cell('D-04', 'IV.2', 'result', 'quá hạn mà chưa ghi kết quả', ''),
  cell('F-14', 'IV.1', 'deadline', 'thời hạn khác biểu mẫu', 'Tháng 3/2030'),
  cell('D-01', 'V.5', 'deadline', 'thời hạn không đọc được', 'Khi đủ điều kiện'),
  cell('A-01', 'V.6', 'lead', 'cơ quan không có trong danh bạ', 'Bộ Công an, Bộ Công nghệ số'),
  basis(
    'C-01',
    'III.1',
    'Nghị định không có năm trong số, ký hiệu',
    `${SUFFICIENT}: Nghị định số 69/NĐ-CP ngày 25/6/2024`,
  ),
  basis('C-02', 'III.2', 'tên loại không khớp ký hiệu', `${SUFFICIENT}: Thông tư số 69/2024/NĐ-CP ngày 25/6/2024`),
  basis('C-03', 'III.3', 'năm trong số khác năm ban hành', `${SUFFICIENT}: Nghị định số 69/2023/NĐ-CP ngày 25/6/2024`),
  cell(
    'C-04',
    'I.1',
    'result',
    'số nhỏ hơn 10 thiếu số 0',
    'Bộ trưởng Bộ Công an ban hành Thông tư số 8/2022/TT-BCA ngày 27/01/2022 quy định danh mục sản phẩm khai thác, sử dụng thông tin.',
  ),
  basis(
    'C-05',
    'V.1',
    'chữ Cyrillic trong ký hiệu',
    `${SUFFICIENT}: Nghị định số 69/2024/NĐ-\u0421\u0420 ngày 25/6/2024`,
  ),
  cell(
    'C-07',
    'V.2',
    'result',
    'năm không thể có',
    'Đã hoàn thành; kết quả nêu tại Báo cáo số 396/BC-BCA ngày 15/5/2106.',
  ),
  cell(
    'T-01',
    'I.4',
    'result',
    'Unicode tổ hợp',
    'Chính phủ đã ban hành Nghị định số 13/2023/NĐ-CP ngày 17/4/2023 về bảo vệ dữ liệu cá nhân'.normalize('NFD'),
  ),
  cell(
    'T-02',
    'V.8',
    'result',
    'ký tự ẩn',
    'Đã hoàn thành\u200b, đưa vào vận hành từ ngày 30/3/2022; kết quả nêu tại Báo cáo số\u00a0402/BC-BCA ngày 15/6/2026.',
  ),
];
