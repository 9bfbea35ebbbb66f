import type { Citation, CitationScan } from '../citation/types.ts';
import { foldMap } from '../text/index.ts';

/** A document that the text says was issued; `citation` is null when only its kind is named ("đã ban hành Thông tư"). */
export type ResultDocument = { written: string; citation: Citation | null };

const VERB = '(?<!\\p{L})(?:ký ban hành|ban hành|phê duyệt|ký kết|ký|thông qua|công bố)';
const COUNT = '(?: (?:các|một số|những|văn bản|là|gồm|bao gồm|[0-9]{1,3}))*';
const KIND =
  '(?:thông tư liên tịch|thông tư|nghị định|nghị quyết|quyết định|chỉ thị|pháp lệnh|bộ luật|luật|kế hoạch|công văn|công điện|thông báo|quy chế|quy định|hướng dẫn|chương trình|phương án|đề án|báo cáo|tờ trình)';
/** Kinds that in lower case are mostly ordinary words ("ban hành quy định về …"). */
const ORDINARY_WORD = /^(?:quy|hướng|chương|phương|đề|báo|quyết)/;

const ISSUED = new RegExp(
  `${VERB}${COUNT} (${KIND})(?!\\p{L})(?! (?:này|trên|số)(?!\\p{L}))(?! (?:số )?06(?![0-9]))`,
  'gu',
);
const AFTER_VERB = new RegExp(`${VERB}${COUNT}$`, 'u');
const LIST_OPENING = new RegExp(`${VERB}${COUNT} (?:${KIND}|văn bản)(?!\\p{L})[^.]*[(:] ?[-+•*]?$`, 'u');
const LIST_MARK = /(?:[,;:+–-]|(?<!\p{L})(?:và|cùng|số))$/u;
/** Words that turn the verb into a plan, a wish or a duty. */
const NOT_YET =
  /(?<!\p{L})(?:chưa|không|sẽ|đang|dự kiến|trình|đề nghị|đề xuất|kiến nghị|tham mưu|để|cần|phải|nghiên cứu|xây dựng|soạn thảo|dự thảo|ý kiến|khi|sau|trước|hoàn thiện|lộ trình|theo|chờ|nếu|việc|thẩm quyền|tiến độ|thẩm định|tiếp tục|được giao)(?!\p{L})/u;

/** Documents after "ban hành, phê duyệt, ký, thông qua, công bố"; not those acted upon ("theo", "căn cứ", "thực hiện" …). */
export function resultDocuments(text: string, scan: CitationScan): ResultDocument[] {
  const folded = foldMap(text);
  const positions = scan.citations.map((citation) => ({
    citation,
    start: foldedOffset(folded.starts, citation.start),
    end: foldedOffset(folded.starts, citation.end),
  }));
  const cited = withRoles(folded.text, positions);
  const documents: (ResultDocument & { start: number })[] = cited
    .filter(({ issued }) => issued)
    .map(({ citation, start }) => ({ written: citation.raw, citation, start }));
  for (const match of folded.text.matchAll(ISSUED)) {
    const kind = match[1] as string;
    const start = match.index + match[0].length - kind.length;
    const written = text.slice(folded.starts[start], folded.ends[start + kind.length - 1]);
    if (ORDINARY_WORD.test(kind) && written.charAt(0) === kind.charAt(0)) continue;
    if (!numberedInSentence(folded.text, start, cited) && !NOT_YET.test(clauseBefore(folded.text, match.index))) {
      documents.push({ written, citation: null, start });
    }
  }
  return documents.sort((a, b) => a.start - b.start).map(({ written, citation }) => ({ written, citation }));
}

type Positioned = { citation: Citation; start: number; end: number };
type WithRole = Positioned & { issued: boolean; attached: boolean };

/** A list goes on with the role of its first document; any other word before a document makes it a reference. */
function withRoles(text: string, positions: Positioned[]): WithRole[] {
  const known: WithRole[] = [];
  for (const position of positions) {
    const before = text.slice(0, position.start).trimEnd();
    const previous = known[known.length - 1];
    const sameSentence = previous !== undefined && !/\.(?: |$)/.test(before.slice(previous.end));
    let issued = AFTER_VERB.test(before) && namedByLawOnly(position.citation, before) !== 'planned';
    if (!issued && sameSentence && LIST_MARK.test(before)) issued = previous.issued;
    if (!issued && !sameSentence) issued = LIST_OPENING.test(lastSentence(before));
    known.push({ ...position, issued, attached: /(?:kèm theo|tại)$/.test(before) });
  }
  return known;
}

/** A law has a name before it has a number: "trình Quốc hội thông qua Luật Căn cước" is a plan. */
function namedByLawOnly(citation: Citation, before: string): 'planned' | 'done' {
  const verb = AFTER_VERB.exec(before);
  const plan = citation.number === null && verb !== null && NOT_YET.test(clauseBefore(before, verb.index));
  return plan ? 'planned' : 'done';
}

/** The sentence gives the number elsewhere: before ("Quyết định số … ban hành Kế hoạch"), or attached after. */
function numberedInSentence(text: string, mention: number, cited: WithRole[]): boolean {
  const from = text.lastIndexOf('. ', mention);
  const stop = text.indexOf('. ', mention);
  const to = stop < 0 ? text.length : stop;
  return cited.some(
    ({ start, end, issued, attached }) =>
      start > from && start < to && (issued || attached || end <= mention || start <= mention),
  );
}

function clauseBefore(text: string, end: number): string {
  const before = text.slice(Math.max(0, end - 80), end);
  return before.slice(Math.max(...[',', '.', ';', ':'].map((mark) => before.lastIndexOf(mark))) + 1);
}

function lastSentence(before: string): string {
  return before.slice(before.lastIndexOf('. ') + 1);
}

function foldedOffset(starts: number[], offset: number): number {
  const index = starts.findIndex((start) => start >= offset);
  return index < 0 ? starts.length : index;
}
