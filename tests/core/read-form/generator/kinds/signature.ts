import type { Damage } from '../draft.ts';

const BLOCKS: string[][][] = [
  [
    ['', '', '', '', '', 'Hà Nội, ngày 12 tháng 6 năm 2023'],
    ['Nơi nhận:', '', '', '', '', 'KT. BỘ TRƯỞNG'],
    ['- Tổ công tác;', '', '', '', '', 'THỨ TRƯỞNG'],
    ['- Lưu: VT.', '', '', '', '', '(Ký, ghi rõ họ tên)'],
  ],
  [
    ['', 'NGƯỜI LẬP BIỂU', '', '', 'TM. ỦY BAN NHÂN DÂN'],
    ['', '', '', '', 'KT. CHỦ TỊCH'],
    ['', 'Nguyễn Văn A', '', '', 'Trần Thị B'],
  ],
];

/** A signature block below, with or without a blank line between. */
export const signature: Damage = {
  name: 'signature block',
  phase: 'frame',
  apply: (draft, random) => {
    const blank = random.chance(0.7) ? [[]] : [];
    const lines = [...blank, ...random.pick(BLOCKS)];
    return { ...draft, tail: [...draft.tail, ...lines.map((cells) => ({ kind: 'free' as const, cells }))] };
  },
};
