/** Letters of Vietnamese that carry a mark; Đ is left aside: symbols keep it where all marks are lost (`06/QĐ-TTg`). */
const MARKED = /[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĨĩŨũƠơƯưẠ-ỹ]/;

const NUMBER_FOLLOWS = '(?=[ :.]{0,3}[0-9])';
/** What the grammar reads, as it is typed without marks; one letter for one, so that no place in the text moves. */
const WORDS: [string, string][] = [
  ['nghi dinh', 'nghị định'],
  ['nghi quyet', 'nghị quyết'],
  ['quyet dinh', 'quyết định'],
  ['thong tu lien tich', 'thông tư liên tịch'],
  ['thong tu', 'thông tư'],
  ['chi thi', 'chỉ thị'],
  ['cong van', 'công văn'],
  ['cong dien', 'công điện'],
  ['ke hoach', 'kế hoạch'],
  ['thong bao', 'thông báo'],
  ['to trinh', 'tờ trình'],
  ['bao cao', 'báo cáo'],
  ['van ban hop nhat', 'văn bản hợp nhất'],
  ['ket luan', 'kết luận'],
  ['huong dan', 'hướng dẫn'],
  ['bo luat', 'bộ luật'],
  ['luat', 'luật'],
  ['phap lenh', 'pháp lệnh'],
  ['cua', 'của'],
  [`so${NUMBER_FOLLOWS}`, 'số'],
  [`ngay${NUMBER_FOLLOWS}`, 'ngày'],
  [`thang${NUMBER_FOLLOWS}`, 'tháng'],
  [`nam${NUMBER_FOLLOWS}`, 'năm'],
  [`dieu${NUMBER_FOLLOWS}`, 'điều'],
  [`khoan${NUMBER_FOLLOWS}`, 'khoản'],
  ['diem(?= \\p{L}(?!\\p{L}))', 'điểm'],
];
const PATTERN = new RegExp(
  `(?<!\\p{L})(?:${WORDS.map(([plain]) => `(${plain.replace(/(?<=[a-z]) (?=[a-z])/g, '\\s')})`).join('|')})(?!\\p{L})`,
  'giu',
);

/** `word` in the capitals of `written`. */
function likeWritten(word: string, written: string): string {
  return [...word].map((char, at) => (/\p{Lu}/u.test(written.charAt(at)) ? char.toUpperCase() : char)).join('');
}

/** A text typed without any marks ("Nghi dinh so 59/2022/ND-CP ngay 05/9/2022"), with those of citations put back. */
export function withMarks(text: string): string {
  if (MARKED.test(text)) return text;
  return text.replace(PATTERN, (written: string, ...groups: unknown[]) => {
    const word = WORDS[groups.findIndex((group) => group !== undefined)]?.[1] ?? written;
    return likeWritten(word, written);
  });
}
