import type { RuleEntry } from './catalogue.ts';

type Planned = Omit<RuleEntry, 'active'>;

const DECREE_30 = 'Nghị định 30/2020/NĐ-CP';
const FORM = 'Phụ lục IV Công văn 2367/TCT';

/** Rules that are known and not checked yet; the catalogue says so (`active: false`). */
const RULES: Planned[] = [
  {
    id: 'F-11',
    severity: 'warning',
    source: `${FORM}, ghi chú nhiệm vụ I.3`,
    message:
      'Nhiệm vụ I.3: không tổng hợp lại nội dung đã báo cáo theo Công văn số 1834/TCT; chỉ bổ sung nội dung mới phát hiện.',
  },
  {
    id: 'F-12',
    severity: 'info',
    source: `${FORM}, ghi chú nhiệm vụ I.3`,
    message: 'Nhiệm vụ I.3 cần xác định văn bản cần sửa đổi, bổ sung, ban hành mới.',
  },
  {
    id: 'C-08',
    severity: 'info',
    source: `${DECREE_30}, phụ lục I.II.6.b`,
    message:
      'Lần viện dẫn đầu ghi đủ tên loại, số, ký hiệu, thời gian ban hành, cơ quan ban hành, trích yếu (trừ Luật, Pháp lệnh).',
  },
  {
    id: 'C-10',
    severity: 'warning',
    source: 'Luật 64/2025/QH15 Điều 7',
    message: '{số}/QĐ-TTg (cá biệt) và {số}/{năm}/QĐ-TTg (quy phạm) là hai văn bản khác nhau: cần thống nhất.',
  },
  {
    id: 'C-11',
    severity: 'warning',
    source: 'Ký hiệu văn bản địa phương không có mã tỉnh',
    message: 'Văn bản của địa phương phải kèm tên tỉnh, thành phố ban hành.',
  },
  {
    id: 'C-12',
    severity: 'info',
    source: 'Thể thức văn bản của Đảng',
    message: 'Văn bản của Đảng ghi theo dạng "66-NQ/TW".',
  },
  {
    id: 'C-13',
    severity: 'warning',
    source: 'Danh bạ cơ quan; bảng ký hiệu đã gặp',
    message: 'Không nhận ra ký hiệu "{ký hiệu}": cần kiểm tra chính tả.',
  },
  {
    id: 'C-14',
    severity: 'warning',
    source: 'Danh bạ cơ quan',
    message: 'Cơ quan nêu trong câu phải khớp với cơ quan trong ký hiệu.',
  },
  {
    id: 'C-15',
    severity: 'info',
    source: `${DECREE_30}, phụ lục II.V.7`,
    message: 'Viết "điểm a khoản 2 Điều 5": khoản, điểm viết thường; Điều, Mục, Chương viết hoa.',
  },
  {
    id: 'C-16',
    severity: 'warning',
    source: 'So giữa các dòng của bảng',
    message: 'Cùng một văn bản phải ghi cùng ngày và cơ quan ban hành ở mọi dòng.',
  },
  {
    id: 'C-17',
    severity: 'warning',
    source: 'Danh mục hiệu lực văn bản, theo ngày báo cáo',
    message: 'Văn bản viện dẫn phải còn hiệu lực tại ngày báo cáo.',
  },
  {
    id: 'C-18',
    severity: 'warning',
    source: `${FORM}, nhiệm vụ I.3, I.8`,
    message: 'Dự thảo chưa phải là cơ sở pháp lý; ghi ở cột Ghi chú hoặc chọn mức 2, 3.',
  },
  {
    id: 'C-19',
    severity: 'info',
    source: FORM,
    message: 'Ký hiệu "TCT" có thể là Tổ công tác (Đề án 06) hoặc Tổng cục Thuế: cần ghi rõ.',
  },
  {
    id: 'C-20',
    severity: 'warning',
    source: 'Luật 80/2015/QH13 Điều 10; nhiệm kỳ Quốc hội',
    message: 'Khóa Quốc hội trong ký hiệu phải khớp với năm ban hành.',
  },
  {
    id: 'D-05',
    severity: 'info',
    source: `${FORM}, cột 4`,
    message: 'Ngày của văn bản kết quả sau thời hạn của biểu mẫu.',
  },
  {
    id: 'D-06',
    severity: 'warning',
    source: 'Đo trên bảng thật',
    message: 'Ô thời hạn không được có hai thời hạn mâu thuẫn.',
  },
  {
    id: 'D-07',
    severity: 'info',
    source: 'Tổ chức chính quyền địa phương hai cấp',
    message: 'Không còn cấp huyện từ 01/7/2025: cần kiểm tra cấp thực hiện.',
  },
  {
    id: 'A-03',
    severity: 'info',
    source: 'Nghị quyết 176/2025/QH15; Nghị quyết 202/2025/QH15',
    message: 'Cơ quan đã sắp xếp lại tại ngày báo cáo: {cũ} đã chuyển thành {mới}.',
  },
  {
    id: 'A-04',
    severity: 'warning',
    source: 'Đo trên bảng thật',
    message: 'Cột Cơ quan chủ trì chỉ ghi tên cơ quan, không lặp tên, không ghi văn bản.',
  },
  {
    id: 'T-04',
    severity: 'error',
    source: `${DECREE_30}, phụ lục I.I.4`,
    message: 'Ô dùng bảng mã cũ (TCVN3, VNI) phải chuyển sang Unicode, có xem trước.',
  },
  {
    id: 'X-01',
    severity: 'info',
    source: `${DECREE_30}, phụ lục I.I.1-5`,
    message: 'Bản xuất: Times New Roman 13-14; A4 ngang; lề trên, dưới 20-25, trái 30-35, phải 15-20 mm.',
  },
  {
    id: 'X-02',
    severity: 'info',
    source: `${DECREE_30}, phụ lục I.III.1`,
    message: 'Bản xuất: "Phụ lục IV" đậm cỡ 14, giữa; tên biểu mẫu in hoa đậm 13-14; dòng "(Kèm theo …)" nghiêng.',
  },
];

export const PLANNED: RuleEntry[] = RULES.map((rule) => ({ ...rule, active: false }));
