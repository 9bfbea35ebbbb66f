import type { Grid } from '../../../../../core/grid/index.ts';
import { gridOf, TITLE } from '../../sheets.ts';
import type { Damage } from '../draft.ts';

const OTHERS: Grid[] = [
  gridOf([['BÁO CÁO TỔNG HỢP'], ['TT', 'Nội dung', 'Số lượng'], ['1', 'Nhiệm vụ đã hoàn thành', '20']], {
    name: 'Tổng hợp',
  }),
  gridOf(
    [
      ...TITLE.slice(0, 2),
      ['TT', 'Nội dung', 'Cơ quan chủ trì', 'Kết quả'],
      ['1', 'Tuyên truyền Đề án 06', 'Bộ Công an', 'Đã làm'],
    ],
    { name: 'Phụ lục I' },
  ),
  gridOf([], { name: 'Sheet3' }),
  gridOf([['I'], ['II'], ['III']], { name: '_CanCu', hidden: true }),
];

/** The form on the third sheet; the others hold other tables, nothing, or our own list. */
export const severalSheets: Damage = {
  name: 'several sheets',
  phase: 'book',
  apply: (draft, random) => ({
    ...draft,
    before: random.some(OTHERS.slice(0, 3), 2),
    behind: random.some(OTHERS.slice(3), 1),
  }),
};
