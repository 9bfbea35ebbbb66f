import type { HostErrorCode } from '../host/types.ts';

const host: Record<HostErrorCode, string> = {
  'cell-edit': 'Ô trong bảng đang được gõ dở. Đề nghị nhấn Enter để kết thúc rồi thử lại.',
  protected: 'Trang tính hoặc ô này đang được bảo vệ nên không ghi được. Đề nghị bỏ bảo vệ rồi thử lại.',
  filtered:
    'Trang tính đang lọc nên có dòng bị ẩn; chưa ghi gì. Đề nghị bỏ lọc rồi thử lại, để các dòng được chèn, chuyển đúng chỗ.',
  merged: 'Dòng này nằm trong ô gộp nhiều dòng nên chưa ghi gì. Đề nghị bỏ gộp ô ở đó rồi thử lại.',
  'no-answer':
    'Bảng tính chưa trả lời. Nếu đang gõ dở trong ô hoặc có hộp thoại đang mở, đề nghị kết thúc; sau đó bấm Thử lại để đọc lại bảng.',
  'read-only': 'Tệp đang mở ở chế độ chỉ đọc nên không ghi được. Vẫn kiểm tra được.',
  busy: 'Bảng tính đang bận. Đề nghị chờ một lát rồi thử lại.',
  'session-expired': 'Phiên làm việc với bảng tính đã hết hạn. Đề nghị tải lại tệp rồi mở lại Căn Cứ.',
  offline: 'Mất kết nối tới bảng tính. Đề nghị kiểm tra mạng rồi thử lại.',
  'too-large': 'Trang tính quá lớn để đọc một lần. Đề nghị xóa các dòng, cột trống thừa rồi thử lại.',
  'access-denied': 'Căn Cứ chưa được phép đọc hoặc ghi tệp này. Đề nghị cấp quyền rồi thử lại.',
  'sheet-missing': 'Trang tính không còn trong tệp. Đề nghị kiểm tra lại.',
  unsupported: 'Phiên bản bảng tính này chưa hỗ trợ thao tác vừa rồi.',
  unknown: 'Bảng tính từ chối thao tác vừa rồi. Chưa có gì được ghi. Đề nghị thử lại.',
};

