import type { Citation, CitationScan } from '../citation/index.ts';
import { foldMap, maskSpans, originalSpan, type MappedText } from '../text/index.ts';

/** What a document in column 5 stands for: the result itself, a report of results, or the ground it was done on. */
export type Role = 'result' | 'report' | 'basis' | 'proposal';
export type CitedDocument = { citation: Citation; role: Role; complete: boolean };

/** The result text with everything taken out that names or titles a document, and the documents found. */
export type ReadResultText = { folded: MappedText; original: string; documents: CitedDocument[]; drafts: Citation[] };

const HIDDEN = '\u25A1';

/** A title begins after the citation: its words ("quy định về thẩm định …") say nothing about progress. */
const TITLE_START =
  /^(?: của(?: \p{L}+,?){1,12}?)?,? ?(?:\(|“|")?(?:về|quy định|hướng dẫn|sửa đổi|ban hành|phê duyệt|bãi bỏ|thay thế|công bố|v\/v|triển khai|thực hiện|kèm theo)(?!\p{L})/u;
const TITLE_END =
  /[.;\n]|[,)]? ?(?<!\p{L})(?:tuy nhiên|kết quả|qua đó|theo đó|hiện nay|hiện đang|đến nay|nhưng|song|trong đó|đồng thời|dự kiến|đang|đã|chưa|sẽ|còn)(?!\p{L})/u;
const LONGEST_TITLE = 400;

/**
 * The word nearest before a document tells its role (rule F-03: result after "ban hành, phê duyệt, ký, thông qua, công
 * bố"; ground after "theo, căn cứ, thực hiện, tại, hướng dẫn").
 */
const ISSUED = 'ban hành|phê duyệt|ký|thông qua|công bố';
const RESULT_WORDS = `(?:${ISSUED})(?: và (?:tổ chức )?(?:triển khai|thực hiện))?(?: kèm)?(?: theo| tại| bằng)?|có|bằng|gồm|là|ra|xây dựng|quyết định|tham mưu|kết quả`;
const BASIS_WORDS =
  'theo|căn cứ|thực hiện|tại|hướng dẫn|triển khai|thi hành|trên cơ sở|sửa đổi|bổ sung|thay thế|bãi bỏ|tuân thủ|quy định|yêu cầu|chỉ đạo|của|với|về';
const ROLE_WORD = new RegExp(`(?<!\\p{L})(?:(${RESULT_WORDS})|(${BASIS_WORDS}))(?!\\p{L})`, 'gu');
const ISSUED_WORD = new RegExp(`(?<!\\p{L})(?:${ISSUED})(?!\\p{L})`, 'u');
/** How a letter that was sent is introduced; after "theo", "thực hiện" it is somebody else's. */
const SENT = /(?<!\p{L})(?:tại|bằng|qua|có|gửi|kèm(?: theo)?)(?: các)?[^\p{L}]*$/u;
/** "Đã có Công văn số … hướng dẫn các bộ, ngành", "đã hướng dẫn tại Công văn số …": the letter is what was to be given. */
const GUIDES = /(?<!\p{L})đã(?: \p{L}+){0,3} hướng dẫn(?!\p{L})/u;
const GUIDING = /^hướng dẫn(?!\p{L})/u;
/** "Không phát sinh nội dung mới so với Báo cáo số …". */
const COMPARED = /(?<!\p{L})phát sinh(?!\p{L})[^,]* (?:so với|ngoài)(?!\p{L})[^,]*$/u;
const LOOK_BACK = 80;

/** A list goes on: "… số 12 ngày …, Quyết định số 13", "… quy định về phí và Thông tư số 14". */
const LISTED = /(?:^|[,;]|(?<!\p{L})(?:và|hoặc|cùng))[^\p{L}]*$/u;

/** "Đã ban hành Quy chế … kèm theo Quyết định số …", "ban hành Kế hoạch tại Quyết định số …". */
function issuedAt(before: string, last: RegExpExecArray, earlier: RegExpExecArray[]): boolean {
  if (before.slice(0, last.index).endsWith('kèm ')) return ISSUED_WORD.test(before.slice(0, last.index));
  return last[0] === 'tại' && ISSUED_WORD.test(earlier.pop()?.[0] ?? '');
}

function roleBefore(before: string, previous: Role | null): Role {
  if (previous && LISTED.test(before)) return previous;
  const words = [...before.matchAll(ROLE_WORD)];
  const last = words.pop();
  if (last) return last[1] || issuedAt(before, last, words) ? 'result' : 'basis';
  return previous === 'basis' ? 'basis' : 'result';
}

function roleOf(citation: Citation, before: string, after: string, previous: Role | null): Role {
  if (COMPARED.test(before)) return 'basis';
  if (citation.kind === 'Tờ trình') return 'proposal';
  const role = roleBefore(before, previous);
  // "đã có Công văn … gửi": a letter is a step, a proposal at most, unless it is what was issued.
  if (citation.kind === 'Công văn' && SENT.test(before) && (GUIDES.test(before) || GUIDING.test(after)))
    return 'result';
  if (citation.kind === 'Công văn' && !ISSUED_WORD.test(before)) return SENT.test(before) ? 'proposal' : 'basis';
  if (citation.kind !== 'Báo cáo') return role;
  return /(?:theo|căn cứ|thực hiện)[^\p{L}(]*$/u.test(before) ? 'basis' : 'report';
}

/** Offset where the title after `end` ends, at `limit` at the latest; `end` when no title follows. */
function titleEnd(text: string, end: number, limit: number): number {
  const after = foldMap(text.slice(end, Math.min(limit, end + LONGEST_TITLE)).replace(/\n/g, ';'));
  const lead = text.charAt(end) === ' ' ? ` ${after.text}` : after.text;
  const from = TITLE_START.exec(lead)?.[0].length ?? 0;
  if (from === 0) return end;
  const stop = TITLE_END.exec(lead.slice(from));
  const length = from + (stop?.index ?? lead.length - from) - (lead.length - after.text.length);
  return end + originalSpan(after, 0, Math.max(0, length)).end;
}

export function readDocuments(result: string, scan: CitationScan): ReadResultText {
  const documents: CitedDocument[] = [];
  const hidden: { start: number; end: number }[] = [];
  const all = [...scan.citations, ...scan.drafts].sort((a, b) => a.start - b.start);
  let previous: { role: Role; end: number } | null = null;
  all.forEach((citation, i) => {
    const from = Math.max(previous?.end ?? 0, citation.start - LOOK_BACK);
    const between = result.slice(from, citation.start);
    const joined = previous !== null && from === previous.end && !/[.;\n]/.test(between);
    const clause = between.split(/[.;\n]/).pop() ?? '';
    const after = foldMap(result.slice(citation.end, citation.end + 20)).text;
    const role = roleOf(citation, foldMap(clause).text, after, joined ? (previous?.role ?? null) : null);
    hidden.push({ start: citation.start, end: titleEnd(result, citation.end, all[i + 1]?.start ?? result.length) });
    previous = { role, end: citation.end };
    const complete = citation.number !== null && citation.symbol !== null && citation.date !== null;
    if (!citation.draft) documents.push({ citation, role, complete });
  });
  return { folded: foldMap(maskSpans(result, hidden, HIDDEN)), original: result, documents, drafts: scan.drafts };
}
