import type { Assessment } from '../check/types.ts';
import type { Completion } from '../summary/types.ts';
import { readableDay } from '../vietnam-time/index.ts';
import { COMPLETION } from './words.ts';

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

export const verdictLine = ({ summary: { errors, warnings } }: Assessment): string =>
  errors + warnings === 0 ? 'Không có lỗi, không có cảnh báo.' : `${errors} lỗi, ${warnings} cảnh báo.`;

export const subjectLine = (assessment: Assessment): string =>
  `Cơ quan rà soát: ${agencyText(assessment)} · ngày báo cáo ${readableDay(assessment.reportDate)}`;
