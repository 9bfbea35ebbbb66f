/** Words around a document that tell whether it is a result (rule F-03), in folded text. */

const VERB = '(?<!\\p{L})(?:ký ban hành|ban hành|phê duyệt|ký kết|ký|thông qua|công bố)';
const COUNT = '(?: (?:các|một số|những|văn bản|là|gồm|bao gồm|[0-9]{1,3}))*';
const KIND =
  '(?:thông tư liên tịch|thông tư|nghị định|nghị quyết|quyết định|chỉ thị|pháp lệnh|bộ luật|luật|kế hoạch|công văn|công điện|thông báo|quy chế|quy định|hướng dẫn|chương trình|phương án|đề án|báo cáo|tờ trình)';

/** "ban hành Thông tư", "ký 02 Quyết định"; the kind is group 1. "Đề án 06" is a name, no new document. */
export const ISSUED_KIND = new RegExp(
  `${VERB}${COUNT} (${KIND})(?!\\p{L})(?! (?:này|trên)(?!\\p{L}))(?! (?:số )?06(?![0-9]))`,
  'gu',
);
/** Kinds that in lower case are mostly ordinary words ("ban hành quy định về …"). */
export const ORDINARY_WORD = /^(?:quy |hướng|chương|phương|đề|báo)/;

/** The document follows the verb at once. */
export const AFTER_VERB = new RegExp(`${VERB}${COUNT}$`, 'u');
/** "đã ban hành các văn bản sau:", "ban hành Kế hoạch năm 2023 (". */
export const LIST_OPENING = new RegExp(`${VERB}${COUNT} (?:${KIND}|văn bản)(?!\\p{L})[^.]*[(:] ?[-+•*]?$`, 'u');
export const LIST_MARK = /(?:[,;:+–-]|(?<!\p{L})(?:và|cùng|số))$/u;
/** "Quy chế … ban hành kèm theo Quyết định số …": the number is that of the decision. */
export const ATTACHED = /(?<!\p{L})(?:kèm theo|tại)$/u;

/** Words that turn the verb into a plan, a wish or a duty. */
export const NOT_YET =
  /(?<!\p{L})(?:chưa|không|sẽ|đang|dự kiến|trình|đề nghị|đề xuất|kiến nghị|tham mưu|để|cần|phải|nghiên cứu|xây dựng|soạn thảo|dự thảo|ý kiến|khi|sau|trước|hoàn thiện|lộ trình|theo|chờ|nếu|(?<!hoàn thành )việc|thẩm quyền|tiến độ|thẩm định|tiếp tục|được giao)(?!\p{L})/u;

const DAY = 'ngày [0-9]{1,2}(?:[/.-]| tháng )[0-9]{1,2}(?:[/.-]| năm )[0-9]{4}';
/** "Ngày 27/01/2022, Bộ Công an đã ban hành …"; not "từ ngày", "trước ngày". */
export const ANY_DAY = new RegExp(`(?<!(?:từ|trước|sau|đến|kể từ) )${DAY}`, 'u');
/** "…, được ban hành ngày 27/01/2022". */
export const DAY_AFTER = new RegExp(`(?:ban hành|phê duyệt|ký|thông qua|công bố)(?: \\p{L}+){0,2} ${DAY}`, 'u');
