import { advise } from '../core/index.ts';
import type { Assessment, Completion, Issue, Question } from '../core/index.ts';
import { recognised, recognisedLines } from './recognised.ts';
import { displayDay } from './report-date.ts';
import { tableLines } from './table.ts';
import { capital, COMPLETION, SEVERITIES, SEVERITY } from './words.ts';

const issueRow = (issue: Issue): string[] => [issue.rule, issue.task ?? '–', issue.cell ?? '–', advise(issue, 'vi')];

export function summaryLine({ summary }: Assessment): string {
  const counts: [number, Completion][] = [
    [summary.completed, 'completed'],
    [summary.inProgress, 'in-progress'],
    [summary.notStarted, 'not-started'],
    [summary.notApplicable, 'not-applicable'],
    [summary.unreported, 'unreported'],
    [summary.unclear, 'unclear'],
  ];
  const parts = counts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${COMPLETION[word]}`);
  return `${summary.tasks} nhiệm vụ, ${summary.inScope} thuộc phạm vi${parts.length ? `: ${parts.join(', ')}` : ''}`;
}

export function agencyText({ agency }: Assessment): string {
  if (!agency) return '(chưa ghi)';
  if (!agency.name) return `${agency.raw} (không nhận ra)`;
  return agency.unit ? `${agency.unit} – ${agency.name}` : agency.name;
}

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

export const verdictLine = ({ summary: { errors, warnings } }: Assessment): string =>
  errors + warnings === 0 ? 'Không có lỗi, không có cảnh báo.' : `${errors} lỗi, ${warnings} cảnh báo.`;

export const subjectLine = (assessment: Assessment): string =>
  `Cơ quan rà soát: ${agencyText(assessment)} · ngày báo cáo ${displayDay(assessment.reportDate)}`;

function findingLines(issues: Issue[]): string[] {
  return SEVERITIES.flatMap((severity) => {
    const rows = issues.filter((issue) => issue.severity === severity).map(issueRow);
    return rows.length === 0 ? [] : ['', `${capital(SEVERITY[severity])} (${rows.length})`, ...tableLines(rows, '  ')];
  });
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
