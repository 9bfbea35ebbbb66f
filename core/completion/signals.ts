/**
 * Words that tell how far a task is, in folded text. Vietnamese marks the aspect before the verb: "đã" done, "đang" going
 * on, "sẽ" to come, "chưa" not yet (CONTRACTS §2; footnotes 3 and 4 of the form).
 */
const END = String.raw`(?!\p{L})`;
const START = String.raw`(?<!\p{L})`;

function words(...alternatives: string[]): RegExp {
  return new RegExp(`${START}(?:${alternatives.join('|')})${END}`, 'gu');
}

/** What a task's own work is called; "chưa" before one of these says that nothing was begun. */
const WORK =
  'triển khai|thực hiện|bắt đầu|tiến hành|ban hành|kết nối|tích hợp|xây dựng|trình|đề xuất|chia sẻ|cung cấp|tổ chức|nghiên cứu|rà soát|số hóa|cấp|báo cáo|phát sinh|hướng dẫn|phê duyệt|ký|thông qua|công bố|vận hành|thành lập|nghiệm thu|bàn giao';

export const NOT_APPLICABLE = words(
  'không (?:thuộc|nằm trong|trong) (?:chức năng|phạm vi|thẩm quyền|nhiệm vụ|trách nhiệm|lĩnh vực|đối tượng)',
  'không phải(?: là)? (?:chức năng|nhiệm vụ|cơ quan chủ trì)',
  'không có (?:chức năng|nhiệm vụ)(?: này)?|không có nội dung này',
  'không được giao(?! (?:vốn|kinh phí|dự toán|biên chế))',
  '(?:không|chưa)(?: có)? phát sinh(?! (?:vướng mắc|khó khăn|chi phí|kinh phí|lỗi|sự cố|vấn đề|bất cập|yêu cầu sửa))',
  'không (?:áp dụng|liên quan)',
  'không có (?:đối tượng|trường hợp)(?: nào)? (?:thuộc|áp dụng|phải (?:thực hiện|áp dụng))',
);

/**
 * What is denied is named after it, and so is what it is compared with: "không thuộc thẩm quyền ban hành của Bộ", "không
 * phát sinh nội dung mới so với báo cáo đã gửi".
 */
export const NOT_OURS = /(?<!\p{L})không (?:thuộc|nằm trong|trong) (?:phạm vi|thẩm quyền|nhiệm vụ)(?!\p{L})[^.,;]*/gu;
export const NOTHING_NEW = /(?<!\p{L})(?:không|chưa)(?: có)? phát sinh[^.,;]*? (?:so với|ngoài)(?!\p{L})[^.;]*/gu;

export const NOT_STARTED = words(
  `chưa (?:được )?(?:${WORK})`,
  'chưa có (?:kết quả|kế hoạch|chủ trương|báo cáo)',
  'chưa thể (?:triển khai|thực hiện)',
  `chưa có (?:\\p{L}+ ){1,8}để (?:${WORK})`,
  '^(?:hiện |hiện nay )?(?:đang )?(?:chờ|đợi)',
  'không (?:triển khai|thực hiện) được',
  '^(?:chưa|chưa có) ?[.]?$',
  '^(?:[^\\p{L}]|hiện(?: nay| tại)? |đến nay )*chưa có(?! (?:vướng|khó khăn|phát sinh|nội dung|kiến nghị|đề xuất|sự cố|trường hợp|hồ sơ))(?: (?!(?:nhưng|song|đã|đang|chờ)(?!\\p{L}))\\p{L}+){0,8}',
);

/** Why nothing was begun ("do hệ thống chưa hoàn thiện") tells nothing of this task's own progress. */
export const REASON = /^(?:,? ?(?:hiện )?(?:đang )?(?:chờ|đợi)|[^.,;]*?(?<!\p{L})(?:do|vì|bởi))(?!\p{L})[^.,;]*/u;

