import { scanCitations } from '../citation/index.ts';
import { fold } from '../text/index.ts';
import { sameLeads } from './leads.ts';
import { on } from './row-findings.ts';
import type { Rule } from './types.ts';

/** Seen in a real sheet: "Bộ Tài chính (Tờ trình số 419/TTr-SDL)", or a name pasted twice. */
export const A04: Rule = {
  id: 'A-04',
  severity: 'warning',
  source: 'Đo trên bảng thật',
  message: 'Cột Cơ quan chủ trì chỉ ghi tên cơ quan, không lặp tên, không ghi văn bản.',
  local: true,
  check: ({ rows }) =>
    rows.flatMap((row) => {
      const written = row.row.texts.lead;
      if (sameLeads(written, row.task.lead)) return [];
      const document = scanCitations(written).citations.find(({ number }) => number !== null);
      if (document) return [on(row, 'lead', { kind: 'document', what: document.raw })];
      const repeated = repeatedName(written);
      return repeated === null ? [] : [on(row, 'lead', { kind: 'repeated', what: repeated })];
    }),
};

function repeatedName(written: string): string | null {
  const names = written.split(/[,;\n]/).map((name) => name.trim());
  const keys = names.map(fold);
  return names.find((_, at) => keys[at] !== '' && keys.indexOf(keys[at] as string) < at) ?? null;
}
