import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Problem } from '../../core/wire/types.ts';
import { currentRequestId } from './request-id.ts';

type Entry = { status: ContentfulStatusCode; title: string; detail: string };

/** Every way the API refuses (RFC 9457). `code` is what programs compare; title and detail are for people. */
export const PROBLEMS = {
  malformed: {
    status: 400,
    title: 'Yêu cầu không đúng định dạng',
    detail: 'Nội dung gửi lên không đúng định dạng của kho dữ liệu. Đề nghị cập nhật Căn Cứ rồi gửi lại.',
  },
  'idempotency-key-missing': {
    status: 400,
    title: 'Thiếu khóa chống gửi trùng',
    detail: 'Yêu cầu gửi thiếu tiêu đề Idempotency-Key (1–255 ký tự ASCII). Đề nghị cập nhật Căn Cứ rồi gửi lại.',
  },
  unauthorized: {
    status: 401,
    title: 'Chưa đăng nhập',
    detail:
      'Chưa đăng nhập, hoặc lần đăng nhập (mã truy cập) sai, đã hết hạn hay đã bị thu hồi. Đề nghị đăng nhập lại.',
  },
  'wrong-agency': {
    status: 403,
    title: 'Không đúng cơ quan',
    detail:
      'Mã truy cập thuộc cơ quan khác với cơ quan của báo cáo. Đề nghị kiểm tra dòng "Cơ quan rà soát" hoặc dùng mã truy cập của cơ quan đó.',
  },
  forbidden: {
    status: 403,
    title: 'Không có quyền',
    detail:
      'Vai trò của tài khoản (mã truy cập) này không được thực hiện thao tác vừa rồi. Đề nghị dùng tài khoản có vai trò phù hợp, hoặc liên hệ người quản trị kho.',
  },
  'read-only-token': {
    status: 403,
    title: 'Mã truy cập chỉ để đọc',
    detail: 'Mã truy cập này chỉ được đọc, không được gửi. Đề nghị dùng mã truy cập có quyền gửi (--scope submit).',
  },
  'not-found': {
    status: 404,
    title: 'Không tìm thấy',
    detail:
      'Kho dữ liệu không có nội dung này hoặc mã truy cập không được xem. Đề nghị kiểm tra lại số biên nhận hoặc địa chỉ.',
  },
  'round-not-found': {
    status: 404,
    title: 'Không có đợt rà soát',
    detail: 'Kho dữ liệu không có đợt rà soát này. Đề nghị chọn lại đợt rà soát.',
  },
  'round-not-open': {
    status: 409,
    title: 'Đợt rà soát không mở',
    detail:
      'Đợt rà soát này đã đóng, không nhận báo cáo. Nội dung trong bảng tính vẫn còn nguyên; đề nghị liên hệ cơ quan tổng hợp để được mở lại.',
  },
  'no-earlier-round': {
    status: 404,
    title: 'Không có đợt trước',
    detail: 'Đợt rà soát này không được tạo từ đợt nào trước đó nên không có nội dung để chuyển sang.',
  },
  'not-invited': {
    status: 403,
    title: 'Không thuộc danh sách của đợt rà soát',
    detail:
      'Cơ quan không có trong danh sách phải báo cáo của đợt rà soát này. Đề nghị chọn đợt khác hoặc liên hệ cơ quan tổng hợp.',
  },
  'round-exists': {
    status: 409,
    title: 'Đã có đợt rà soát này',
    detail: 'Đã có đợt rà soát mang mã này. Đề nghị đặt mã khác.',
  },
  'round-step-refused': {
    status: 409,
    title: 'Không chuyển được trạng thái của đợt',
    detail:
      'Đợt rà soát đang ở trạng thái không cho phép bước này, hoặc vừa được người khác chuyển. Đề nghị tải lại để xem trạng thái hiện nay.',
  },
  'round-due-past': {
    status: 409,
    title: 'Hạn gửi đã qua',
    detail: 'Hạn gửi của đợt rà soát đã qua. Đề nghị sửa hạn gửi trước, sau đó mở lại đợt.',
  },
  'version-changed': {
    status: 412,
    title: 'Nội dung đã được người khác sửa',
    detail: 'Nội dung này đã có bản mới hơn bản đang sửa. Đề nghị tải lại, xem thay đổi rồi sửa trên bản mới.',
  },
  'if-match-missing': {
    status: 428,
    title: 'Chưa nêu bản đang sửa',
    detail: 'Yêu cầu sửa thiếu tiêu đề If-Match. Đề nghị tải lại nội dung và gửi kèm ETag đã nhận.',
  },

  'already-accepted': {
    status: 409,
    title: 'Bản trước đã đạt yêu cầu',
    detail:
      'Cơ quan tổng hợp đã xác nhận bản gửi trước đạt yêu cầu nên không nhận bản mới. Nếu cần sửa, đề nghị liên hệ cơ quan tổng hợp để trả lại bản đó rồi gửi lại.',
  },
  'step-not-allowed': {
    status: 409,
    title: 'Không chuyển được trạng thái',
    detail:
      'Bản gửi đang ở trạng thái không cho phép thao tác này. Đề nghị tải lại để xem trạng thái hiện nay của bản gửi.',
  },
  'idempotency-conflict': {
    status: 409,
    title: 'Khóa gửi đã dùng cho nội dung khác',
    detail: 'Khóa chống gửi trùng này đã dùng cho một bản gửi có nội dung khác. Đề nghị kiểm tra và gửi lại từ đầu.',
  },
  'too-large': {
    status: 413,
    title: 'Nội dung quá lớn',
    detail: 'Nội dung gửi lên vượt quá 5 MB. Đề nghị bỏ bớt nội dung ngoài biểu mẫu trong bảng tính rồi gửi lại.',
  },
  'document-too-large': {
    status: 413,
    title: 'Tệp văn bản quá lớn',
    detail: 'Tệp PDF của văn bản vượt quá 20 MB. Đề nghị quét lại ở độ phân giải thấp hơn hoặc nén tệp rồi gửi lại.',
  },
  'nul-in-text': {
    status: 422,
    title: 'Có ký tự không lưu được',
    detail:
      'Nội dung gửi lên có ký tự điều khiển NUL. Đề nghị xóa ký tự lạ trong bảng tính (thường do dán từ chương trình khác) rồi gửi lại.',
  },
  'form-unknown': {
    status: 422,
    title: 'Biểu mẫu không thuộc đợt rà soát',
    detail: 'Đợt rà soát này không dùng biểu mẫu đã gửi. Đề nghị cập nhật Căn Cứ hoặc chọn lại đợt rà soát.',
  },
  'form-not-submittable': {
    status: 422,
    title: 'Biểu mẫu chưa gửi được',
    detail: 'Biểu mẫu còn nội dung phải sửa trước khi gửi. Đề nghị sửa theo danh sách kèm theo rồi gửi lại.',
  },
  'too-complex': {
    status: 422,
    title: 'Bảng tính quá phức tạp',
    detail:
      'Kho dữ liệu không kiểm tra xong bảng tính trong thời gian cho phép. Đề nghị bỏ bớt nội dung ngoài biểu mẫu, rút ngắn các ô quá dài rồi gửi lại.',
  },
  'content-hash-mismatch': {
    status: 422,
    title: 'Mã nội dung không khớp',
    detail: 'Mã nội dung máy gửi tính ra khác với kho dữ liệu. Đề nghị cập nhật Căn Cứ, kiểm tra và gửi lại.',
  },
  'explanation-required': {
    status: 422,
    title: 'Cần giải trình',
    detail: 'Báo cáo còn lỗi. Đề nghị sửa lỗi, hoặc ghi một giải trình chung rồi gửi lại.',
  },
  'reasons-required': {
    status: 422,
    title: 'Cần lý do riêng',
    detail:
      'Đợt rà soát yêu cầu ghi lý do riêng cho một số quy tắc còn lỗi hoặc cảnh báo. Đề nghị sửa, hoặc ghi lý do cho từng quy tắc rồi gửi lại.',
  },
  'reason-missing': {
    status: 422,
    title: 'Chưa ghi lý do',
    detail: 'Bước này cần một lý do để lưu vào nhật ký. Đề nghị ghi lý do rồi thực hiện lại.',
  },
  'round-settings-invalid': {
    status: 422,
    title: 'Thiết lập của đợt chưa đúng',
    detail: 'Thiết lập của đợt rà soát có chỗ chưa đúng. Đề nghị sửa theo danh sách kèm theo.',
  },
  'not-waivable': {
    status: 422,
    title: 'Không miễn được quy tắc này',
    detail: 'Quy tắc về bí mật nhà nước (S-01) không được miễn cho cơ quan nào. Đề nghị chọn quy tắc khác.',
  },
  'until-past': {
    status: 422,
    title: 'Thời hạn đã qua',
    detail: 'Thời hạn ghi trong yêu cầu đã qua. Đề nghị ghi một thời điểm sau lúc này.',
  },
  'agency-unknown': {
    status: 422,
    title: 'Không có cơ quan này',
    detail: 'Danh mục không có cơ quan mang mã này. Đề nghị kiểm tra lại mã cơ quan.',
  },
  'documents-unreadable': {
    status: 422,
    title: 'Danh sách văn bản chưa đúng',
    detail:
      'Danh sách văn bản (CSV) có dòng chưa đúng. Đề nghị sửa dòng được nêu rồi tải lên lại; chưa có gì thay đổi.',
  },

  'awaiting-sign-off': {
    status: 409,
    title: 'Chờ người duyệt ký duyệt',
    detail:
      'Cơ quan yêu cầu người duyệt ký duyệt trước khi gửi. Nội dung đã được giữ nguyên để chờ ký; chưa được gửi, chưa có biên nhận. Đề nghị người duyệt mở trang /ky-duyet của kho; sau khi ký, gửi lại cùng nội dung sẽ nhận được biên nhận.',
  },
  'sign-off-over': {
    status: 409,
    title: 'Bản này không còn chờ ký duyệt',
    detail:
      'Bản này đã được ký duyệt, trả lại, rút hoặc thay bằng bản khác. Đề nghị tải lại danh sách chờ ký duyệt để xem trạng thái hiện nay.',
  },
  'sign-off-own': {
    status: 409,
    title: 'Cần một người duyệt khác',
    detail: 'Cơ quan yêu cầu người duyệt khác với người đã gửi ký. Đề nghị một người duyệt khác của cơ quan ký duyệt.',
  },
  'sign-off-by-person': {
    status: 403,
    title: 'Người duyệt phải tự đăng nhập',
    detail:
      'Việc ký duyệt phải do một người thực hiện, không dùng mã truy cập của chương trình. Đề nghị người duyệt đăng nhập bằng tài khoản của mình ở trang /ky-duyet.',
  },
  'document-not-taken': {
    status: 409,
    title: 'Không nhận văn bản cho bản gửi này',
    detail: 'Bản gửi này đã được thay bằng bản khác. Đề nghị gắn văn bản vào bản gửi mới nhất.',
  },
  'not-a-pdf': {
    status: 422,
    title: 'Không phải tệp PDF',
    detail: 'Tệp văn bản phải là PDF đã ký, không quá 20 MB. Đề nghị chọn lại tệp.',
  },
  'comment-misplaced': {
    status: 422,
    title: 'Góp ý không đúng chỗ',
    detail: 'Có góp ý ghi cho nhiệm vụ không có trong bản gửi này. Đề nghị kiểm tra lại số nhiệm vụ của góp ý.',
  },
  'round-closed': {
    status: 409,
    title: 'Đợt rà soát đã đóng',
    detail:
      'Đợt rà soát đã đóng nên kho không nhận thêm phần sửa; phần sửa vẫn còn nguyên trong tệp. Đề nghị liên hệ cơ quan tổng hợp để mở lại cho cơ quan, hoặc chuyển sang đợt mới.',
  },
  'form-changed': {
    status: 409,
    title: 'Đợt rà soát đã dùng biểu mẫu khác',
    detail:
      'Đợt rà soát nay dùng phiên bản biểu mẫu khác với tệp; phần sửa vẫn còn nguyên trong tệp. Đề nghị cập nhật Căn Cứ, mở lại tệp: các dòng còn khớp được đồng bộ, các dòng khác được chỉ ra.',
  },
  'revision-unknown': {
    status: 409,
    title: 'Kho không còn nhận ra lần đồng bộ trước',
    detail:
      'Kho dữ liệu đã được lập lại hoặc khôi phục sau lần đồng bộ trước của tệp; phần sửa vẫn còn nguyên trong tệp. Đề nghị đồng bộ lại từ đầu: ô nào hai bên khác nhau sẽ được hỏi.',
  },
  'message-id-reused': {
    status: 409,
    title: 'Mã tin đã dùng cho nội dung khác',
    detail:
      'Mã của tin đồng bộ này đã dùng cho một tin có nội dung khác; phần sửa vẫn còn nguyên trong tệp. Đề nghị đồng bộ lại.',
  },
  classified: {
    status: 422,
    title: 'Có dấu hiệu bí mật nhà nước',
    detail:
      'Nội dung có dấu hiệu bí mật nhà nước không được gửi qua hệ thống này và đã không được lưu. Đề nghị bỏ nội dung ở các ô được chỉ ra và gửi theo quy định về bảo vệ bí mật nhà nước.',
  },
  'text-too-long': {
    status: 422,
    title: 'Nội dung một ô quá dài',
    detail: 'Có ô vượt quá 100.000 ký tự nên không lưu được. Đề nghị rút ngắn các ô được chỉ ra rồi đồng bộ lại.',
  },
  'change-doubled': {
    status: 422,
    title: 'Một ô được sửa hai lần trong một tin',
    detail: 'Tin đồng bộ có hai nội dung cho cùng một ô. Đề nghị cập nhật Căn Cứ rồi đồng bộ lại.',
  },
  'task-unknown': {
    status: 422,
    title: 'Nhiệm vụ không có trong biểu mẫu',
    detail:
      'Tin đồng bộ có nhiệm vụ mà biểu mẫu của đợt rà soát không có. Đề nghị cập nhật Căn Cứ, kiểm tra các dòng được chỉ ra rồi đồng bộ lại.',
  },
  'nothing-to-export': {
    status: 409,
    title: 'Chưa có gì để tổng hợp',
    detail:
      'Đợt rà soát chưa có bản gửi nào được xác nhận đạt yêu cầu. Đề nghị xác nhận các bản đã nhận, hoặc chọn xuất kèm các bản mới chỉ đã nhận.',
  },
  'export-too-large': {
    status: 422,
    title: 'Bản tổng hợp quá lớn cho một tệp',
    detail:
      'Bản tổng hợp có quá nhiều cơ quan và nhiệm vụ cho một tệp. Đề nghị xuất riêng từng nhóm nhiệm vụ (I đến VI); mỗi nhóm là một tệp.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Gửi quá nhiều yêu cầu',
    detail: 'Mã truy cập này gửi quá nhiều yêu cầu trong một phút. Đề nghị chờ rồi thử lại.',
  },
  internal: {
    status: 500,
    title: 'Lỗi của kho dữ liệu',
    detail: 'Kho dữ liệu gặp lỗi và đã ghi lại. Đề nghị thử lại; nếu vẫn lỗi, báo cho người quản trị kho.',
  },
  unavailable: {
    status: 503,
    title: 'Kho dữ liệu tạm ngừng',
    detail: 'Kho dữ liệu đang khởi động lại. Đề nghị thử lại sau ít phút: gửi lại cùng nội dung không tạo bản gửi mới.',
  },
  'export-busy': {
    status: 503,
    title: 'Đang tạo các bản tổng hợp khác',
    detail: 'Kho dữ liệu đang lần lượt tạo các bản tổng hợp đã được yêu cầu trước. Đề nghị thử lại sau ít phút.',
  },
  'storage-full': {
    status: 507,
    title: 'Kho dữ liệu hết chỗ trống',
    detail:
      'Ổ đĩa của kho dữ liệu đã đầy nên chưa ghi được gì của lần này; những gì đã nhận vẫn còn nguyên. Đề nghị báo người quản trị kho giải phóng ổ đĩa, rồi gửi lại: gửi lại cùng nội dung không tạo bản gửi mới.',
  },
} as const satisfies Record<string, Entry>;

