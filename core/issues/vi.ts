import { PHRASES } from '../status/index.ts';
import { dayVi, deadlineOf, type Read } from './params.ts';
import type { RuleId } from './types.ts';
import { sentences, type Say } from './words.ts';
import { CITING } from './words-citing.ts';
import { EXPORT } from './words-export.ts';
import { ROWS } from './words-rows.ts';

const MISSING: Record<string, string> = { number: 'số', symbol: 'ký hiệu', date: 'ngày tháng năm ban hành' };
const FLAWS: Record<string, string> = {
  eth: 'chữ Ð (không phải chữ Đ tiếng Việt)',
  'plain-d': 'chữ D thay cho Đ',
  cyrillic: 'chữ Ki-rin trông giống chữ La-tinh (С, Р, Т …)',
  dash: 'dấu gạch dài thay cho gạch nối',
  'space-in-symbol': 'khoảng trắng hoặc xuống dòng ở giữa',
  underscore: 'dấu gạch dưới thay cho gạch nối',
  'missing-hyphen': 'thiếu gạch nối',
  'letter-case': 'sai chữ hoa, chữ thường',
  'hyphen-after-number': 'gạch nối sau số (lối ghi của văn bản Đảng) thay cho gạch chéo',
  slash: 'dấu gạch chéo thiếu, thừa hoặc đặt sai chỗ',
};

const SURPLUS: Record<string, string> = {
  blanks: 'thừa khoảng trắng',
  break: 'có chỗ xuống dòng giữa viện dẫn',
  stop: 'thừa dấu chấm sau ngày',
};

const NUMERALS: Record<number, string> = { 2: 'hai', 3: 'ba' };

const TASKS: Record<string, Say> = {
  missing: () =>
    'biểu mẫu thiếu nhiệm vụ này. Đề nghị bổ sung đúng nguyên văn Phụ lục IV kèm theo Công văn số 2367/TCT.',
  doubled: (read) =>
    `nhiệm vụ này đã có ở dòng ${read.text('first')}. Đề nghị giữ một dòng, gộp nội dung và xóa dòng ${read.text('row')}.`,
  reworded: () =>
    'nội dung nhiệm vụ khác nguyên văn Phụ lục IV kèm theo Công văn số 2367/TCT. Đề nghị khôi phục nguyên văn; ý kiến điều chỉnh ghi ở cột Ghi chú.',
  moved: () =>
    'nhiệm vụ đứng sai vị trí so với Phụ lục IV kèm theo Công văn số 2367/TCT. Đề nghị chuyển về đúng nhóm, đúng thứ tự.',
  foreign: (read) =>
    `dòng ${read.text('row')} "${read.text('text')}" không có trong 52 nhiệm vụ của Phụ lục IV. Đề nghị xóa dòng này hoặc chuyển nội dung sang cột Ghi chú của nhiệm vụ liên quan.`,
};

const perhaps = (read: Read): string =>
  read.text('suggestion') === '' ? '' : ` (có phải "${read.text('suggestion')}"?)`;

const AGENCIES: Record<string, Say> = {
  unknown: (read) =>
    `không nhận ra cơ quan "${read.text('name')}"${perhaps(read)}. Đề nghị ghi tên đầy đủ của bộ, cơ quan hoặc UBND tỉnh, thành phố.`,
  unit: (read) =>
    `"${read.text('name')}" là đơn vị thuộc ${read.text('parent')}; biểu mẫu được tính là của ${read.text('parent')}. Đề nghị ghi tên cơ quan cấp trên.`,
  lead: (read) =>
    `không nhận ra cơ quan "${read.text('name')}"${perhaps(read)}. Đề nghị ghi lại theo biểu mẫu hoặc kiểm tra chính tả.`,
};

