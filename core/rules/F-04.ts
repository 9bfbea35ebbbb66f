import type { AssessedRow } from '../check/types.ts';
import { bare } from '../text/index.ts';
import { on } from './row-findings.ts';
import { resultDocuments } from './result-documents.ts';
import type { Rule } from './types.ts';

/** "Đề án 06" and the like: a number that proves nothing. */
const PROJECT_06 = /^de an (so )?0?6\b(?!\/)/;
const NAMES_WITH_NUMBERS = /\bde an (so )?0?6\b|\bcap (1|2|3|4)\b|\bmuc (do )?[1-4]\b/g;
const CLAIM = /\bhoan (thanh|tat)\b/;

/**
 * Footnote 3 of the form: a completed task names its document or report of results. A go-live date or figures prove an
 * operation as well (CONTRACTS §2), so any figure or report in the words keeps this rule silent. A claim is a claim in
 * any row, also the one that the form prints itself (V.7).
 */
export const F04: Rule = {
  id: 'F-04',
  severity: 'warning',
  source: 'Phụ lục IV Công văn 2367/TCT, chú thích 3',
  message: 'Nhiệm vụ nêu đã hoàn thành cần dẫn văn bản, báo cáo kết quả, mốc vận hành hoặc số liệu.',
  local: true,
  check: ({ rows }) => rows.filter(claimsWithoutProof).map((row) => on(row, 'result')),
};

function claimsWithoutProof(row: AssessedRow): boolean {
  if (row.completion !== 'completed') return false;
  if (row.citations.some(({ field, citation }) => field === 'result' && !PROJECT_06.test(bare(citation.raw))))
    return false;
  const words = bare(row.row.texts.result).replace(NAMES_WITH_NUMBERS, '');
  // "Đã và đang thực hiện thường xuyên" completes a recurring task for the period without claiming an end.
  if (row.task.yields === 'recurring' && !CLAIM.test(words)) return false;
  // A document without number is F-03's finding, and one is enough.
  if (resultDocuments(row.row.texts.result, { citations: [], drafts: [] }).length > 0) return false;
  return !/\d/.test(words) && !/\bbao cao\b/.test(words);
}