/** "Thông tư này đang được triển khai": what was issued is carried out, nothing is open. */
const ISSUED_TEXT = '(?:thông tư|nghị định|nghị quyết|quyết định|luật|văn bản|kế hoạch|quy chế|\u25A1) (?:này |trên )?';

/** "99,8 triệu nhân khẩu đang tham gia bảo hiểm": who is counted, not what is going on. */
const COUNTED_PEOPLE = '(?:người|nhân khẩu|công dân|học sinh|sinh viên|cán bộ|công chức|viên chức|lao động|đối tượng)';

/** A part that is still open. */
export const OPEN = words(
  `(?<!đã và |${ISSUED_TEXT}|${COUNTED_PEOPLE} )đang(?! (?:được )?(?:khai thác|sử dụng|áp dụng|vận hành(?! thử)|duy trì|có hiệu lực|hoạt động|phát huy|phục vụ|lưu hành|lưu trữ))`,
  'chưa (?:chính thức|hoàn thành|hoàn thiện|xong|đầy đủ|đồng bộ|đạt)',
  'sẽ(?! (?:tiếp tục )?duy trì)',
  'chưa (?:nhận được|có (?:phản hồi|trả lời|ý kiến))',
  'tạm (?:dừng|hoãn|ngừng)',
  '(?<!không(?: có| để)?(?: \\p{L}+){0,3} )(?:chậm tiến độ|quá hạn)',
  'không (?:hoàn thành|kịp|(?:đạt|đảm bảo|bảo đảm) (?:tiến độ|kế hoạch|mục tiêu|chỉ tiêu|thời hạn))',
  'lùi (?:thời (?:hạn|gian)|tiến độ|sang)|(?:xin|đề nghị) (?:gia hạn|lùi)',
  '(?<!(?:đã|tác|việc|gian) )chuẩn bị (?:triển khai|vận hành|kết nối|ban hành|trình|khai trương|nghiệm thu|đưa)',
  '(?:chạy|vận hành) thử(?: nghiệm)? (?:từ|kể từ|ngày)(?!.*(?:chính thức|nghiệm thu))',
  'dự kiến',
  'phấn đấu',
  'bước đầu',
  '(?:cơ bản|một phần)(?: đã)? hoàn thành|hoàn thành (?:cơ bản|một phần)',
  'tiếp tục (?:hoàn thiện|xây dựng|nghiên cứu|triển khai|thực hiện|phối hợp|rà soát|kết nối|tích hợp|mở rộng|đôn đốc)(?!(?: \\p{L}+){0,3} thường xuyên)',
  '(?<!không )(?:còn|nốt) (?:lại|thiếu|vướng|tồn)',
  'thí điểm',
  'lấy ý kiến|xin ý kiến|thẩm định',
  'dự thảo',
  'theo lộ trình',
  'trong thời gian tới',
);

/** A part that is kept up, of a task that has no end: "đang thực hiện thường xuyên". */
export const GOING_ON =
  /(?<!\p{L})đang(?= (?:triển khai|thực hiện|tổ chức|tiến hành|cập nhật|duy trì)(?: \p{L}+){0,4} (?:thường xuyên|định kỳ|liên tục|hằng|hàng)(?!\p{L}))/gu;

/** To propose a document is a step on the way to it, and so is to name those who draft it. */
export const PROPOSED = words(
  '(?:thông qua|trình|gửi|lập|có) (?:hồ sơ )?đề nghị xây dựng',
  '(?:thành lập|họp) (?:ban|tổ) (?:soạn thảo|biên tập)',
);

