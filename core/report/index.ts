export { toReport, toReportWithoutForm } from './to-report.ts';
export type { FileReport, ReportedCitation, ReportedIssue, ReportedRow } from './types.ts';
export { agencyText, subjectLine, summaryLine, verdictLine } from './lines.ts';
export { capital, COMPLETION, SEVERITIES, SEVERITY, STATUS } from './words.ts';
