import { isBlank } from './blank.ts';
import { comparison } from './comparing.ts';
import { on } from './row-findings.ts';
import type { Finding, Rule, RuleView } from './types.ts';

/**
 * Footnotes 3 and 4 of the form: column 5 holds the result, or how far it is. Past the form's deadline D-04 says it
 * instead. Empty rows of others are one folded info for the sheet (CONTRACTS §2).
 */
export const F13: Rule = {
  id: 'F-13',
  severity: 'warning',
  source: 'Phụ lục IV Công văn 2367/TCT, chú thích 3, 4',
  message: 'Nhiệm vụ trong phạm vi phải ghi kết quả hoặc tình hình thực hiện.',
  local: true,
  check: ({ rows }) =>
    rows
      .filter((row) => row.concerned && !row.overdue && isBlank(row.row.texts.result))
      .map((row) => on(row, 'result')),
  comparison: comparison({
    gather: ({ rows }) => [rows.filter((row) => !row.concerned && row.empty).length],
    condense: (counts) => [sum(counts)],
    compare: outOfScope,
  }),
};

function sum(counts: number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}

function outOfScope(counts: number[], { agency }: RuleView): Finding[] {
  const count = sum(counts);
  const kind = agency?.code ? 'out-of-scope' : 'scope-unknown';
  return count === 0 ? [] : [{ task: null, field: 'result', cell: null, params: { kind, count }, severity: 'info' }];
}
