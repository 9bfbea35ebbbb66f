import type { OAuthError } from '../../core/wire/people.ts';

const SENTENCES: Record<OAuthError['error'], string> = {
  invalid_request: 'Yêu cầu đăng nhập không đúng định dạng. Đề nghị cập nhật Căn Cứ rồi thử lại.',
  invalid_client: 'Chương trình này không được đăng nhập vào kho. Đề nghị cập nhật Căn Cứ rồi thử lại.',
  invalid_scope: 'Chương trình xin một quyền mà kho không có. Đề nghị cập nhật Căn Cứ rồi thử lại.',
  unsupported_grant_type: 'Kho không hỗ trợ cách đăng nhập này. Đề nghị cập nhật Căn Cứ rồi thử lại.',
  invalid_grant: 'Lần đăng nhập này không còn hiệu lực. Đề nghị đăng nhập lại.',
  authorization_pending: 'Đang chờ đồng ý trên trang đăng nhập thiết bị.',
  slow_down: 'Hỏi quá nhanh. Đề nghị chờ lâu hơn giữa hai lần hỏi.',
  access_denied: 'Yêu cầu đăng nhập đã bị từ chối trên trang đăng nhập thiết bị.',
  expired_token: 'Mã đăng nhập đã hết hạn. Đề nghị lấy mã mới.',
};

export const oauthError = (error: OAuthError['error']): OAuthError => ({
  error,
  error_description: SENTENCES[error],
});
