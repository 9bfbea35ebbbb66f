import type { Assessment, Question } from '../core/index.ts';
import { findingLines } from './finding-lines.ts';
import { recognised, recognisedLines } from './recognised.ts';
import { tableLines } from './table.ts';
import { subjectLine, summaryLine, verdictLine } from '../core/report/index.ts';

/** What recognition left open stops a submission, so it comes first, with how to answer it. */
function questionLines(questions: Question[]): string[] {
  if (questions.length === 0) return [];
  const rows = questions.map(({ id, candidates, cell }) => {
    const choices = candidates.map(({ value, evidence }) => (evidence ? `${value} (${evidence})` : value));
    return [cell ?? '–', id, `chọn: ${choices.join('; ')}`];
  });
  const heading = `Cần xác nhận (${questions.length}), trả lời bằng --answer CÂU-HỎI=TRẢ-LỜI`;
  return ['', heading, ...tableLines(rows, '  ')];
}

/** What a person reads: the counts first, what was recognised, then the findings by what they ask for. */
export function checkTable(file: string, assessment: Assessment, otherSheets: string[]): string[] {
  const { sheet, issues } = assessment;
  return [
    `${file} – trang “${sheet.sheet}”`,
    subjectLine(assessment),
    summaryLine(assessment),
    verdictLine(assessment),
    ...recognisedLines(recognised(sheet, otherSheets)),
    ...questionLines(sheet.questions),
    ...findingLines(issues),
  ];
}
