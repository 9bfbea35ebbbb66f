import { isTaskStart, type Damage, type TableLine } from '../draft.ts';

/** Tasks of other documents; the last ones sound like the form's own. */
const FOREIGN = [
  'Tổ chức hội nghị tập huấn cho cán bộ cấp xã',
  'Bố trí kinh phí mua sắm máy tính phục vụ bộ phận một cửa',
  'Tuyên truyền, phổ biến Luật Căn cước đến người dân trên địa bàn',
  'Kiện toàn Tổ công tác triển khai Đề án 06 của đơn vị',
  'Kết nối, chia sẻ dữ liệu giữa Cơ sở dữ liệu quốc gia về dân cư với cơ sở dữ liệu du lịch.',
  'Ban hành Thông tư quy định về định mức kinh tế - kỹ thuật dịch vụ bưu chính.',
  'Trình Chính phủ ban hành Nghị định về hoạt động in.',
];

export const foreignInserted: Damage = {
  name: 'foreign rows inserted',
  phase: 'content',
  apply: (draft, random) => {
    const body = draft.body.slice();
    for (const task of random.some(FOREIGN, random.int(1, 3))) {
      const rows = body.flatMap((line, at) => (isTaskStart(line) ? [at] : []));
      const at = random.pick(rows);
      const before = body[at]!;
      const tt = random.chance(0.5) ? String(random.int(1, 20)) : '';
      const whole = random.chance(0.5) && { lead: 'UBND tỉnh', deadline: 'Năm 2023' };
      const line: TableLine = { kind: 'foreign', cells: { tt, task, ...whole, result: 'Đã tổ chức theo kế hoạch' } };
      if (before.kind === 'task' && before.numeral) line.numeral = before.numeral;
      body.splice(at + 1, 0, line);
    }
    return { ...draft, body };
  },
};
