import type { AssessedRow, Assessment } from '../check/types.ts';
import { explain } from '../issues/explain.ts';
import type { Issue } from '../issues/types.ts';
import { summarize } from '../summary/summarize.ts';
import type { FileReport, ReportedCitation, ReportedIssue, ReportedRow } from './types.ts';

/** The JSON line of a file that holds the form. */
export function toReport(file: string, assessment: Assessment): FileReport {
  const { form, sheet, agency, rows, issues, summary } = assessment;
  return {
    file,
    form,
    sheet: sheet.sheet,
    agency: agency ?? { code: null, name: null, raw: sheet.agency.raw },
    rows: rows.map(reportedRow),
    issues: issues.map(reportedIssue),
    summary,
  };
}

/** The JSON line of a workbook in which no sheet is the form. */
export function toReportWithoutForm(file: string): FileReport {
  return {
    file,
    form: null,
    sheet: null,
    agency: { code: null, name: null, raw: null },
    rows: [],
    issues: [],
    summary: summarize([], [], 0),
  };
}

function reportedRow({ row, task, inScope, completion, status, citations }: AssessedRow): ReportedRow {
  return { task: task.id, row: row.row, inScope, completion, status, citations: citations.map(reportedCitation) };
}

function reportedCitation({ field, citation }: AssessedRow['citations'][number]): ReportedCitation {
  const { raw, kind, number, year, symbol, date, locator, name } = citation;
  return { field, raw, kind, number, year, symbol, date, locator, ...(name !== undefined && { name }) };
}

function reportedIssue(issue: Issue): ReportedIssue {
  const { rule, severity, task, field, cell, params, fix } = issue;
  const message = explain(issue, 'vi');
  return { rule, severity, task, field, cell, message, params, fixable: fix !== undefined };
}
