import type { AssessedRow } from '../check/types.ts';
import { resultDocuments } from './result-documents.ts';
import { on } from './row-findings.ts';
import type { Rule } from './types.ts';

/** Completed, but after the form's deadline: nothing to mend, the reader should know. The first result counts. */
export const D05: Rule = {
  id: 'D-05',
  severity: 'info',
  source: 'Phụ lục IV Công văn 2367/TCT, cột 4',
  message: 'Ngày của văn bản kết quả sau thời hạn của biểu mẫu.',
  local: true,
  check: ({ rows }) =>
    rows.flatMap((row) => {
      const issued = row.concerned && row.completion === 'completed' ? firstIssued(row) : null;
      if (issued === null || row.due === null || issued <= row.due) return [];
      return [on(row, 'result', { deadline: row.task.deadline, due: row.due, issued })];
    }),
};

function firstIssued(row: AssessedRow): string | null {
  const citations = row.citations.filter(({ field }) => field === 'result').map(({ citation }) => citation);
  const days = resultDocuments(row.row.texts.result, { citations, drafts: [] }).flatMap(
    ({ citation }) => citation?.date ?? [],
  );
  return days.sort()[0] ?? null;
}
