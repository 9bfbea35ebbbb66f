import { dayVi, deadlineOf } from './params.ts';
import type { RuleId } from './types.ts';
import type { Words } from './words.ts';

/** I.3, deadlines, column 3 and legacy fonts. */
export const ROWS: Record<RuleId, Words> = {
  'F-11': {
    title: { vi: 'Nội dung đã báo cáo theo 1834/TCT', en: 'Reported under 1834/TCT before' },
    vi: (read) =>
      `nội dung "${read.text('repeated')}" đã báo cáo theo Công văn số 1834/TCT. Đề nghị chỉ bổ sung nội dung mới phát hiện.`,
    en: (read) =>
      `"${read.text('repeated')}" was reported under dispatch 1834/TCT. Please add only what was found since.`,
  },
  'F-12': {
    title: { vi: 'Chưa nêu văn bản cần sửa đổi, ban hành', en: 'No document to amend is named' },
    vi: () => 'chưa nêu văn bản cần sửa đổi, bổ sung, ban hành mới. Đề nghị ghi tên văn bản và nội dung cần xử lý.',
    en: () => 'no document to be amended or issued is named. Please name it and what is to be changed.',
  },
  'D-05': {
    title: { vi: 'Hoàn thành sau thời hạn', en: 'Completed after the deadline' },
    vi: (read) =>
      `văn bản kết quả ban hành ngày ${dayVi(read.text('issued'))}, sau thời hạn ${deadlineOf(read)} của biểu mẫu. Đề nghị ghi lý do ở cột Ghi chú nếu cần.`,
    en: (read) =>
      `the result was issued on ${read.text('issued')}, after the form's deadline (${deadlineOf(read)}). Please give the reason in the note if needed.`,
  },
  'D-06': {
    title: { vi: 'Hai thời hạn mâu thuẫn', en: 'Two deadlines contradict' },
    vi: (read) => `ô "${read.text('written')}" có hai thời hạn mâu thuẫn. Đề nghị chỉ giữ một thời hạn.`,
    en: (read) => `"${read.text('written')}" holds two deadlines that contradict each other. Please keep one.`,
  },
  'D-07': {
    title: { vi: 'Nhắc đến cấp huyện', en: 'District level mentioned' },
    vi: () =>
      'không còn cấp huyện từ 01/7/2025. Đề nghị giữ nguyên văn biểu mẫu và ghi cấp thực hiện hiện nay ở cột Kết quả hoặc Ghi chú.',
    en: () => 'there is no district level since 01/7/2025. Please keep the words and say in the note who does it now.',
  },
  'A-03': {
    title: { vi: 'Cơ quan đã sắp xếp lại', en: 'Reorganised agencies' },
    vi: (read) =>
      `${read.text('count')} cơ quan nêu trong biểu mẫu đã được sắp xếp lại: ${read.list('changes').join('; ')}. Đề nghị giữ nguyên văn cột Cơ quan chủ trì; cơ quan kế thừa tiếp tục báo cáo.`,
    en: (read) =>
      `${read.text('count')} agencies of the form have been reorganised: ${read.list('changes').join('; ')}. Please keep column 3 as issued; successors report.`,
  },
  'A-04': {
    title: { vi: 'Cột Cơ quan có nội dung khác', en: 'Something else among the agencies' },
    vi: (read, kind) =>
      kind === 'document'
        ? `cột Cơ quan chủ trì ghi lẫn văn bản "${read.text('what')}". Đề nghị chỉ ghi tên cơ quan; văn bản chuyển sang cột Ghi chú.`
        : `tên "${read.text('what')}" ghi lặp. Đề nghị chỉ ghi một lần.`,
    en: (read, kind) =>
      kind === 'document'
        ? `the document "${read.text('what')}" stands among the agencies. Please move it to the note.`
        : `"${read.text('what')}" is written twice. Please keep it once.`,
  },
  'T-04': {
    title: { vi: 'Bảng mã cũ (TCVN3, VNI)', en: 'Legacy font (TCVN3, VNI)' },
    vi: (read, kind) =>
      kind === 'sheet'
        ? `cả trang tính (${read.text('count')} ô) dùng bảng mã cũ ${read.text('encoding')}. Đề nghị chuyển sang Unicode bằng lệnh chuyển phông, xem trước rồi mới ghi.`
        : `ô dùng bảng mã cũ ${read.text('encoding')}. Đề nghị chuyển sang Unicode: "${read.text('preview')}".`,
    en: (read, kind) =>
      kind === 'sheet'
        ? `the whole sheet (${read.text('count')} cells) is in the legacy encoding ${read.text('encoding')}. Please convert it to Unicode after a preview.`
        : `the cell is in the legacy encoding ${read.text('encoding')}. Please convert it to Unicode: "${read.text('preview')}".`,
  },
};
