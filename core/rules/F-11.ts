import { agencyByCode } from '../agency/index.ts';
import { scanCitations } from '../citation/index.ts';
import { codeOf } from '../legal-documents/index.ts';
import { fold } from '../text/index.ts';
import { on } from './row-findings.ts';
import type { Rule, RuleView } from './types.ts';

const TASK = 'I.3';
/** Shorter texts are contained in others by chance. */
const SHORTEST = 20;

/**
 * The form's own note at I.3: ministries do not repeat what they reported under Công văn 1834/TCT. Only where the
 * officer gave the list of what was reported.
 */
export const F11: Rule = {
  id: 'F-11',
  severity: 'warning',
  source: 'Phụ lục IV Công văn 2367/TCT, ghi chú nhiệm vụ I.3',
  message:
    'Nhiệm vụ I.3: không tổng hợp lại nội dung đã báo cáo theo Công văn số 1834/TCT; chỉ bổ sung nội dung mới phát hiện.',
  local: true,
  check: (view) => {
    const row = view.rows.find(({ task }) => task.id === TASK);
    if (row === undefined || view.reportedBefore.length === 0 || !reportedThen(view)) return [];
    return (['result', 'basis'] as const).flatMap((field) => {
      const repeated = repeatedIn(row.row.texts[field], view.reportedBefore);
      return repeated === null ? [] : [on(row, field, { repeated })];
    });
  },
};

function reportedThen({ agency, directory }: RuleView): boolean {
  return agency?.code !== null && agency !== null && agencyByCode(agency.code, directory)?.kind === 'ministry';
}

/** The same document, or the same words. */
function repeatedIn(text: string, before: string[]): string | null {
  const words = fold(text);
  const codes = codesIn(text);
  const same = before.find(
    (content) =>
      codesIn(content).some((code) => codes.includes(code)) ||
      (content.length >= SHORTEST && words.includes(fold(content))),
  );
  return same ?? null;
}

function codesIn(text: string): string[] {
  return scanCitations(text).citations.flatMap((citation) => codeOf(citation) ?? []);
}
