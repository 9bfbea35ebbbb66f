import { html } from 'hono/html';
import type { Hono } from 'hono';
import type { StoreContext } from '../../http/context.ts';
import { passwordFault, SHORTEST_PASSWORD } from '../../people/password.ts';
import { openLink, takeUpLink } from '../../people/users.ts';
import type { Link } from '../../people/users.ts';
import { ownForm } from '../forms.ts';
import type { PageEnv } from '../guard.ts';
import { messagePage } from '../layout.ts';
import type { Html } from '../layout.ts';
import { formToken, signOut } from '../session.ts';
import { field, pageApp } from './page-app.ts';
import { card, failureLine, hidden, newPasswordFields, ROLE_WORDS } from './parts.ts';

const gone = () =>
  messagePage(
    'Liên kết không còn dùng được',
    'Liên kết đã dùng, đã hết hạn hoặc chép thiếu. Đề nghị xin người quản trị kho một liên kết mới.',
  );

/** `/loi-moi/:link`: an invitation or a reset, both set a password, once. */
export function linkRoutes(context: StoreContext): Hono<PageEnv> {
  const app = pageApp(context);
  app.get('/:link', async (c) => {
    const text = c.req.param('link');
    const link = await openLink(context, text);
    return link === null
      ? c.html(gone(), 404)
      : c.html(linkPage(text, link, formToken(c), null, providerLink(context, text, link)));
  });
  app.post('/:link', async (c) => {
    const fields = await ownForm(c);
    const text = c.req.param('link');
    const link = await openLink(context, text);
    if (link === null) return c.html(gone(), 404);
    const [password, again] = [field(fields, 'password'), field(fields, 'again')];
    const fault = password === again ? passwordFault(password, link.login) : 'Hai lần nhập mật khẩu khác nhau.';
    if (fault !== null)
      return c.html(linkPage(text, link, formToken(c), fault, providerLink(context, text, link)), 400);
    if (!(await takeUpLink(context, text, password))) return c.html(gone(), 404);
    // Whoever was signed in on this machine before is not the person of the link.
    await signOut(c, context);
    return c.html(
      card(
        'Đã đặt mật khẩu',
        html`<p>Tên đăng nhập của anh/chị là <strong>${link.login}</strong>.</p>
          <p><a href="/dang-nhap">Đăng nhập</a></p>`,
      ),
    );
  });
  return app;
}

function linkPage(text: string, link: Link, guard: string, failure: string | null, provider: string | null): Html {
  const title = link.kind === 'invitation' ? 'Lời mời dùng Căn Cứ' : 'Đặt lại mật khẩu';
  return card(
    title,
    html`<p>
        ${link.name} · ${ROLE_WORDS[link.role]}<br />
        Tên đăng nhập: <strong>${link.login}</strong>
      </p>
      ${link.kind === 'reset' ? html`<p>Đặt lại xong, xác thực hai bước phải thiết lập lại và mọi thiết bị bị đăng xuất.</p>` : ''}
      ${failureLine(failure)}
      <form method="post" action="/loi-moi/${text}">
        ${hidden('form', guard)}
        <input type="hidden" name="username" value="${link.login}" autocomplete="username" />
        ${newPasswordFields(SHORTEST_PASSWORD)}
        <button type="submit">Đặt mật khẩu</button>
      </form>
      ${provider === null ? '' : html`<p><a href="${provider}">Không đặt mật khẩu, dùng tài khoản của đơn vị (OIDC)</a></p>`}`,
  );
}

const providerLink = ({ oidc }: StoreContext, text: string, { kind }: Link): string | null =>
  oidc === undefined || kind === 'reset' ? null : `/dang-nhap/oidc?loi-moi=${encodeURIComponent(text)}`;
