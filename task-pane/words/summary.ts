import type { Shares } from '../view/summary.ts';
import type { Locale } from './index.ts';

/** What the screen of figures says; loaded with it. */
const vi = {
  title: 'Số liệu của biểu mẫu',
  open: 'Số liệu theo nhóm',
  at: (day: string) => `tại ${day}`,
  byGroup: 'Mức hoàn thành theo nhóm',
  group: 'Nhóm',
  inScope: 'Thuộc phạm vi',
  total: 'Cộng',
  shares: {
    completed: 'Hoàn thành',
    inProgress: 'Đang thực hiện',
    notStarted: 'Chưa thực hiện',
    other: 'Chưa báo cáo, chưa rõ, không thuộc phạm vi',
  } as Record<keyof Shares, string>,
  basis: (n: number) => `Cơ sở pháp lý của ${n} nhiệm vụ chưa hoàn thành`,
  statuses: {
    sufficient: 'Đã có đầy đủ cơ sở pháp lý',
    'needs-completion': 'Đã xác định được quy định pháp luật có liên quan, cần tiếp tục hoàn thiện',
    none: 'Chưa có cơ sở pháp lý để triển khai',
    missing: 'Chưa ghi mức',
  },
  citations: 'Viện dẫn',
  documents: 'Văn bản khác nhau',
  ended: 'Hết hiệu lực tại ngày báo cáo',
  copy: 'Chép bảng',
  copyHint: 'Chép rồi dán vào một trang trống hoặc vào văn bản.',
  copied: 'Đã chép bảng. Đề nghị dán vào nơi cần dùng.',
  notCopied: 'Chưa chép được. Đề nghị cho phép trang này dùng bộ nhớ tạm rồi bấm lại.',
};

const en: typeof vi = {
  title: 'Figures of the form',
  open: 'Figures by group',
  at: (day) => `on ${day}`,
  byGroup: 'Completion by group',
  group: 'Group',
  inScope: 'In scope',
  total: 'Total',
  shares: {
    completed: 'Completed',
    inProgress: 'In progress',
    notStarted: 'Not started',
    other: 'Not reported, unclear, not applicable',
  },
  basis: (n) => `Legal basis of ${n} unfinished task${n === 1 ? '' : 's'}`,
  statuses: {
    sufficient: 'Legal basis sufficient',
    'needs-completion': 'Legal provisions identified, to be completed',
    none: 'No legal basis yet',
    missing: 'No status written',
  },
  citations: 'Citations',
  documents: 'Different documents',
  ended: 'Not in force on the report date',
  copy: 'Copy table',
  copyHint: 'Copy it, then paste it into an empty sheet or a document.',
  copied: 'Table copied. Please paste it where it is needed.',
  notCopied: 'Not copied. Please allow this page to use the clipboard and press again.',
};

export const summaryWords: Record<Locale, typeof vi> = { vi, en };
