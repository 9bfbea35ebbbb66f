import type { RuleEntry } from './catalogue.ts';

type Planned = Omit<RuleEntry, 'active'>;

const DECREE_30 = 'Nghị định 30/2020/NĐ-CP';

/** Rules that are known and not checked yet; the catalogue says so (`active: false`). */
const RULES: Planned[] = [
  {
    id: 'X-01',
    severity: 'info',
    source: `${DECREE_30}, phụ lục I.I.1-5`,
    message: 'Bản xuất: Times New Roman 13-14; A4 ngang; lề trên, dưới 20-25, trái 30-35, phải 15-20 mm.',
  },
  {
    id: 'X-02',
    severity: 'info',
    source: `${DECREE_30}, phụ lục I.III.1`,
    message: 'Bản xuất: "Phụ lục IV" đậm cỡ 14, giữa; tên biểu mẫu in hoa đậm 13-14; dòng "(Kèm theo …)" nghiêng.',
  },
];

export const PLANNED: RuleEntry[] = RULES.map((rule) => ({ ...rule, active: false }));
