import type { Citation } from '../citation/types.ts';
import { codeOf, documentsCited, fullCitation } from '../legal-documents/index.ts';
import { fold } from '../text/index.ts';
import { at, citedIn } from './cited.ts';
import { comparing } from './comparing.ts';
import { AFTER_VERB } from './issue-words.ts';
import { issuerNamed } from './issuer.ts';
import type { Finding, Rule, RuleView, WrittenCell } from './types.ts';

/** Laws and ordinances are cited by name alone (C-09); of a report of results the form asks number, symbol and date. */
const SHORT = ['Luật', 'Bộ luật', 'Pháp lệnh', 'Hiến pháp', 'Báo cáo'];
const TITLE =
  /^(?: của(?: [\p{L}-]+,?){1,16}?)?[,:]? ?(?:\(|“|"|–|-)? ?(?:về|quy định|hướng dẫn|sửa đổi|bổ sung|ban hành|phê duyệt|bãi bỏ|thay thế|công bố|v\/v|triển khai|thực hiện|đề nghị|kết quả|tổng kết|sơ kết|giao|tăng cường|đẩy mạnh|báo cáo|thành lập|phát triển)(?!\p{L})/u;
const OF_SOMEBODY = /^,? ?của \p{L}/u;
const LONGEST_TITLE = 160;

/** The first citation of a document, in the reading order of the sheet, is the complete one. */
export const C08: Rule = {
  id: 'C-08',
  severity: 'info',
  source: 'Nghị định 30/2020/NĐ-CP, phụ lục I.II.6.b',
  message:
    'Lần viện dẫn đầu ghi đủ tên loại, số, ký hiệu, thời gian ban hành, cơ quan ban hành, trích yếu (trừ Luật, Pháp lệnh).',
  ...comparing({
    gather: mentions,
    condense: firsts,
    compare: (all, view) => firsts(all).flatMap((mention) => known(mention, view)),
  }),
};

type Mention = { code: string; cell: WrittenCell; citation: Citation };

function mentions(part: RuleView): Mention[] {
  return citedIn(part).flatMap(({ cell, citation }) => {
    const code = codeOf(citation);
    return code === null || SHORT.includes(citation.kind) ? [] : [{ code, cell, citation }];
  });
}

function firsts(all: Mention[]): Mention[] {
  const seen = new Set<string>();
  return all.filter(({ code }) => !seen.has(code) && seen.add(code));
}

/** A mention is gathered anew whenever its row is; as long as it is the same, so is what is found in it. */
const found = new WeakMap<Mention, Finding[]>();

function known(mention: Mention, view: RuleView): Finding[] {
  const before = found.get(mention);
  if (before) return before;
  const { cell, citation } = mention;
  const missing = missingParts(cell, citation, view);
  const params = { document: citation.raw, missing, suggestion: fromList(citation, view) };
  const findings = missing.length === 0 ? [] : [at(cell, params)];
  found.set(mention, findings);
  return findings;
}

function missingParts({ text }: WrittenCell, citation: Citation, view: RuleView): string[] {
  const after = ` ${fold(text.slice(citation.end, citation.end + LONGEST_TITLE))}`.replace(/^ +/, ' ');
  const missing: string[] = [];
  if (citation.date === null && citation.dateRaw === null) missing.push('date');
  if (!namesIssuer(text, citation, after, view)) missing.push('issuer');
  if (!TITLE.test(after)) missing.push('title');
  return missing;
}

/** Said after the document, or the subject of the sentence, which may be the reporting agency itself. */
function namesIssuer(text: string, citation: Citation, after: string, { directory }: RuleView): boolean {
  if (OF_SOMEBODY.test(after) || issuerNamed(text, citation, directory) !== null) return true;
  return AFTER_VERB.test(fold(text.slice(Math.max(0, citation.start - LONGEST_TITLE), citation.start)));
}

/** The complete citation from the list of documents. */
function fromList(citation: Citation, { documents }: RuleView): string | null {
  const [known] = documents === null ? [] : documentsCited(citation, documents);
  return known === undefined || documents === null || known.date === null ? null : fullCitation(known, documents);
}
