import { bare } from '../text/index.ts';
import { at, citingCells } from './cited.ts';
import type { Rule } from './types.ts';

const AMBIGUOUS = /(?:^|[-/])TCT(?:$|[-/])/;
const NAMED = /\b(to cong tac|tong cuc thue|cuc thue|de an 06)\b/;

/** "TCT" is Tổ công tác (Đề án 06) or Tổng cục Thuế. Silent where the cell says which. */
export const C19: Rule = {
  id: 'C-19',
  severity: 'info',
  source: 'Phụ lục IV Công văn 2367/TCT',
  message: 'Ký hiệu "TCT" có thể là Tổ công tác (Đề án 06) hoặc Tổng cục Thuế: cần ghi rõ.',
  local: true,
  check: (view) =>
    citingCells(view).flatMap((cell) => {
      const ambiguous = cell.scan.citations.filter(({ symbol }) => AMBIGUOUS.test(symbol ?? ''));
      if (ambiguous.length === 0 || NAMED.test(bare(cell.text))) return [];
      return ambiguous.map(({ raw }) => at(cell, { document: raw }));
    }),
};
