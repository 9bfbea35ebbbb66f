import { html } from 'hono/html';
import type { Device } from '../../people/devices.ts';
import { SHORTEST_PASSWORD } from '../../people/password.ts';
import { readableInstant } from '../../clock.ts';
import type { SignedIn } from '../guard.ts';
import { accountForm, layout } from '../layout.ts';
import type { Html } from '../layout.ts';
import { failureLine, hidden, newPasswordFields, oneButton, PROGRAM_WORDS, ROLE_WORDS } from './parts.ts';

export type AccountModel = {
  visitor: SignedIn;
  devices: Device[];
  secondFactor: boolean;
  hasPassword: boolean;
  guard: string;
  failure: string | null;
  done: string | null;
};

export const accountPage = ({
  visitor,
  devices,
  secondFactor,
  hasPassword,
  guard,
  failure,
  done,
}: AccountModel): Html =>
  layout({
    title: 'Tài khoản',
    account: accountForm(guard),
    body: html`<h1>${visitor.user.name}</h1>
      <p class="quiet">${visitor.user.login} · ${ROLE_WORDS[visitor.role]} · ${visitor.agency.name}</p>
      ${failureLine(failure)} ${done === null ? '' : html`<p role="status">${done}</p>`}
      <nav aria-label="Các trang">
        <ul class="links">
          ${linksOf(visitor)}
        </ul>
      </nav>
      <h2 id="devices">Chương trình đang đăng nhập bằng tài khoản này</h2>
      ${devices.length === 0 ? html`<p class="quiet">Chưa có.</p>` : deviceTable(devices, guard)}
      <h2>Xác thực hai bước</h2>
      <p>
        ${secondFactor ? 'Đang bật.' : 'Chưa bật.'}
        <a href="/tai-khoan/bao-ve">${secondFactor ? 'Thiết lập lại với điện thoại khác' : 'Bật xác thực hai bước'}</a>
      </p>
      <h2>Mật khẩu</h2>
      ${hasPassword ? passwordForm(visitor, guard) : html`<p class="quiet">Tài khoản đăng nhập qua đơn vị (OIDC), không có mật khẩu ở đây.</p>`}
      <h2>Đăng xuất khỏi mọi nơi</h2>
      <p class="quiet">
        Đóng mọi phiên của tài khoản này, trên trang và trên mọi chương trình; dùng chung tài khoản thì mọi người phải
        đăng nhập lại.
      </p>
      ${oneButton('/tai-khoan/dang-xuat-tat-ca', guard, 'Đăng xuất khỏi mọi nơi')}`,
  });

const linksOf = ({ role }: SignedIn): Html =>
  html`<li><a href="/thiet-bi">Đăng nhập một thiết bị</a></li>
    ${role === 'officer' ? html`<li><a href="/nop">Nộp báo cáo bằng tệp</a></li>` : ''}
    ${role === 'officer' || role === 'approver' ? html`<li><a href="/ky-duyet">Ký duyệt trước khi gửi</a></li>` : ''}
    ${role === 'administrator' ? html`<li><a href="/quan-tri">Quản trị người dùng</a></li>` : ''}
    ${role === 'coordinator' ? html`<li><a href="/coordinator">Tổng quan các cơ quan</a></li>` : ''}`;

const passwordForm = (visitor: SignedIn, guard: string): Html =>
  html`<form class="fields" method="post" action="/tai-khoan/mat-khau">
    ${hidden('form', guard)}
    <input type="hidden" name="username" value="${visitor.user.login}" autocomplete="username" />
    <label for="present">Mật khẩu hiện nay</label>
    <input id="present" name="present" type="password" required autocomplete="current-password" />
    ${newPasswordFields(SHORTEST_PASSWORD)}
    <button type="submit">Đổi mật khẩu</button>
  </form>`;

const deviceTable = (devices: Device[], guard: string): Html =>
  html`<div class="scroll" role="region" aria-labelledby="devices" tabindex="0">
    <table>
      <thead>
        <tr>
          <th scope="col">Chương trình</th>
          <th scope="col">Từ địa chỉ</th>
          <th scope="col">Đăng nhập lúc</th>
          <th scope="col">Dùng gần nhất</th>
          <th scope="col"><span class="hidden">Thu hồi</span></th>
        </tr>
      </thead>
      <tbody>
        ${devices.map(
          ({ id, client, scope, from, since, lastUsed }) =>
            html`<tr>
              <th scope="row">${PROGRAM_WORDS[client]}${scope === 'read' ? ' (chỉ đọc)' : ''}</th>
              <td>${from === '' ? 'không rõ' : from}</td>
              <td>${readableInstant(since)}</td>
              <td>${readableInstant(lastUsed)}</td>
              <td>${oneButton('/tai-khoan/thiet-bi', guard, 'Thu hồi', hidden('thiet-bi', id))}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
