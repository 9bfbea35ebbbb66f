/** For the page of rules: a wrong and a right way of writing, and how it is mended. */
export type Example = { wrong: string; right: string; mend: string };

const BY_HAND = 'Cán bộ tự sửa; Căn Cứ không đoán.';
const SAFE = 'Sửa lỗi trình bày (an toàn, có xem trước).';
const PREVIEWED = 'Sửa được khi chọn riêng quy tắc này, có xem trước; không nằm trong nhóm sửa chung.';
const NOTHING = 'Không cần sửa.';

export const EXAMPLES: Record<string, Example> = {
  'F-01': { wrong: '(Cơ quan rà soát:…………)', right: '(Cơ quan rà soát: Bộ Tài chính)', mend: BY_HAND },
  'F-02': {
    wrong: 'Thiếu dòng V.13; sửa lời nhiệm vụ II.10',
    right: 'Đủ 52 nhiệm vụ, đúng nguyên văn, đúng thứ tự',
    mend: 'Khôi phục theo biểu mẫu gốc, có xem trước.',
  },
  'F-03': {
    wrong: 'Bộ Công an đã ban hành Thông tư',
    right: 'Bộ Công an đã ban hành Thông tư số 08/2022/TT-BCA ngày 27/01/2022',
    mend: BY_HAND,
  },
  'F-04': {
    wrong: 'Đã hoàn thành, duy trì thường xuyên',
    right: 'Đã hoàn thành theo Báo cáo số 412/BC-BCA ngày 30/12/2022',
    mend: BY_HAND,
  },
  'F-05': {
    wrong: 'Nhiệm vụ đang thực hiện, cột Cơ sở pháp lý để trống',
    right: 'Đã có đầy đủ cơ sở pháp lý: Luật Căn cước',
    mend: 'Chọn một trong ba mức ở danh sách.',
  },
  'F-06': {
    wrong: 'Đã có đầy đủ cơ sở pháp lý … Chưa có cơ sở pháp lý để triển khai',
    right: 'Chỉ một trong hai',
    mend: BY_HAND,
  },
  'F-07': {
    wrong: 'Nhiệm vụ đã xong, cột 6 vẫn ghi "Đã có đầy đủ cơ sở pháp lý"',
    right: 'Cột 6 để trống',
    mend: 'Đề nghị xóa; không bao giờ tự xóa.',
  },
  'F-08': { wrong: 'Đã có đầy đủ cơ sở pháp lý', right: 'Đã có đầy đủ cơ sở pháp lý: Luật Căn cước', mend: BY_HAND },
  'F-09': {
    wrong: 'Mức 2: Nghị định số 69/2024/NĐ-CP',
    right: 'Mức 2: khoản 2 Điều 10 Nghị định số 69/2024/NĐ-CP, theo hướng bổ sung …',
    mend: BY_HAND,
  },
  'F-10': {
    wrong: 'Chưa có cơ sở pháp lý để triển khai: Luật Thống kê',
    right: 'Chưa có cơ sở pháp lý để triển khai: Luật Thống kê chưa quy định nội dung này',
    mend: BY_HAND,
  },
  'F-11': {
    wrong: 'I.3 nêu lại văn bản đã báo cáo theo Công văn 1834/TCT',
    right: 'Chỉ nêu nội dung mới phát hiện',
    mend: BY_HAND,
  },
  'F-12': {
    wrong: 'I.3: Đang rà soát, tổng hợp',
    right: 'I.3: Đề xuất sửa đổi Nghị định số 70/2024/NĐ-CP',
    mend: BY_HAND,
  },
  'F-13': {
    wrong: 'Nhiệm vụ trong phạm vi, cột Kết quả để trống',
    right: 'Đang xây dựng, dự kiến trình tháng 12/2026',
    mend: BY_HAND,
  },
  'F-14': {
    wrong: 'Thời hạn "Tháng 3/2030"',
    right: 'Tháng 3/2022 (như biểu mẫu); đề nghị điều chỉnh ghi ở Ghi chú',
    mend: PREVIEWED,
  },
  'C-01': { wrong: 'Nghị định số 59/NĐ-CP', right: 'Nghị định số 59/2022/NĐ-CP', mend: BY_HAND },
  'C-02': { wrong: 'Thông tư số 59/2022/NĐ-CP', right: 'Nghị định số 59/2022/NĐ-CP', mend: BY_HAND },
  'C-03': { wrong: '16/2023/QĐ-UBND ngày 28/4/2022', right: '16/2022/QĐ-UBND ngày 28/4/2022', mend: BY_HAND },
  'C-04': { wrong: '8/2022/TT-BCA', right: '08/2022/TT-BCA', mend: PREVIEWED },
  'C-05': { wrong: '155/2020/NÐ-CP (chữ Ð khác), NĐ_CP, NĐ - CP', right: '155/2020/NĐ-CP', mend: SAFE },
  'C-06': { wrong: 'ngày 5/9/2022', right: 'ngày 05/9/2022', mend: PREVIEWED },
  'C-07': { wrong: 'ngày 31/02/2022; ngày 15/5/2106', right: 'ngày 28/02/2022', mend: BY_HAND },
  'C-08': {
    wrong: 'Thông tư 08/2022/TT-BCA',
    right: 'Thông tư số 08/2022/TT-BCA ngày 27/01/2022 của Bộ Công an quy định danh mục …',
    mend: 'Gợi ý theo danh mục văn bản; cán bộ tự ghi.',
  },
  'C-09': { wrong: '—', right: 'Luật Căn cước công dân', mend: NOTHING },
  'C-10': {
    wrong: 'Quyết định số 06/2022/QĐ-TTg ngày 06/01/2022',
    right: 'Quyết định số 06/QĐ-TTg ngày 06/01/2022',
    mend: BY_HAND,
  },
  'C-11': {
    wrong: 'Quyết định số 12/2021/QĐ-UBND',
    right: 'Quyết định số 12/2021/QĐ-UBND của UBND tỉnh An Giang',
    mend: BY_HAND,
  },
  'C-12': { wrong: 'Nghị quyết số 66/NQ-TW', right: 'Nghị quyết số 66-NQ/TW', mend: 'Đề xuất; cán bộ tự sửa.' },
  'C-13': {
    wrong: 'Thông tư số 12/2020/TT-BNNPTTN',
    right: 'Thông tư số 12/2020/TT-BNNPTNT',
    mend: 'Gợi ý ký hiệu gần nhất; cán bộ tự sửa.',
  },
  'C-14': {
    wrong: 'Bộ Tài chính ban hành Thông tư số 08/2022/TT-BCA',
    right: 'Bộ Công an ban hành Thông tư số 08/2022/TT-BCA',
    mend: BY_HAND,
  },
  'C-15': {
    wrong: 'Khoản 2 điều 5; Điều 5, khoản 2',
    right: 'khoản 2 Điều 5',
    mend: 'Chữ hoa, chữ thường: sửa an toàn. Thứ tự: chỉ đề xuất.',
  },
  'C-16': {
    wrong: 'Nghị định số 47/2020/NĐ-CP ghi ngày 08/4/2020 ở dòng này, 09/4/2020 ở dòng khác',
    right: 'Cùng ngày 09/4/2020',
    mend: BY_HAND,
  },
  'C-17': {
    wrong: 'Nghị định số 59/2022/NĐ-CP (ngày báo cáo sau 30/6/2024)',
    right: 'Nghị định số 69/2024/NĐ-CP',
    mend: 'Nêu văn bản thay thế; không bao giờ tự thay.',
  },
  'C-18': {
    wrong: 'Mức 1: dự thảo Luật Căn cước công dân (sửa đổi)',
    right: 'Mức 2: Điều 10 Luật Căn cước; dự thảo Luật …',
    mend: BY_HAND,
  },
  'C-19': {
    wrong: 'Công văn số 452/TCT',
    right: 'Công văn số 452/TCT của Tổ công tác triển khai Đề án 06',
    mend: BY_HAND,
  },
  'C-20': { wrong: 'Luật Căn cước số 26/2023/QH14', right: 'Luật Căn cước số 26/2023/QH15', mend: BY_HAND },
  'D-01': { wrong: 'Khi đủ điều kiện', right: 'Quý I/2026', mend: BY_HAND },
  'D-02': { wrong: '—', right: 'Tháng 03/2026', mend: NOTHING },
  'D-03': { wrong: 'Ô kiểu ngày 2026-03-01', right: 'Tháng 3/2026', mend: SAFE },
  'D-04': {
    wrong: 'I.2 quá hạn Tháng 3/2022, cột Kết quả để trống',
    right: 'Đang hoàn thiện, dự kiến ban hành tháng 12/2026',
    mend: BY_HAND,
  },
  'D-05': {
    wrong: 'Hạn Tháng 5/2022, văn bản ban hành 17/4/2023',
    right: 'Ghi lý do ở cột Ghi chú nếu cần',
    mend: NOTHING,
  },
  'D-06': { wrong: 'Tháng 6/2026 (chậm nhất 31/5/2026)', right: 'Tháng 6/2026', mend: BY_HAND },
  'D-07': {
    wrong: 'cấp huyện từ ngày 01/12/2022 (ngày báo cáo từ 01/7/2025)',
    right: 'Giữ nguyên văn; ghi cấp thực hiện hiện nay ở cột Kết quả',
    mend: 'Không bao giờ sửa nguyên văn.',
  },
  'A-01': { wrong: 'Bộ Công nghệ số', right: 'Bộ Khoa học và Công nghệ', mend: 'Gợi ý tên gần nhất; cán bộ tự sửa.' },
  'A-02': { wrong: 'Bộ Lao động -Thương binh và Xã hội', right: 'Bộ Lao động - Thương binh và Xã hội', mend: SAFE },
  'A-03': {
    wrong: 'Bộ Kế hoạch và Đầu tư (ngày báo cáo từ 01/3/2025)',
    right: 'Giữ nguyên văn; Bộ Tài chính báo cáo',
    mend: 'Chỉ thông báo một lần cho cả bảng.',
  },
  'A-04': { wrong: 'Bộ Tài chính (Tờ trình số 419/TTr-SDL)', right: 'Bộ Tài chính', mend: BY_HAND },
  'T-01': { wrong: 'Chữ có dấu rời (Unicode tổ hợp)', right: 'Chữ Unicode dựng sẵn', mend: SAFE },
  'T-02': { wrong: 'Ký tự không độ rộng, khoảng trắng không ngắt', right: 'Khoảng trắng thường', mend: SAFE },
  'T-03': { wrong: 'ngày 05/9/2022  quy định', right: 'ngày 05/9/2022 quy định', mend: SAFE },
  'T-04': { wrong: 'NghÞ ®Þnh (TCVN3); Nghò ñònh (VNI)', right: 'Nghị định', mend: PREVIEWED },
  'T-05': { wrong: '—', right: 'Thanh Hóa, Thanh Hoá', mend: NOTHING },
  'S-01': {
    wrong: 'Báo cáo (Mật) số …',
    right: 'Gửi theo quy định về bảo vệ bí mật nhà nước',
    mend: 'Không gửi được; không giải trình được.',
  },
  'X-01': {
    wrong: 'Bản xuất có ô dùng phông Arial, cỡ 11; lề trái 20 mm',
    right: 'Times New Roman 13-14, A4 ngang, lề trái 30 mm',
    mend: 'Căn Cứ đặt sẵn khi xuất và kiểm tra lại mỗi bản xuất; còn sai khác thì ghi ở trang Nguồn.',
  },
  'X-02': {
    wrong: 'Tên biểu mẫu viết thường; dòng "(Kèm theo …)" không in nghiêng',
    right: '"Phụ lục IV" đậm cỡ 14, giữa; tên biểu mẫu IN HOA đậm; dòng "(Kèm theo …)" nghiêng',
    mend: 'Căn Cứ đặt sẵn khi xuất và kiểm tra lại mỗi bản xuất; còn sai khác thì ghi ở trang Nguồn.',
  },
};