const DAYS: Record<string, Say> = {
  short: (read) => `ngày "${read.text('date')}" viết tắt năm. Đề nghị ghi đủ bốn chữ số của năm ban hành.`,
  impossible: (read) =>
    `không có ngày "${read.text('date')}". Đề nghị kiểm tra lại ngày ban hành của ${read.text('document')}.`,
  year: (read) =>
    `năm ban hành trong "${read.text('date')}" không hợp lý. Đề nghị kiểm tra lại ${read.text('document')}.`,
  later: (read) =>
    `${read.text('document')} ban hành sau ngày báo cáo (${dayVi(read.text('reportDate'))}). Đề nghị kiểm tra lại ngày ban hành hoặc ngày báo cáo.`,
};

/** The folded info on empty rows that are not known to concern the agency. */
const EMPTY: Record<string, Say> = {
  'out-of-scope': (read) =>
    `${read.text('count')} nhiệm vụ không thuộc phạm vi rà soát của cơ quan và đang để trống; không cần điền.`,
  'scope-unknown': (read) =>
    `${read.text('count')} nhiệm vụ khác đang để trống. Đề nghị ghi tên cơ quan rà soát để xác định nhiệm vụ phải điền.`,
};

const phrase = (status: string): string => PHRASES[status as keyof typeof PHRASES] ?? status;

const THREE_LEVELS =
  '(1) đã có đầy đủ cơ sở pháp lý; (2) đã xác định được quy định pháp luật có liên quan nhưng cần tiếp tục hoàn thiện; (3) chưa có cơ sở pháp lý để triển khai';

