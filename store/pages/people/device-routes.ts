import { html } from 'hono/html';
import type { Hono } from 'hono';
import { ROLES } from '../../access/role.ts';
import type { StoreContext } from '../../http/context.ts';
import { createRateLimit } from '../../http/rate-limit.ts';
import { decideDevice, pendingDevice } from '../../people/device-decision.ts';
import type { PendingDevice } from '../../people/device-decision.ts';
import { readUserCode, shownCode } from '../../people/user-code.ts';
import { ownForm } from '../forms.ts';
import { onlyPeople } from '../guard.ts';
import type { PageEnv, SignedIn } from '../guard.ts';
import { messagePage } from '../layout.ts';
import type { Html } from '../layout.ts';
import { formToken } from '../session.ts';
import { field, pageApp } from './page-app.ts';
import { card, failureLine, hidden, PROGRAM_WORDS, ROLE_WORDS } from './parts.ts';

/** RFC 8628 §5.1: 34 bits of a code, ten minutes and twenty tries a minute leave nothing to guess. */
const TRIES_PER_MINUTE = 20;
const UNKNOWN = 'Không có yêu cầu đăng nhập nào đang chờ với mã này. Đề nghị xem lại mã trên chương trình.';

/** `/thiet-bi`: a person compares the code a program shows, and lets it in or not. */
export function deviceRoutes(context: StoreContext): Hono<PageEnv> {
  const waitToTry = createRateLimit(context.clock, TRIES_PER_MINUTE);
  const app = pageApp(context);
  app.use(onlyPeople(context, ROLES));

  app.get('/', async (c) => {
    const typed = c.req.query('ma') ?? '';
    if (typed === '') return c.html(codePage(null));
    if (waitToTry(c.var.visitor.user.id) > 0) return c.html(codePage('Thử quá nhiều mã. Đề nghị chờ một phút.'), 429);
    const code = readUserCode(typed);
    const pending = code === null ? null : await pendingDevice(context, code);
    if (code === null || pending === null) return c.html(codePage(UNKNOWN), 404);
    return c.html(decisionPage(code, pending, c.var.visitor, formToken(c)));
  });

  app.post('/', async (c) => {
    const fields = await ownForm(c);
    const { user, agency } = c.var.visitor;
    const decision = field(fields, 'quyet-dinh');
    const code = readUserCode(field(fields, 'ma'));
    if (code === null || !['dong-y', 'tu-choi'].includes(decision)) return c.html(codePage(UNKNOWN), 404);
    const allowed = decision === 'dong-y';
    const person = { agencyId: agency.id, userId: user.id };
    if (!(await decideDevice(context, person, code, allowed))) return c.html(codePage(UNKNOWN), 404);
    return c.html(
      allowed
        ? messagePage('Đã cho phép', 'Chương trình sẽ tự đăng nhập trong vài giây. Có thể đóng trang này.')
        : messagePage('Đã từ chối', 'Chương trình không được đăng nhập.'),
    );
  });
  return app;
}

const codePage = (failure: string | null): Html =>
  card(
    'Đăng nhập một thiết bị',
    html`<p>Đề nghị nhập mã đang hiện trên chương trình (Excel, Google Trang tính hoặc dòng lệnh).</p>
      ${failureLine(failure)}
      <form method="get" action="/thiet-bi">
        <label for="ma">Mã</label>
        <input
          id="ma"
          name="ma"
          required
          autofocus
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          placeholder="BCDF-GHJK"
        />
        <button type="submit">Tiếp tục</button>
      </form>`,
  );

const decisionPage = (code: string, { client, scope, from }: PendingDevice, visitor: SignedIn, guard: string): Html =>
  card(
    'Cho phép đăng nhập?',
    html`<dl class="facts">
        <dt>Chương trình</dt>
        <dd>${PROGRAM_WORDS[client]}</dd>
        <dt>Từ địa chỉ</dt>
        <dd>${from === '' ? 'không rõ' : from}</dd>
        <dt>Được phép</dt>
        <dd>
          ${scope === 'read' ? 'chỉ đọc' : 'đọc và gửi báo cáo'} với tài khoản ${visitor.user.login}
          (${ROLE_WORDS[visitor.role]}, ${visitor.agency.name})
        </dd>
        <dt>Mã để so</dt>
        <dd><strong class="user-code">${shownCode(code)}</strong></dd>
      </dl>
      <p>
        Chỉ cho phép khi chính anh/chị vừa chọn Đăng nhập trên chương trình đó và mã trên giống hệt mã chương trình đang
        hiện. Nếu người khác gửi mã này cho anh/chị, đề nghị từ chối.
      </p>
      <form method="post" action="/thiet-bi" class="buttons">
        ${hidden('form', guard)} ${hidden('ma', code)}
        <button type="submit" name="quyet-dinh" value="dong-y">Cho phép</button>
        <button class="plain" type="submit" name="quyet-dinh" value="tu-choi">Từ chối</button>
      </form>`,
  );