/** "Đã và đang thực hiện" is a completed period of a recurring task, an open part of any other (CONTRACTS §2). */
export const KEPT_UP = words(
  'đã và đang',
  'duy trì(?: việc)? (?:thường xuyên|đều đặn|hằng|hàng|liên tục|ổn định)',
  '(?:triển khai|thực hiện|tổ chức|tiến hành|cập nhật)(?: [\\p{L}]+){0,4} (?:thường xuyên|định kỳ|liên tục|hằng (?:năm|quý|tháng|tuần|ngày)|hàng (?:năm|quý|tháng|tuần|ngày))',
  '(?:thường xuyên|định kỳ|hằng (?:năm|quý|tháng|tuần|ngày)|hàng (?:năm|quý|tháng|tuần|ngày))(?:,? [\\p{L}]+){0,4} (?:triển khai|thực hiện|tổ chức|tiến hành|cập nhật|duy trì|rà soát|phối hợp|tạo lập|cung cấp|khai thác)',
);

/** A claim of completion. */
export const DONE = words(
  '(?<!(?:chưa|sẽ|để|nhằm|không|kiến|đấu|sớm|cơ bản|một phần|phải|cần|việc|tỷ lệ|mức độ|tiến độ|thời hạn|thời gian|kế hoạch|mục tiêu|và|tục|được|bảo|đảm) )hoàn thành(?! (?:cơ bản|một phần|trong|trước|vào|năm|quý|tháng))',
  'đã (?:được )?(?:hoàn thành|hoàn tất|xong|kết thúc)',
  'đã (?:\\p{L}+ ){1,5}(?:xong|hoàn thành|hoàn tất)',
  'hoàn tất',
  '(?<!(?:không|chưa|sẽ|đấu|để|kiến) )hoàn thành (?:trước|đúng|sớm)(?: \\p{L}+)? (?:hạn|kế hoạch|tiến độ)',
  '(?<!(?:để|nhằm|việc) )(?:kết nối|tích hợp|chia sẻ|triển khai|nâng cấp) thành công',
  'đã (?:được )?nghiệm thu',
  'đã (?:\\p{L}+ ){0,3}vận hành chính thức|đã chính thức (?:đưa vào )?vận hành',
  '(?<!(?:chưa|sẽ|khi|để) )xong',
);

/** The verbs of footnote 3 that make the document after them a result (rule F-03). */
export const ISSUED = words(
  '(?:đã|được|vừa) (?:được )?(?:ban hành|phê duyệt|ký ban hành|ký|thông qua|công bố|quyết định ban hành)',
  'ban hành',
  'phê duyệt',
  'thông qua',
  'công bố',
);

/** Handed in: the whole task where the task is to propose, one step anywhere else. */
export const HANDED_IN = words(
  'đã (?:được )?(?:\\p{L}+,? ){0,4}(?:trình|đề xuất|tham mưu|kiến nghị|gửi|báo cáo)',
  'trình (?:chính phủ|quốc hội|thủ tướng|bộ trưởng|ủy ban thường vụ quốc hội|hội đồng nhân dân|ủy ban nhân dân)',
);

/** Work reported as done, "đã" before the verb. */
export const DID = words(
  'đã có(?= [0-9])',
  'đã (?:được )?(?:chính thức |phối hợp (?:với )?|tổ chức |triển khai |chủ động |chỉ đạo )*(?:\\p{L}+ )?(?:triển khai|thực hiện|kết nối|tích hợp|cung cấp|vận hành|đưa|xây dựng|cấp|thu nhận|xác thực|làm sạch|số hóa|chia sẻ|nâng cấp|đồng bộ|khai trương|ra mắt|tái cấu trúc|phối hợp|cập nhật|tạo lập|rà soát|tổ chức|bố trí|thiết lập|tiếp nhận|xử lý|giải quyết|đối soát|đấu nối|chi trả|hướng dẫn|tập huấn|trang bị|lắp đặt|nghiệm thu|bàn giao|hỗ trợ|ứng dụng|kích hoạt|công khai)',
  '(?:vận hành|khai trương|đưa vào (?:sử dụng|vận hành|khai thác)|kết nối|triển khai|cung cấp) (?:\\p{L}+ ){0,8}(?:từ|kể từ|ngày)',
);
