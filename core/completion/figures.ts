import { dateless } from './spans.ts';

/** As far as the words around a rate tell what it measures. */
const LOOK_BACK = 60;

/** Things that are counted in reports of Đề án 06. */
const COUNTED =
  'triệu|nghìn|ngàn|tỷ|lượt|hồ sơ|tài khoản|thẻ|dịch vụ|thủ tục|tthc|dvc|bản ghi|giao dịch|trường hợp|công dân|người|cuộc|đơn vị|địa phương|bộ|cơ quan|tỉnh|xã|huyện|thông tin|dữ liệu|yêu cầu|căn cước|cccd|doanh nghiệp|lần|tổ chức|văn bản|cơ sở|lớp|đợt|trạm|hệ thống|csdl|nhiệm vụ|ngân hàng|học sinh|sinh viên|tờ khai|mã số thuế|hộ|loại|đề tài|tiện ích|chỉ tiêu|mục tiêu|mô hình|cán bộ|thiết bị|nền tảng|bệnh viện|phương tiện';
const FIGURE = new RegExp(`(?<![\\p{L}0-9/.,-])[0-9]+(?:[.,][0-9]{1,3})*(?:/[0-9]+)? (?:${COUNTED})(?!\\p{L})`, 'u');
const LARGE = /(?<![\p{L}0-9/.,-])[0-9]{1,3}(?:[.,][0-9]{3})+(?![0-9/])/u;
const RATIO =
  /(?<![0-9/.,-])([0-9]{1,6}|[0-9]{1,3}(?:\.[0-9]{3})+)\/([0-9]{1,6}|[0-9]{1,3}(?:\.[0-9]{3})+)(?= (?:\p{L}))/gu;
const PERCENT = /(?<![0-9.,])([0-9]{1,3}(?:[.,][0-9]{1,2})?) ?%/gu;
const PROGRESS = /(?:đạt|hoàn thành|thực hiện|triển khai|tiến độ)(?: \p{L}+){0,4} ?(?:khoảng |trên |hơn |gần )?$/u;

/** How much of it is used, not how much of it is done: "tỷ lệ tái sử dụng đạt 87,4%". */
const USE =
  /tỷ lệ (?:tái sử dụng|sử dụng|khai thác|nộp|trực tuyến|hồ sơ trực tuyến|hài lòng|đúng hạn|kích hoạt)(?: \p{L}+){0,4} ?(?:đạt )?(?:khoảng |trên |hơn |gần )?$/u;

/** "đạt 99,2%" beside figures or of data made clean: what a check of data leaves over, no part of the task. */
const SHARE = /(?<!\p{L})đạt (?:tỷ lệ |khoảng |trên |hơn |gần )*$/u;
const AIMED = /(?<!\p{L})(?:tiến độ|hoàn thành|triển khai|thực hiện|kế hoạch|mục tiêu)(?!\p{L})[^.;\n]*$/u;
const NEARLY_ALL = 95;

const AIMED_AFTER = /^ (?:kế hoạch|mục tiêu|chỉ tiêu|tiến độ|khối lượng)(?!\p{L})/u;

function isResidue(percent: number, before: string, after: string): boolean {
  return percent >= NEARLY_ALL && SHARE.test(before) && !AIMED.test(before) && !AIMED_AFTER.test(after);
}

/** "Cấp tỉnh 100%, cấp xã 60%": each level is a part of the task, unless a use is measured. */
const LEVEL = /(?<!\p{L})cấp (?:bộ|tỉnh|huyện|xã)(?: \p{L}+){0,2} ?$/u;
const USE_BY_LEVEL = /(?<!\p{L})(?:sử dụng|khai thác|nộp|trực tuyến|hài lòng|đúng hạn|kích hoạt)(?!\p{L})[^.;\n]*$/u;

function isPartOfLevels(before: string): boolean {
  return LEVEL.test(before) && !USE_BY_LEVEL.test(before);
}

/** "21/25 dịch vụ công" or "đạt 80%": part of the whole, so a part is open; "25/25", "100%" are the whole. */
export function partDone(text: string): { open: string | null; whole: string | null } {
  let open: string | null = null;
  let whole: string | null = null;
  for (const match of text.matchAll(RATIO)) {
    const [done = 0, all = 0] = [match[1], match[2]].map((part) => Number((part ?? '').replace(/\./g, '')));
    if (all === 0 || done > all || !new RegExp(`^ (?:${COUNTED})`, 'u').test(text.slice(match.index + match[0].length)))
      continue;
    if (done < all) open ??= match[0];
    else whole ??= match[0];
  }
  // "25/25 dịch vụ, tỷ lệ trực tuyến đạt 85%": with the whole counted, a rate measures its use.
  const counted = whole !== null;
  for (const match of text.matchAll(PERCENT)) {
    const percent = Number((match[1] ?? '').replace(',', '.'));
    const before = text.slice(Math.max(0, match.index - LOOK_BACK), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + LOOK_BACK);
    const ofTask = PROGRESS.test(before) && !USE.test(before) && !isResidue(percent, before, after);
    if (percent === 100) whole ??= match[0];
    else if (!counted && percent < 100 && (ofTask || isPartOfLevels(before))) open ??= match[0];
  }
  return { open, whole };
}

/** A figure of results, dates left aside. */
export function figure(text: string): string | null {
  const plain = dateless(text);
  return FIGURE.exec(plain)?.[0] ?? LARGE.exec(plain)?.[0] ?? null;
}