export type ProblemCode = keyof typeof PROBLEMS;

/** Those that end without the sender's doing. */
const PASSING = new Set<ProblemCode>(['too-many-requests', 'unavailable', 'storage-full', 'export-busy']);

/** Thrown anywhere below the API; the app turns it into the answer. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly params: Record<string, unknown> | undefined;

  constructor(code: ProblemCode, params?: Record<string, unknown>) {
    super(code);
    this.name = 'ProblemError';
    this.code = code;
    this.params = params;
  }
}

function problemBody(code: ProblemCode, params?: Record<string, unknown>): Problem {
  const request = currentRequestId();
  return {
    type: `urn:can-cu:problem:${code}`,
    ...PROBLEMS[code],
    code,
    // What to name when asking the administrator: the same id stands in the log.
    ...(request === undefined ? {} : { instance: `urn:can-cu:request:${request}` }),
    ...(params === undefined ? {} : { params }),
  };
}

export function problemResponse(
  code: ProblemCode,
  params?: Record<string, unknown>,
  headers: Record<string, string> = {},
): Response {
  return new Response(JSON.stringify(problemBody(code, params)), {
    status: PROBLEMS[code].status,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      ...(code === 'unauthorized' ? { 'WWW-Authenticate': 'Bearer realm="can-cu"' } : {}),
      ...(PASSING.has(code) ? { 'Retry-After': '5' } : {}),
      ...headers,
    },
  });
}
