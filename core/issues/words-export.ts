import type { RuleId } from './types.ts';
import type { Read } from './params.ts';
import type { Words } from './words.ts';

const SIDES_VI: Record<string, string> = { top: 'lề trên', bottom: 'lề dưới', left: 'lề trái', right: 'lề phải' };
const LINES_VI: Record<string, string> = {
  annex: 'dòng tên phụ lục',
  title: 'dòng tên biểu mẫu',
  reference: 'dòng "(Kèm theo …)"',
};
const LINES_EN: Record<string, string> = {
  annex: 'the line of the annex',
  title: 'the title',
  reference: 'the line "(Kèm theo …)"',
};
const LOOKS_VI: Record<string, string> = {
  bold: 'cần in đậm',
  italic: 'cần in nghiêng',
  centred: 'cần đặt giữa',
  capitals: 'cần viết in hoa',
  'lower-case': 'cần viết chữ thường',
  'size-14': 'cần cỡ chữ 14',
};
const LOOKS_EN: Record<string, string> = {
  bold: 'has to be bold',
  italic: 'has to be italic',
  centred: 'has to be centred',
  capitals: 'has to be in capitals',
  'lower-case': 'has to be in lower case',
  'size-14': 'has to be in 14 points',
};

function pageVi(read: Read, kind: string): string {
  if (kind === 'font') return `phông "${read.text('font')}". Đề nghị dùng Times New Roman.`;
  if (kind === 'size') return `cỡ chữ ${read.text('size')}. Đề nghị dùng cỡ 13 hoặc 14.`;
  if (kind === 'paper') return 'khổ giấy không phải A4. Đề nghị chọn khổ A4 khi in.';
  if (kind === 'margins') return 'chưa đặt lề trang. Đề nghị đặt lề trên, dưới 20-25, trái 30-35, phải 15-20 mm.';
  return `${SIDES_VI[kind] ?? kind} ${read.text('millimetres')} mm. Đề nghị đặt ${read.text('least')}-${read.text('most')} mm.`;
}

function pageEn(read: Read, kind: string): string {
  if (kind === 'font') return `the font is "${read.text('font')}". Please use Times New Roman.`;
  if (kind === 'size') return `the size is ${read.text('size')} points. Please use 13 or 14.`;
  if (kind === 'paper') return 'the paper is not A4. Please choose A4.';
  if (kind === 'margins') return 'no margins are set. Please set top, bottom 20-25, left 30-35, right 15-20 mm.';
  return `the ${kind} margin is ${read.text('millimetres')} mm. Please set ${read.text('least')}-${read.text('most')} mm.`;
}

/** What is said of an export's layout. */
export const EXPORT: Record<RuleId, Words> = {
  'X-01': { title: { vi: 'Phông, cỡ chữ, khổ giấy, lề', en: 'Font, size, paper, margins' }, vi: pageVi, en: pageEn },
  'X-02': {
    title: { vi: 'Tiêu đề phụ lục', en: 'Title lines of the annex' },
    vi: (read, kind) => {
      const line = LINES_VI[read.text('role')] ?? read.text('role');
      return kind === 'missing'
        ? `thiếu ${line}. Đề nghị bổ sung theo biểu mẫu.`
        : `${line} ${LOOKS_VI[kind] ?? kind}. Đề nghị trình bày lại.`;
    },
    en: (read, kind) => {
      const line = LINES_EN[read.text('role')] ?? read.text('role');
      return kind === 'missing' ? `${line} is missing. Please add it.` : `${line} ${LOOKS_EN[kind] ?? kind}.`;
    },
  },
};
