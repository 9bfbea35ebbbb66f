import type { Column } from '../../../../../core/form/types.ts';
import type { Damage } from '../draft.ts';

/** Wordings that offices use for the seven headers. */
const WORDINGS: Record<Column, string[]> = {
  tt: ['STT', 'Số TT', 'TT', 'Stt'],
  task: ['Nhiệm vụ', 'NV, GP', 'Nội dung nhiệm vụ', 'Nhiệm vụ/giải pháp'],
  lead: ['CQ chủ trì', 'Đơn vị chủ trì', 'Chủ trì', 'Cơ quan CT'],
  deadline: ['Thời hạn', 'Thời hạn hoàn thành', 'TG thực hiện', 'Thời gian'],
  result: ['KQ thực hiện', 'Kết quả thực hiện', 'Kết quả', 'Tình hình thực hiện'],
  basis: ['CSPL', 'Cơ sở pháp lý', 'CS pháp lý', 'Căn cứ pháp lý'],
  note: ['Ghi chú', 'G.chú', 'Ghi chú (nếu có)'],
};

export const headerAbbreviated: Damage = {
  name: 'header abbreviated',
  phase: 'content',
  apply: (draft, random) => {
    const cells = Object.fromEntries(
      (Object.keys(WORDINGS) as Column[]).map((column) => [column, random.pick(WORDINGS[column])]),
    );
    return { ...draft, header: [{ kind: 'header', cells }] };
  },
};
