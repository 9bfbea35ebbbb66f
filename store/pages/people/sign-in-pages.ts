import { html, raw } from 'hono/html';
import type { Html } from '../layout.ts';
import { card, codeField, failureLine, hidden, oneButton } from './parts.ts';

type Asked = { guard: string; failure: string | null; onTo: string | null };
const onwards = (onTo: string | null) => (onTo === null ? '' : hidden('tiep', onTo));

export const passwordPage = ({
  guard,
  failure,
  onTo,
  login,
  provider,
}: Asked & { login: string; provider: string | null }): Html =>
  card(
    'Đăng nhập',
    html`${failureLine(failure)}
      <form method="post" action="/dang-nhap">
        ${hidden('form', guard)} ${onwards(onTo)}
        <label for="login">Tên đăng nhập</label>
        <input
          id="login"
          name="login"
          required
          value="${login}"
          autocomplete="username"
          autocapitalize="none"
          spellcheck="false"
        />
        <label for="password">Mật khẩu</label>
        <input id="password" name="password" type="password" required autocomplete="current-password" />
        <button type="submit">Đăng nhập</button>
      </form>
      ${provider === null ? '' : html`<p><a href="${provider}">Đăng nhập bằng tài khoản của đơn vị (OIDC)</a></p>`}
      <p class="quiet">
        Quên mật khẩu, mất điện thoại: đề nghị liên hệ người quản trị kho để nhận liên kết đặt lại. Cơ quan tổng hợp
        dùng mã truy cập: <a href="/coordinator">đăng nhập bằng mã truy cập</a>.
      </p>`,
  );

export const secondFactorPage = ({ guard, failure, onTo }: Asked): Html =>
  card(
    'Xác thực hai bước',
    html`<p>Đề nghị nhập 6 chữ số đang hiện trong ứng dụng xác thực, hoặc một mã dự phòng.</p>
      ${failureLine(failure)}
      <form method="post" action="/dang-nhap/xac-thuc">
        ${hidden('form', guard)} ${onwards(onTo)} ${codeField('Mã xác thực')}
        <button type="submit">Xác nhận</button>
      </form>
      ${oneButton('/dang-xuat', guard, 'Thôi đăng nhập')}`,
  );

export const enrolmentPage = (
  action: string,
  { guard, failure, onTo, svg, secret, obliged }: Asked & { svg: string; secret: string; obliged: boolean },
): Html =>
  card(
    'Thiết lập xác thực hai bước',
    html`<p>
        ${obliged ? 'Vai trò của tài khoản này bắt buộc xác thực hai bước. ' : ''}Đề nghị quét mã dưới đây bằng ứng dụng
        xác thực trên điện thoại, rồi nhập 6 chữ số ứng dụng hiện ra.
      </p>
      ${failureLine(failure)}
      <div class="qr" role="img" aria-label="Mã QR để thêm tài khoản vào ứng dụng xác thực">${raw(svg)}</div>
      <p>Không quét được: nhập tay khóa <code class="secret">${(secret.match(/.{1,4}/g) ?? []).join(' ')}</code></p>
      <form method="post" action="${action}">
        ${hidden('form', guard)} ${onwards(onTo)} ${codeField('6 chữ số trong ứng dụng')}
        <button type="submit">Bật xác thực hai bước</button>
      </form>`,
  );

export const recoveryCodesPage = (codes: string[], onTo: string): Html =>
  card(
    'Mã dự phòng',
    html`<p>
        Đã bật xác thực hai bước. Đề nghị in hoặc chép lại các mã dưới đây, cất ở nơi an toàn: mỗi mã đăng nhập được một
        lần khi không có điện thoại. Các mã chỉ hiện lần này.
      </p>
      <ul class="codes">
        ${codes.map((code) => html`<li><code>${code}</code></li>`)}
      </ul>
      <p><a href="${onTo}">Đã cất mã, tiếp tục</a></p>`,
  );
