import type { Damage } from '../draft.ts';

const LETTERHEAD = [
  ['UBND THÀNH PHỐ HẢI PHÒNG', '', '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['CÔNG AN THÀNH PHỐ', '', '', '', 'Độc lập - Tự do - Hạnh phúc'],
  [],
  ['', '', '', '', 'Hải Phòng, ngày 12 tháng 6 năm 2023'],
];
const NOTES = [
  ['BÁO CÁO KẾT QUẢ THỰC HIỆN NHIỆM VỤ QUÝ II NĂM 2023'],
  ['Người lập biểu: Nguyễn Văn A - điện thoại 0912345678'],
  ['Đơn vị tính: nhiệm vụ'],
  ['Thời gian báo cáo', 'Quý II/2023', '', 'Cơ quan', 'Kết quả'],
  [],
];

/** A letterhead, notes and blank lines around the title. */
export const titleAdded: Damage = {
  name: 'title lines added',
  phase: 'frame',
  apply: (draft, random) => {
    const above = random.chance(0.6) ? LETTERHEAD : [];
    const below = random.some(NOTES, random.int(1, 3));
    const free = (cells: string[]) => ({ kind: 'free' as const, cells });
    return { ...draft, title: [...above.map(free), ...draft.title, ...below.map(free)] };
  },
};
