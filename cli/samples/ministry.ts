import type { FormTexts } from '../../workbook/index.ts';

/** What Bộ Tài chính might report on 24/11/2026; the reports cited and the figures are invented. */
export const ministryTexts: FormTexts = {
  'I.2': {
    result:
      'Bộ Tài chính đã ban hành Thông tư số 48/2022/TT-BTC ngày 03/8/2022 quy định mức thu, chế độ thu, nộp, quản lý và sử dụng phí khai thác và sử dụng thông tin trong Cơ sở dữ liệu quốc gia về dân cư.',
  },
  'I.3': {
    result:
      'Đang thực hiện: đã rà soát 37 văn bản quy phạm pháp luật thuộc lĩnh vực thuế, hải quan, bảo hiểm xã hội; đang hoàn thiện đề xuất sửa đổi 04 văn bản để dùng thông tin của Cơ sở dữ liệu quốc gia về dân cư thay cho giấy tờ phải nộp.',
    basis:
      'Đã xác định được quy định pháp luật có liên quan, tuy nhiên quy định pháp luật cần tiếp tục được hoàn thiện: khoản 2 Điều 10 Nghị định số 69/2024/NĐ-CP ngày 25/6/2024 của Chính phủ quy định về định danh và xác thực điện tử, theo hướng bổ sung việc dùng tài khoản định danh điện tử của tổ chức trong kê khai thuế.',
    note: 'Không tổng hợp lại nội dung đã báo cáo theo Công văn số 1834/TCT ngày 10/5/2023.',
  },
  'II.1': {
    result:
      'Đã hoàn thành: dịch vụ xác thực thông tin người nộp thuế vận hành trên Cổng Dịch vụ công quốc gia và Cơ sở dữ liệu thuế từ ngày 15/01/2022; kết quả nêu tại Báo cáo số 215/BC-BTC ngày 20/6/2023.',
  },
  'II.7': {
    result:
      'Đang thực hiện: Bộ phận một cửa của Bộ đã số hóa 87% hồ sơ, kết quả giải quyết thủ tục hành chính; dự kiến hoàn thành trong quý I/2027.',
    basis:
      'Đã có đầy đủ cơ sở pháp lý: Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông tại Bộ phận Một cửa và Cổng Dịch vụ công quốc gia.',
  },
  'V.1': {
    result:
      'Đã hoàn thành kết nối, đưa vào vận hành từ ngày 25/3/2022; đã xác thực 98,3 triệu thông tin nhân khẩu có trong cơ sở dữ liệu quốc gia về bảo hiểm, theo Báo cáo số 1802/BC-BHXH ngày 30/5/2026.',
  },
  'V.2': {
    result:
      'Đã hoàn thành kết nối, đưa vào vận hành từ ngày 28/4/2022, theo Báo cáo số 396/BC-BTC ngày 12/6/2026; thông tin của người thành lập doanh nghiệp được xác thực ngay khi đăng ký.',
  },
  'V.4': {
    result:
      'Đang thực hiện: đã kết nối danh mục cá nhân được hưởng chế độ từ ngân sách nhà nước, còn danh mục đối tượng sử dụng tài sản công.',
    basis:
      'Đã có đầy đủ cơ sở pháp lý: Nghị định số 194/2025/NĐ-CP ngày 03/7/2025 của Chính phủ quy định chi tiết một số điều của Luật Giao dịch điện tử về cơ sở dữ liệu quốc gia, kết nối và chia sẻ dữ liệu, dữ liệu mở phục vụ giao dịch điện tử của cơ quan nhà nước.',
  },
  'V.8': {
    result:
      'Đã hoàn thành kết nối, đưa vào vận hành từ ngày 30/3/2022; đã chuẩn hóa, xác thực 97,2% mã số thuế cá nhân, theo Báo cáo số 402/BC-BTC ngày 15/6/2026.',
  },
  'VI.1': {
    result: 'Chưa thực hiện: chưa thống nhất được bộ chỉ tiêu thống kê dân số lấy từ dữ liệu dân cư.',
    basis:
      'Chưa có cơ sở pháp lý để triển khai: pháp luật về thống kê chưa quy định việc dùng dữ liệu dân cư thay cho điều tra chọn mẫu; đề nghị bổ sung khi sửa đổi Luật Thống kê.',
  },
};
