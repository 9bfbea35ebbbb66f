export { toReport, toReportWithoutForm } from './to-report.ts';
export type { FileReport, ReportedCitation, ReportedIssue, ReportedRow } from './types.ts';
