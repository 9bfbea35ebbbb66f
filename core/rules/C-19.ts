import { documentsCited } from '../legal-documents/index.ts';
import { bare } from '../text/index.ts';
import { at, citedIn } from './cited.ts';
import type { Rule } from './types.ts';

const AMBIGUOUS = /(?:^|[-/])TCT(?:$|[-/])/;
const NAMED = /\b(to cong tac|tong cuc thue|cuc thue|de an 06)\b/;

/** "TCT" is Tổ công tác (Đề án 06) or Tổng cục Thuế. Silent where the cell says which, or the list knows the document. */
export const C19: Rule = {
  id: 'C-19',
  severity: 'info',
  source: 'Phụ lục IV Công văn 2367/TCT',
  message: 'Ký hiệu "TCT" có thể là Tổ công tác (Đề án 06) hoặc Tổng cục Thuế: cần ghi rõ.',
  local: true,
  check: (view) =>
    [...citedIn(view)]
      .filter(({ cell, citation }) => {
        if (!AMBIGUOUS.test(citation.symbol ?? '') || NAMED.test(bare(cell.text))) return false;
        return view.documents === null || documentsCited(citation, view.documents).length === 0;
      })
      .map(({ cell, citation }) => at(cell, { document: citation.raw })),
};
