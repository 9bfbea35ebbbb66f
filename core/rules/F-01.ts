import type { Rule } from './types.ts';

/** Footnote 1 of the form: "Ghi tên cơ quan". Blank, or the dots of the issued form still there. */
export const F01: Rule = {
  id: 'F-01',
  severity: 'error',
  source: 'Phụ lục IV Công văn 2367/TCT, chú thích 1',
  message: 'Phải ghi tên cơ quan rà soát (ví dụ: Bộ Tài chính, UBND thành phố Hải Phòng).',
  check: ({ agency, sheet }) =>
    agency === null ? [{ task: null, field: 'agency', cell: sheet.agency.cell, params: {} }] : [],
};
