/** Writes docs/quy-tac.md from the catalogue: `node scripts/rule-docs.ts`. A test holds the page to what this makes. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CATALOGUE, type RuleEntry } from '../core/index.ts';
import { EXAMPLES } from './rule-examples.ts';

export const PAGE = fileURLToPath(new URL('../docs/quy-tac.md', import.meta.url));

const LEVELS: Record<RuleEntry['severity'], string> = {
  error: 'lỗi',
  warning: 'cảnh báo',
  info: 'lưu ý',
  none: 'không báo',
};

const FAMILIES: [letter: string, title: string][] = [
  ['F', 'Biểu mẫu'],
  ['C', 'Viện dẫn văn bản'],
  ['D', 'Thời hạn'],
  ['A', 'Cơ quan'],
  ['T', 'Chữ viết'],
  ['S', 'Bí mật nhà nước'],
  ['X', 'Bản xuất'],
];

const INTRODUCTION = `# Quy tắc kiểm tra

Trang này được tạo từ mã nguồn (\`node scripts/rule-docs.ts\`). Mức: *lỗi* phải sửa, hoặc giải trình khi gửi; *cảnh báo* và *lưu ý* không ngăn việc gửi;
*không báo* là điều cố ý không bắt lỗi. Dấu hiệu bí mật nhà nước (S-01) không gửi được. Một đợt rà soát có thể đổi mức của từng quy tắc, trừ S-01.`;

function section({ id, severity, source, message, about }: RuleEntry): string {
  const example = EXAMPLES[id];
  if (example === undefined) throw new Error(`scripts/rule-examples.ts has no example of ${id}`);
  const level = LEVELS[severity] + (about === 'export' ? ', áp dụng khi xuất' : '');
  return [
    `### ${id} · ${level}`,
    message,
    [`- Nguồn: ${source}`, `- Sai: ${example.wrong}`, `- Đúng: ${example.right}`, `- Cách sửa: ${example.mend}`].join(
      '\n',
    ),
  ].join('\n\n');
}

export function rulePage(): string {
  const families = FAMILIES.map(([letter, title]) => {
    const rules = CATALOGUE.filter(({ id }) => id.startsWith(letter));
    return [`## ${title}`, ...rules.map(section)].join('\n\n');
  });
  return `${[INTRODUCTION, ...families].join('\n\n')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(PAGE, rulePage());
