import { advise } from '../../core/index.ts';
import type { Issue, Severity } from '../../core/index.ts';
import { capital, SEVERITIES, SEVERITY } from '../../core/report/index.ts';
import type { CellMark } from '../annotate/annotate-workbook.ts';
import { COLOR } from '../lists/looks.ts';

/** Backgrounds by what a finding asks for. */
export const FILL: Record<Severity, string> = { error: COLOR.red, warning: COLOR.yellow, info: COLOR.blue };

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
