import type { RuleEntry } from './catalogue.ts';

/** What a zealous checker would report and this one does not, on purpose; tests hold them to it. */
export const SILENT: Omit<RuleEntry, 'about'>[] = [
  {
    id: 'C-09',
    severity: 'none',
    source: 'Nghị định 30/2020/NĐ-CP, phụ lục I.II.6.b',
    message: 'Luật, Bộ luật, Pháp lệnh viện dẫn chỉ bằng tên là đúng: không báo.',
  },
  {
    id: 'D-02',
    severity: 'none',
    source: 'Nghị định 30/2020/NĐ-CP, phụ lục I.II.4.b',
    message: 'Tháng 3 đến tháng 9 viết thêm số 0 (Tháng 03/2026) không bị cấm: không báo.',
  },
  {
    id: 'T-05',
    severity: 'none',
    source: 'Nghị định 30/2020/NĐ-CP dùng cả hai; Quyết định 1989/QĐ-BGDĐT Điều 8',
    message: 'Hai cách đặt dấu thanh (hòa/hoà, Ủy/Uỷ) đều được: không báo, không sửa; khi so khớp coi là một.',
  },
];
