import { advise } from '../../core/index.ts';
import type { Issue, Severity } from '../../core/index.ts';
import type { CellMark } from '../../workbook/index.ts';
import { capital, SEVERITIES, SEVERITY } from '../words.ts';

/** Backgrounds by what a finding asks for: light red, light yellow, light blue, on which black text is read well. */
export const FILL: Record<Severity, string> = { error: 'FFC7CE', warning: 'FFEB9C', info: 'DDEBF7' };

const sentence = (issue: Issue): string =>
  `${capital(SEVERITY[issue.severity])} (${issue.rule}): ${advise(issue, 'vi')}`;

/** One mark per cell: the colour of its gravest finding, and all of them as its comment. */
export function marksOf(issues: Issue[]): CellMark[] {
  const byCell = new Map<string, Issue[]>();
  for (const issue of issues) {
    if (issue.cell !== null) byCell.set(issue.cell, [...(byCell.get(issue.cell) ?? []), issue]);
  }
  return [...byCell].map(([cell, found]) => ({
    cell,
    fill: FILL[SEVERITIES.find((severity) => found.some((issue) => issue.severity === severity))!],
    note: ['Căn Cứ:', ...found.map(sentence)].join('\n'),
  }));
}
