import type { RowTexts } from '../support/form-sheet.ts';

/** What a province fills in: the two tasks of everybody, and two more in which it takes part. Documents are invented. */
export const PROVINCE_SHEET: Record<string, RowTexts> = {
  'I.3': {
    result:
      'Đã rà soát 35 văn bản quy phạm pháp luật của HĐND, UBND thành phố; Sở Tư pháp có Báo cáo số 118/BC-STP ngày 25/5/2023, không phát hiện văn bản cần sửa đổi, bổ sung.',
  },
  'II.6': {
    result: 'UBND thành phố ban hành Kế hoạch số 45/KH-UBND ngày 28/02/2022; đã cung cấp 25/25 dịch vụ công thiết yếu.',
  },
  'II.7': {
    result:
      'Đã ban hành Kế hoạch số 102/KH-UBND ngày 20/4/2022. Hiện 14/15 quận, huyện đang số hóa hồ sơ, tỷ lệ đạt 62%.',
    basis:
      'Đã có đầy đủ cơ sở pháp lý: Nghị định số 107/2021/NĐ-CP ngày 06/12/2021; Quyết định số 468/QĐ-TTg ngày 27/3/2021; Nghị quyết số 12/2022/NQ-HĐND ngày 20/7/2022 của HĐND thành phố Hải Phòng.',
  },
  'IV.1': {
    result: 'Không thuộc phạm vi nhiệm vụ của địa phương; Công an thành phố thực hiện theo chỉ đạo của Bộ Công an.',
  },
};
