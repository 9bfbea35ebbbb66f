import { at, citedIn } from './cited.ts';
import type { Rule } from './types.ts';

/** Measured: 114 of 17,728 citations with both years (0.64 %). Which of the two is wrong, only the officer knows. */
export const C03: Rule = {
  id: 'C-03',
  severity: 'warning',
  source: 'Đo trên 17.728 viện dẫn có đủ hai năm',
  message: 'Năm trong số, ký hiệu phải trùng với năm ban hành.',
  local: true,
  check: (view) =>
    citedIn(view).flatMap(({ cell, citation: { number, year, date, raw } }) => {
      if (number === null || year === null || date === null || date.slice(0, 4) === year) return [];
      return [at(cell, { document: raw, numberYear: year, dateYear: date.slice(0, 4) })];
    }),
};
