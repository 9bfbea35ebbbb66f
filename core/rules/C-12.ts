import { at, citedIn } from './cited.ts';
import type { Rule } from './types.ts';

/** Party documents are written "66-NQ/TW" (51 of them the other way in the texts measured). */
export const C12: Rule = {
  id: 'C-12',
  severity: 'info',
  source: 'Thể thức văn bản của Đảng (Hướng dẫn 36-HD/VPTW: nhớ lại)',
  message: 'Văn bản của Đảng ghi theo dạng "66-NQ/TW".',
  local: true,
  check: (view) =>
    citedIn(view)
      .filter(({ citation }) => citation.flaws.includes('party-form'))
      .map(({ cell, citation: { number, symbol, symbolRaw } }) =>
        at(cell, { written: symbolRaw, right: `${number ?? ''}-${symbol ?? ''}` }),
      ),
};