/** One sentence per rule: what is the matter, and what to do. The place is put in front by `explain`. */
export const VI: Record<RuleId, Say> = {
  ...sentences(ROWS, 'vi'),
  ...sentences(CITING, 'vi'),
  ...sentences(EXPORT, 'vi'),
  'F-01': () =>
    'chưa ghi tên cơ quan rà soát. Đề nghị ghi tên cơ quan (ví dụ: Bộ Tài chính, UBND thành phố Hải Phòng).',
  'F-02': (read, kind) =>
    TASKS[kind]?.(read, kind) ?? 'đề nghị đối chiếu với Phụ lục IV kèm theo Công văn số 2367/TCT.',
  'F-03': (read) =>
    `văn bản kết quả "${read.text('document')}" còn thiếu ${read
      .list('missing')
      .map((part) => MISSING[part] ?? part)
      .join(', ')}. Đề nghị ghi đầy đủ số, ký hiệu, ngày tháng năm ban hành.`,
  'F-04': () =>
    'đã nêu hoàn thành nhưng chưa dẫn văn bản, báo cáo kết quả, mốc vận hành hay số liệu nào. Đề nghị bổ sung.',
  'F-05': (read, kind) => {
    const meant = read.list('candidates').map(phrase);
    if (kind !== 'unknown') return `nhiệm vụ chưa hoàn thành. Đề nghị chọn một trong ba mức: ${THREE_LEVELS}.`;
    const hint = meant.length > 0 ? ` (có thể là: ${meant.map((text) => `"${text}"`).join(' hoặc ')})` : '';
    return `nội dung đã ghi chưa thể hiện trạng thái cơ sở pháp lý${hint}. Đề nghị chọn một trong ba mức: ${THREE_LEVELS}.`;
  },
  'F-06': (read) =>
    `ghi ${NUMERALS[read.list('statuses').length] ?? 'nhiều'} trạng thái cơ sở pháp lý. Đề nghị chỉ giữ một trạng thái.`,
  'F-07': () =>
    'nhiệm vụ đã hoàn thành chỉ cần báo cáo kết quả, không cần đánh giá ở cột này. Đề nghị xem xét lược bỏ.',
  'F-08': (read) =>
    `đã chọn "${phrase(read.text('status'))}" nhưng chưa viện dẫn văn bản quy phạm pháp luật nào. Đề nghị ghi tên văn bản.`,
  'F-09': () =>
    'chưa nêu quy định cụ thể (điều, khoản) phải tiếp tục hoàn thiện. Đề nghị bổ sung điều, khoản và hướng xử lý.',
  'F-10': (read) =>
    `đã chọn "${PHRASES.none}" nhưng có viện dẫn ${read.text('document')}. Đề nghị kiểm tra lại trạng thái hoặc nêu rõ nội dung còn thiếu quy định.`,
  'F-13': (read, kind) => EMPTY[kind]?.(read, kind) ?? 'chưa ghi kết quả hoặc tình hình thực hiện. Đề nghị bổ sung.',
  'F-14': (read) =>
    `nội dung khác biểu mẫu đã ban hành ("${read.text('issued')}"). Đề nghị giữ nguyên văn; nếu đề nghị điều chỉnh thì ghi ở cột Ghi chú.`,
  'C-01': (read) =>
    `${read.text('kind')} là văn bản quy phạm pháp luật nhưng số, ký hiệu "${read.text('document')}" chưa có năm ban hành. Đề nghị ghi theo dạng số/năm/loại-cơ quan.`,
  'C-02': (read) =>
    `tên loại "${read.text('kind')}" không khớp ký hiệu "${read.text('symbol')}" (ký hiệu của ${read.text('expected')}). Đề nghị kiểm tra lại ${read.text('document')}.`,
  'C-03': (read) =>
    `năm trong số, ký hiệu (${read.text('numberYear')}) khác năm ban hành (${read.text('dateYear')}). Đề nghị kiểm tra lại ${read.text('document')}.`,
  'C-04': (read) =>
    `số nhỏ hơn 10 cần thêm số 0 phía trước. Đề nghị ghi "${read.text('right')}" thay cho "${read.text('written')}".`,
  'C-05': (read) => {
    const seen = read.list('flaws').map((flaw) => FLAWS[flaw] ?? flaw);
    return `ký hiệu "${read.text('written')}" có ký tự sai: ${seen.join('; ')}. Đề nghị sửa thành "${read.text('right')}".`;
  },
  'C-06': (read) =>
    `ngày nhỏ hơn 10 và tháng 1, 2 cần thêm số 0 phía trước. Đề nghị ghi "${read.text('right')}" thay cho "${read.text('written')}".`,
  'C-07': (read, kind) => DAYS[kind]?.(read, kind) ?? 'đề nghị kiểm tra lại ngày ban hành.',
  'D-01': (read) =>
    `chưa xác định được thời hạn "${read.text('raw')}". Đề nghị ghi theo dạng thường dùng: Tháng 3/2022; Quý I/2026; Năm 2024; ngày 01/6/2022; Thường xuyên.`,
  'D-03': (read) =>
    `Excel/Sheets đã đổi thời hạn thành kiểu ngày ("${read.text('shown')}"). Đề nghị chuyển lại thành chữ: "${read.text('text')}".`,
  'D-04': (read) =>
    `đã quá thời hạn ${deadlineOf(read)} nhưng chưa ghi kết quả hoặc tình hình thực hiện. Đề nghị bổ sung.`,
  'A-01': (read, kind) => AGENCIES[kind]?.(read, kind) ?? 'đề nghị kiểm tra lại tên cơ quan.',
  'A-02': (read) =>
    `tên cơ quan viết chưa đúng khoảng trắng, chữ hoa hoặc bị xuống dòng. Đề nghị ghi "${read.text('right')}".`,
  'T-01': () => 'ô dùng Unicode tổ hợp. Đề nghị chuyển sang Unicode dựng sẵn (TCVN 6909:2001).',
  'T-02': () => 'ô có ký tự ẩn không nhìn thấy được. Đề nghị xóa.',
  'T-03': (read) =>
    `ô ${read
      .list('what')
      .map((part) => SURPLUS[part] ?? part)
      .join('; ')}. Đề nghị lược bỏ.`,
  'S-01': (read) =>
    `nội dung có dấu hiệu bí mật nhà nước ("${read.text('mark')}"), không được gửi qua hệ thống này. Đề nghị gửi theo quy định về bảo vệ bí mật nhà nước.`,
};
