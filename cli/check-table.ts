import { advise } from '../core/index.ts';
import type { Assessment, Issue, Question, Severity } from '../core/index.ts';
import { displayDay } from './report-date.ts';
import { tableLines } from './table.ts';

const HEADINGS: [Severity, string][] = [
  ['error', 'Phải sửa'],
  ['warning', 'Nên xem lại'],
  ['info', 'Cách viết'],
];

const issueRow = (issue: Issue): string[] => [issue.rule, issue.task ?? '–', issue.cell ?? '–', advise(issue, 'vi')];

function summaryLine({ summary }: Assessment): string {
  const counts: [number, string][] = [
    [summary.completed, 'hoàn thành'],
    [summary.inProgress, 'đang thực hiện'],
    [summary.notStarted, 'chưa thực hiện'],
    [summary.notApplicable, 'không thuộc phạm vi'],
    [summary.unreported, 'chưa báo cáo'],
    [summary.unclear, 'chưa rõ'],
  ];
  const parts = counts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return `${summary.tasks} nhiệm vụ, ${summary.inScope} thuộc phạm vi${parts.length ? `: ${parts.join(', ')}` : ''}`;
}

function agencyText({ agency }: Assessment): string {
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

/** What a person reads: the counts first, then the findings by what they ask for. */
export function checkTable(file: string, assessment: Assessment): string[] {
  const { summary, issues } = assessment;
  const verdict =
    summary.errors + summary.warnings === 0
      ? 'Không có lỗi, không có cảnh báo.'
      : `${summary.errors} lỗi, ${summary.warnings} cảnh báo.`;
  const findings = HEADINGS.flatMap(([severity, heading]) => {
    const rows = issues.filter((issue) => issue.severity === severity).map(issueRow);
    return rows.length === 0 ? [] : ['', `${heading} (${rows.length})`, ...tableLines(rows, '  ')];
  });
  const { questions } = assessment.sheet;
  return [
    `${file} – trang “${assessment.sheet.sheet}”`,
    `Cơ quan rà soát: ${agencyText(assessment)} · ngày báo cáo ${displayDay(assessment.reportDate)}`,
    summaryLine(assessment),
    verdict,
    ...questionLines(questions),
    ...findings,
  ];
}
