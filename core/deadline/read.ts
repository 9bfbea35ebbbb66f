import { scanCitations } from '../citation/index.ts';
import { fold, maskSpans, remembered } from '../text/index.ts';
import { findDates, type Found } from './dates.ts';
import type { Deadline, DeadlineDate, DeadlineLevel } from './types.ts';

const RECURRING = /thường xuyên|h[ằà]ng (?:năm|quý|tháng|tuần|ngày)|định kỳ|liên tục/;

const LEVELS: [RegExp, DeadlineLevel[]][] = [
  [/cấp bộ|bộ, ngành|các bộ/, ['ministry']],
  [/cấp tỉnh|tỉnh, thành phố|các tỉnh/, ['province']],
  [/địa phương/, ['province', 'district', 'commune']],
  [/cấp huyện/, ['district']],
  [/cấp xã/, ['commune']],
];

function levelsOf(part: string): DeadlineLevel[] {
  return LEVELS.flatMap(([words, levels]) => (words.test(part) ? levels : []));
}

/** A document's number and date in this column is not a deadline (deadlines.tsv: "citation in deadline col"). */
function withoutDocuments(raw: string): string {
  const documents = scanCitations(raw).citations.filter((citation) => citation.number !== null);
  return maskSpans(raw, documents, ' ');
}

function withLevels(text: string, found: Found[]): DeadlineDate[] {
  return found.map(({ kind, day, start }, i) => {
    const from = found[i - 1]?.end ?? 0;
    return { kind, day, levels: levelsOf(text.slice(from, start)) };
  });
}

/** "Tháng 6/2026 (… chậm nhất 31/5/2026)": the bracket gives another day than the words before it (rule D-06). */
function contradicts(text: string, found: Found[]): boolean {
  const open = text.indexOf('(');
  const [inside, outside] = [found.filter((f) => f.start > open), found.filter((f) => f.start < open)];
  return open > 0 && inside.some((a) => outside.length > 0 && outside.every((b) => b.day !== a.day));
}

function condition(raw: string): string | null {
  const open = raw.indexOf('(');
  const close = raw.lastIndexOf(')');
  return open > 0 && close > open ? raw.slice(open + 1, close).trim() : null;
}

export const readDeadline = remembered((raw: string): Deadline => {
  const deadline: Deadline = { kind: 'unknown', raw, dates: [], contradictory: false, condition: null };
  const whole = fold(raw);
  if (/^[.…_ -]*$/.test(whole)) return { ...deadline, kind: 'blank' };
  const text = fold(withoutDocuments(raw));
  const { found, broken } = findDates(text);
  const dates = withLevels(text, found);
  const [first] = dates;
  if (!first)
    return RECURRING.test(text) && !broken && !/^đã /.test(text) ? { ...deadline, kind: 'recurring' } : deadline;
  if (broken) return deadline;
  const contradictory = contradicts(text, found);
  return {
    ...deadline,
    kind: dates.length > 1 && !contradictory ? 'phased' : first.kind,
    dates,
    contradictory,
    condition: contradictory ? null : condition(raw),
  };
});
