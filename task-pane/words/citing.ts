import type { InForce } from '../../core/legal-documents/index.ts';
import type { Locale } from './index.ts';

/** What the field says in which a citation is typed; loaded with the row card. */
const vi = {
  label: 'Chèn viện dẫn',
  placeholder: 'Ví dụ: 59/2022, căn cước',
  insert: (cell: string) => `ghi vào ${cell}`,
  found: (n: number) => `${n} văn bản`,
  none: 'Chưa thấy trong danh mục. Đề nghị ghi đủ tên loại, số, ký hiệu, ngày; Căn Cứ ghi nguyên văn.',
  verbatim: 'Ghi nguyên văn',
  force: {
    'in-force': 'Còn hiệu lực',
    'not-in-force': 'Hết hiệu lực',
    'not-yet': 'Chưa có hiệu lực',
    unknown: 'Chưa rõ hiệu lực',
  } as Record<InForce, string>,
  since: (day: string) => `từ ${day}`,
  replacedBy: (codes: string) => `thay bằng ${codes}`,
};

const en: typeof vi = {
  label: 'Insert a citation',
  placeholder: 'For example: 59/2022, căn cước',
  insert: (cell) => `goes into ${cell}`,
  found: (n) => `${n} document${n === 1 ? '' : 's'}`,
  none: 'Not in the list. Please write kind, number, symbol and date in full; it is inserted as written.',
  verbatim: 'Insert as written',
  force: {
    'in-force': 'In force',
    'not-in-force': 'Not in force',
    'not-yet': 'Not yet in force',
    unknown: 'Force not known',
  },
  since: (day) => `from ${day}`,
  replacedBy: (codes) => `replaced by ${codes}`,
};

export const citingWords: Record<Locale, typeof vi> = { vi, en };
