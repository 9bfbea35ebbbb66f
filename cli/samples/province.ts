import type { FormTexts } from '../../workbook/index.ts';

/** UBND thành phố Hải Phòng fills in the two tasks of "các bộ, ngành, địa phương"; figures are invented. */
export const provinceTexts: FormTexts = {
  'I.3': {
    result:
      'Đang thực hiện: đã rà soát 112 nghị quyết, quyết định quy phạm pháp luật của thành phố; dự kiến sửa đổi 03 quyết định còn yêu cầu nộp bản sao sổ hộ khẩu.',
    basis:
      'Đã có đầy đủ cơ sở pháp lý: Nghị định số 69/2024/NĐ-CP ngày 25/6/2024 của Chính phủ quy định về định danh và xác thực điện tử.',
    note: 'Văn bản cần sửa đổi: Quyết định số 19/2021/QĐ-UBND ngày 12/7/2021 của UBND thành phố Hải Phòng.',
  },
  'II.7': {
    result:
      'Đang thực hiện: Bộ phận Một cửa cấp thành phố và 114 xã, phường, đặc khu đã số hóa 91% hồ sơ, kết quả giải quyết thủ tục hành chính; còn kho hồ sơ cũ từ năm 2015 về trước.',
    basis:
      'Đã có đầy đủ cơ sở pháp lý: Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông tại Bộ phận Một cửa và Cổng Dịch vụ công quốc gia.',
  },
};
