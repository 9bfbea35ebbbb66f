import { html } from 'hono/html';
import type { ServiceToken } from '../../access/service-tokens.ts';
import { readableInstant } from '../../clock.ts';
import type { StoredAgency } from '../../database/reference-data.ts';
import type { PersonLine } from '../../people/directory.ts';
import { accountForm, layout } from '../layout.ts';
import type { Html } from '../layout.ts';
import { failureLine, hidden, oneButton, ROLE_WORDS } from './parts.ts';

export type AdministrationModel = {
  people: PersonLine[];
  tokens: ServiceToken[];
  agencies: StoredAgency[];
  guard: string;
  failure: string | null;
  done: string | null;
};

const STATE_WORDS: Record<PersonLine['state'], string> = {
  invited: 'Chờ nhận lời mời',
  active: 'Đang dùng',
  locked: 'Tạm khóa (sai mật khẩu)',
  disabled: 'Đã ngừng',
};

export function administrationPage({ people, tokens, agencies, guard, failure, done }: AdministrationModel): Html {
  const nameOf = (id: number) => agencies.find((agency) => agency.id === id)?.name ?? '';
  return layout({
    title: 'Quản trị người dùng',
    place: 'Quản trị kho dữ liệu',
    account: accountForm(guard),
    body: html`<h1>Quản trị người dùng</h1>
      <nav aria-label="Các trang">
        <ul class="links">
          <li><a href="/quan-tri/dot">Các đợt rà soát</a></li>
          <li><a href="/quan-tri/ky-duyet">Ký duyệt trước khi gửi</a></li>
          <li><a href="/tai-khoan">Tài khoản của tôi</a></li>
        </ul>
      </nav>
      ${failureLine(failure)} ${done === null ? '' : html`<p role="status">${done}</p>`}
      <h2 id="invite">Mời một người</h2>
      ${invitationForm(agencies, guard)}
      <h2 id="people">Tài khoản <span class="count">${people.length}</span></h2>
      <div class="scroll" role="region" aria-labelledby="people" tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col">Họ tên</th>
              <th scope="col">Tên đăng nhập</th>
              <th scope="col">Cơ quan</th>
              <th scope="col">Vai trò</th>
              <th scope="col">Trạng thái</th>
              <th scope="col" class="figure">Thiết bị</th>
              <th scope="col"><span class="hidden">Việc</span></th>
            </tr>
          </thead>
          <tbody>
            ${people.map((line) => personRow(line, nameOf(line.agencyId), guard))}
          </tbody>
        </table>
      </div>
      <h2 id="tokens">Mã truy cập của hệ thống khác <span class="count">${tokens.length}</span></h2>
      <p class="quiet">
        Cấp trên máy chủ: <code>npm run -s store -- token --data … --agency "…" --scope read --expires 90d</code>
      </p>
      <div class="scroll" role="region" aria-labelledby="tokens" tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col">Dấu hiệu</th>
              <th scope="col">Cơ quan</th>
              <th scope="col">Quyền</th>
              <th scope="col">Ghi chú</th>
              <th scope="col">Cấp lúc</th>
              <th scope="col">Hết hạn</th>
              <th scope="col"><span class="hidden">Thu hồi</span></th>
            </tr>
          </thead>
          <tbody>
            ${tokens.map((token) => tokenRow(token, nameOf(token.agencyId), guard))}
          </tbody>
        </table>
      </div>`,
  });
}

const invitationForm = (agencies: StoredAgency[], guard: string): Html =>
  html`<form class="fields" method="post" action="/quan-tri/moi" aria-labelledby="invite">
    ${hidden('form', guard)}
    <label for="name">Họ và tên, hoặc tên tài khoản dùng chung</label>
    <input id="name" name="name" required maxlength="200" autocomplete="off" />
    <label for="login">Tên đăng nhập (thư điện tử, hoặc chữ không dấu)</label>
    <input
      id="login"
      name="login"
      required
      maxlength="100"
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
    />
    <label for="role">Vai trò</label>
    <select id="role" name="role" required>
      ${Object.entries(ROLE_WORDS).map(([role, words]) => html`<option value="${role}">${words}</option>`)}
    </select>
    <label for="agency">Cơ quan (bỏ trống với vai trò cơ quan tổng hợp, quản trị)</label>
    <select id="agency" name="agency">
      <option value="">–</option>
      ${agencies.map(({ code, name }) => html`<option value="${code}">${name} (${code})</option>`)}
    </select>
    <button type="submit">Tạo lời mời</button>
  </form>`;

function personRow(line: PersonLine, agency: string, guard: string): Html {
  const { login, name, role, state, secondFactor, devices, agencyId, userId } = line;
  const who = html`${hidden('co-quan', String(agencyId))} ${hidden('nguoi', userId)}`;
  const button = (action: string, label: string) => oneButton(`/quan-tri/${action}`, guard, label, who);
  return html`<tr>
    <th scope="row">${name}</th>
    <td>${login}</td>
    <td>${agency}</td>
    <td>${ROLE_WORDS[role]}${secondFactor ? html` <span class="note">hai bước</span>` : ''}</td>
    <td>${STATE_WORDS[state]}</td>
    <td class="figure">${devices}</td>
    <td class="buttons">
      ${
        state === 'disabled'
          ? button('dung-lai', 'Cho dùng lại')
          : html`${button('lien-ket', state === 'invited' ? 'Tạo lại lời mời' : 'Đặt lại')}
            ${button('dang-xuat', 'Đăng xuất mọi nơi')} ${button('ngung', 'Ngừng')}`
      }
    </td>
  </tr>`;
}

const tokenRow = (
  { prefix, role, scope, label, createdAt, expiresAt }: ServiceToken,
  agency: string,
  guard: string,
): Html =>
  html`<tr>
    <th scope="row"><code>${prefix}</code></th>
    <td>${agency}</td>
    <td>${ROLE_WORDS[role]}, ${scope === 'read' ? 'chỉ đọc' : 'đọc và gửi'}</td>
    <td>${label}</td>
    <td>${readableInstant(createdAt)}</td>
    <td>${expiresAt === null ? 'không' : readableInstant(expiresAt)}</td>
    <td>${oneButton('/quan-tri/thu-hoi-ma', guard, 'Thu hồi', hidden('ma', prefix))}</td>
  </tr>`;
