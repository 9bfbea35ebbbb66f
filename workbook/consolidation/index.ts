export { agencyAnswers, byAgency } from './agency-answers.ts';
export type { AgencySources, Source } from './agency-answers.ts';
export { consolidate } from './consolidate.ts';
export type { Conflict, Consolidated, Dropped } from './consolidate.ts';
export { layoutIssues } from './layout-of.ts';
export { consolidationWorkbook } from './workbook.ts';
export type { ConsolidatedWorkbook } from './workbook.ts';
export type { AgencyAnswers, AnswerRow } from './types.ts';