/** By code of the store's problem catalogue, or of the transport. */
const store: Record<string, string> = {
  offline: 'Không kết nối được với kho dữ liệu. Đề nghị kiểm tra mạng.',
  timeout: 'Kho dữ liệu chưa trả lời trong thời gian chờ.',
  'bad-answer': 'Câu trả lời nhận được không phải của kho dữ liệu Căn Cứ. Đề nghị kiểm tra địa chỉ kho.',
  'not-signed-in': 'Chưa có mã truy cập. Đề nghị nhập mã do cơ quan tổng hợp cấp.',
  unauthorized: 'Mã truy cập không đúng hoặc không còn hiệu lực. Đề nghị kiểm tra lại, hoặc xin mã mới.',
  access_denied: 'Việc đăng nhập đã bị từ chối trên trang xác nhận.',
  expired_token: 'Mã đăng nhập đã hết hạn. Đề nghị lấy mã mới.',
  'not-an-officer': 'Mã này của cơ quan tổng hợp, không dùng để gửi. Đề nghị nhập mã của cơ quan rà soát.',
  'wrong-agency': 'Mã truy cập thuộc cơ quan khác với cơ quan rà soát ghi trong biểu mẫu. Đề nghị kiểm tra lại.',
  'content-hash-mismatch':
    'Kho đọc nội dung khác với trong tệp. Đề nghị đóng, mở lại Căn Cứ để dùng phiên bản mới rồi gửi lại.',
  'idempotency-conflict': 'Kho đã có bản gửi khác dùng cùng khóa. Đề nghị kiểm tra và gửi lại.',
  'document-too-large': 'Văn bản kèm theo vượt quá 20 MB. Đề nghị giảm dung lượng tệp PDF rồi gửi lại.',
  'too-large': 'Biểu mẫu quá lớn nên kho không nhận. Đề nghị xóa các dòng, cột thừa rồi gửi lại.',
  'too-many-requests': 'Kho đang nhận quá nhiều yêu cầu. Đề nghị thử lại sau một phút.',
  malformed: 'Kho không đọc được yêu cầu. Đề nghị đóng, mở lại Căn Cứ để dùng phiên bản mới.',
  forbidden: 'Mã này của cơ quan tổng hợp, không dùng để gửi. Đề nghị nhập mã của cơ quan rà soát.',
  'not-found': 'Kho không có nội dung này, hoặc mã truy cập không được xem.',
  'round-not-found': 'Kho không có đợt rà soát này. Đề nghị liên hệ cơ quan tổng hợp.',
  'round-not-open': 'Đợt rà soát này hiện không nhận báo cáo. Đề nghị liên hệ cơ quan tổng hợp.',
  'form-unknown': 'Đợt rà soát này không dùng biểu mẫu Phụ lục IV đang mở. Đề nghị liên hệ cơ quan tổng hợp.',
  'form-not-submittable': 'Biểu mẫu còn chỗ phải xử lý trước khi gửi.',
  'explanation-required': 'Báo cáo còn lỗi: đề nghị sửa, hoặc ghi một giải trình chung rồi gửi lại.',
  'nul-in-text':
    'Trong bảng có ký tự điều khiển không lưu được (thường do dán từ nơi khác). Đề nghị xóa ký tự lạ rồi gửi lại.',
  'idempotency-key-missing': 'Yêu cầu gửi thiếu khóa. Đề nghị đóng, mở lại Căn Cứ để dùng phiên bản mới.',
  internal: 'Kho dữ liệu gặp lỗi. Đề nghị thử lại sau ít phút; nếu vẫn lỗi, báo cho người quản trị kho.',
  unavailable: 'Kho dữ liệu đang khởi động lại. Đề nghị thử lại sau ít phút.',
  'storage-full':
    'Ổ đĩa của kho dữ liệu đã đầy nên chưa nhận được gì của lần này; nội dung trong bảng không mất. Đề nghị báo người quản trị kho, rồi gửi lại sau.',
  'too-complex':
    'Kho không kiểm tra xong bảng tính trong thời gian cho phép. Đề nghị bỏ bớt nội dung ngoài biểu mẫu, rút ngắn các ô quá dài rồi gửi lại.',
  'nothing-to-export':
    'Đợt rà soát chưa có bản gửi nào được xác nhận đạt yêu cầu. Đề nghị xác nhận các bản đã nhận rồi xuất lại.',
  'export-too-large':
    'Bản tổng hợp có quá nhiều cơ quan và nhiệm vụ cho một tệp. Đề nghị xuất riêng từng nhóm nhiệm vụ (I đến VI).',
  'export-busy': 'Kho đang tạo các bản tổng hợp khác. Đề nghị thử lại sau ít phút.',
  'not-invited': 'Cơ quan không có trong danh sách phải báo cáo của đợt rà soát này. Đề nghị liên hệ cơ quan tổng hợp.',
  'reasons-required':
    'Đợt rà soát này yêu cầu lý do riêng cho một số nội dung. Đề nghị ghi lý do, hoặc sửa rồi gửi lại.',
  'no-earlier-round': 'Đợt rà soát này không nối tiếp đợt nào nên không có nội dung để chuyển sang.',
  'round-exists': 'Đã có đợt rà soát mang mã này. Đề nghị đặt mã khác.',
  'round-step-refused':
    'Đợt rà soát không chuyển được sang trạng thái này. Đề nghị tải lại để xem trạng thái hiện nay.',
  'round-due-past': 'Hạn gửi của đợt rà soát đã qua. Đề nghị sửa hạn gửi trước.',
  'version-changed': 'Nội dung này đã có bản mới hơn. Đề nghị tải lại rồi sửa trên bản mới.',
  'if-match-missing': 'Yêu cầu sửa chưa nêu bản đang sửa. Đề nghị tải lại rồi sửa.',
  'reason-missing': 'Chưa ghi lý do. Đề nghị ghi lý do rồi thực hiện lại.',
  'round-settings-invalid': 'Thiết lập của đợt rà soát có chỗ chưa đúng. Đề nghị xem lại.',
  'not-waivable': 'Quy tắc về bí mật nhà nước không được miễn.',
  'until-past': 'Thời hạn ghi trong yêu cầu đã qua. Đề nghị ghi một thời điểm sau lúc này.',
  'agency-unknown': 'Danh mục không có cơ quan mang mã này. Đề nghị kiểm tra lại.',
  'documents-unreadable': 'Danh sách văn bản (CSV) có dòng chưa đúng. Đề nghị sửa rồi tải lên lại.',
  'no-open-round': 'Hiện không có đợt rà soát nào đang mở. Đề nghị liên hệ cơ quan tổng hợp.',
  'read-only-token': 'Mã truy cập này chỉ để đọc nên không gửi được. Đề nghị dùng mã có quyền gửi.',
  'already-accepted':
    'Bản gửi trước đã đạt yêu cầu nên kho không nhận bản mới. Nếu cần sửa, đề nghị liên hệ cơ quan tổng hợp để trả lại bản đó.',
  'awaiting-sign-off':
    'Cơ quan yêu cầu người duyệt ký duyệt trước khi gửi. Nội dung đã được giữ để chờ ký; kho chưa nhận, chưa có biên nhận. Sau khi người duyệt ký ở trang /ky-duyet của kho, đề nghị bấm gửi lại để lấy biên nhận.',
  'sign-off-over':
    'Bản này không còn chờ ký duyệt: đã ký, trả lại, rút hoặc thay bằng bản khác. Đề nghị tải lại để xem trạng thái hiện nay.',
  'sign-off-own': 'Cơ quan yêu cầu người duyệt khác với người đã gửi ký. Đề nghị một người duyệt khác ký duyệt.',
  'sign-off-by-person': 'Việc ký duyệt phải do người duyệt tự đăng nhập. Đề nghị ký ở trang /ky-duyet của kho.',
  'step-not-allowed':
    'Bản gửi đang ở trạng thái không cho phép thao tác này. Đề nghị kiểm tra lại trạng thái của bản gửi.',
  'document-not-taken': 'Bản gửi này đã được thay bằng bản khác. Đề nghị gắn văn bản vào bản gửi mới nhất.',
  'not-a-pdf': 'Tệp văn bản phải là PDF đã ký, không quá 20 MB. Đề nghị chọn lại tệp.',
  'comment-misplaced': 'Có góp ý ghi cho nhiệm vụ không có trong bản gửi này. Đề nghị kiểm tra lại.',
  'round-closed':
    'Đợt rà soát đã đóng nên kho không nhận thêm phần sửa; phần sửa vẫn còn trong tệp. Đề nghị liên hệ cơ quan tổng hợp.',
  'form-changed':
    'Đợt rà soát nay dùng phiên bản biểu mẫu khác; phần sửa vẫn còn trong tệp. Đề nghị cập nhật Căn Cứ rồi mở lại tệp.',
  'revision-unknown':
    'Kho không còn nhận ra lần đồng bộ trước; phần sửa vẫn còn trong tệp. Đề nghị đồng bộ lại từ đầu.',
  'message-id-reused': 'Mã của tin đồng bộ đã dùng cho nội dung khác; phần sửa vẫn còn trong tệp. Đề nghị đồng bộ lại.',
  classified:
    'Nội dung có dấu hiệu bí mật nhà nước nên không được gửi và không được lưu. Đề nghị bỏ nội dung đó, gửi theo quy định về bảo vệ bí mật nhà nước.',
  'text-too-long': 'Có ô vượt quá 100.000 ký tự nên kho không lưu được. Đề nghị rút ngắn rồi thử lại.',
  'change-doubled': 'Tin đồng bộ có hai nội dung cho cùng một ô. Đề nghị cập nhật Căn Cứ rồi đồng bộ lại.',
  'task-unknown':
    'Tin đồng bộ có nhiệm vụ không thuộc biểu mẫu của đợt rà soát. Đề nghị cập nhật Căn Cứ, kiểm tra các dòng rồi đồng bộ lại.',
};

/** What went wrong, where, and what to do. */
export const failuresVi = {
  host,
  store,
  program: 'Căn Cứ gặp lỗi ngoài dự kiến. Nội dung bảng giữ nguyên. Đề nghị mở lại Căn Cứ.',
};
