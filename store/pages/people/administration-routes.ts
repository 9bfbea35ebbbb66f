import { html } from 'hono/html';
import type { Context, Hono } from 'hono';
import { ROLES } from '../../access/role.ts';
import type { Role } from '../../access/role.ts';
import { readServiceTokens, revokeServiceToken } from '../../access/service-tokens.ts';
import { COORDINATOR_ID } from '../../database/reference-data.ts';
import type { StoreContext } from '../../http/context.ts';
import { signOutEverywhere } from '../../people/devices.ts';
import { readPeople, setDisabled } from '../../people/directory.ts';
import { publicOrigin } from '../../people/public-origin.ts';
import type { Person } from '../../people/sessions.ts';
import { inviteUser, readLogin, renewLink } from '../../people/users.ts';
import { ownForm } from '../forms.ts';
import { onlyPeople } from '../guard.ts';
import type { PageEnv } from '../guard.ts';
import { layout } from '../layout.ts';
import { formToken } from '../session.ts';
import { administrationPage } from './administration-page.ts';
import { field, pageApp } from './page-app.ts';

/** `/quan-tri`: accounts of all agencies, and service tokens. */
export function administrationRoutes(context: StoreContext): Hono<PageEnv> {
  const app = pageApp(context);
  const reporting = context.agencies.filter(({ id, kind }) => id !== COORDINATOR_ID && kind !== 'collective');
  const guarded = onlyPeople(context, ['administrator']);
  // Not the whole of /quan-tri/*: other areas guard their own pages below it.
  for (const path of ['/', '/moi', '/lien-ket', '/dang-xuat', '/ngung', '/dung-lai', '/thu-hoi-ma'])
    app.use(path, guarded);

  const show = async (
    c: Context<PageEnv>,
    { failure = null, done = null }: { failure?: string | null; done?: string | null } = {},
  ) => {
    const [people, tokens] = await Promise.all([readPeople(context), readServiceTokens(context.pool, context.clock())]);
    const model = { people, tokens, agencies: context.agencies, guard: formToken(c), failure, done };
    return c.html(administrationPage(model), failure === null ? 200 : 400);
  };
  /** The link stands on this one page and nowhere else; mail is not the store's business. */
  const showLink = (c: Context<PageEnv>, sentence: string, link: string) => {
    const address = `${publicOrigin(c, context)}/loi-moi/${link}`;
    return c.html(
      layout({
        title: 'Liên kết một lần',
        place: 'Quản trị kho dữ liệu',
        body: html`<h1>Liên kết một lần</h1>
          <p>
            ${sentence} Đề nghị chuyển liên kết này cho đúng người đó; dùng được một lần, trong 72 giờ, và chỉ hiện lần
            này.
          </p>
          <p><code class="secret">${address}</code></p>
          <p><a href="/quan-tri">Về trang quản trị</a></p>`,
      }),
    );
  };

  app.get('/', (c) => show(c));

  app.post('/moi', async (c) => {
    const fields = await ownForm(c);
    const name = field(fields, 'name').trim().normalize('NFC').slice(0, 200);
    const login = readLogin(field(fields, 'login'));
    const role = ROLES.find((known) => known === field(fields, 'role'));
    const agencyId = role === undefined ? null : agencyOf(reporting, role, field(fields, 'agency'));
    if (name === '' || name.includes('\0')) return show(c, { failure: 'Đề nghị ghi họ và tên.' });
    if (login === null)
      return show(c, { failure: 'Tên đăng nhập cần 3–100 ký tự: chữ không dấu, số, các dấu . _ @ + -' });
    if (role === undefined || agencyId === null)
      return show(c, {
        failure: 'Đề nghị chọn cơ quan cho cán bộ lập báo cáo và người duyệt; vai trò khác bỏ trống cơ quan.',
      });
    const invited = await inviteUser(context, c.var.visitor.actor, { agencyId, role, login, name });
    if (invited === null)
      return show(c, { failure: `Tên đăng nhập ${login} đã có người dùng. Đề nghị chọn tên khác.` });
    return showLink(c, `Đã tạo lời mời cho ${name} (${login}).`, invited.link);
  });

  app.post('/lien-ket', async (c) => {
    const person = personIn(await ownForm(c));
    const renewed = person === null ? null : await renewLink(context, c.var.visitor.actor, person);
    if (renewed === null) return show(c, { failure: 'Không có tài khoản này, hoặc tài khoản đã ngừng.' });
    const words =
      renewed.kind === 'invitation'
        ? 'Lời mời mới; liên kết trước hết hiệu lực.'
        : 'Liên kết đặt lại mật khẩu và xác thực hai bước.';
    return showLink(c, words, renewed.link);
  });

  const change = (path: string, done: string, work: (by: string, person: Person) => Promise<unknown>) =>
    app.post(path, async (c) => {
      const person = personIn(await ownForm(c));
      if (person === null) return show(c, { failure: 'Không có tài khoản này.' });
      if (person.userId === c.var.visitor.user.id)
        return show(c, { failure: 'Không làm việc này với tài khoản đang dùng. Đề nghị nhờ một người quản trị khác.' });
      await work(c.var.visitor.actor, person);
      return show(c, { done });
    });
  change('/ngung', 'Đã ngừng tài khoản và đăng xuất mọi nơi.', (by, person) => setDisabled(context, by, person, true));
  change('/dung-lai', 'Đã cho dùng lại tài khoản.', (by, person) => setDisabled(context, by, person, false));
  change('/dang-xuat', 'Đã đăng xuất tài khoản khỏi mọi nơi.', (by, person) => signOutEverywhere(context, by, person));

  app.post('/thu-hoi-ma', async (c) => {
    const prefix = field(await ownForm(c), 'ma');
    const outcome = await revokeServiceToken(context.pool, c.var.visitor.actor, prefix, context.clock());
    return show(
      c,
      outcome === 'done'
        ? { done: `Đã thu hồi mã truy cập ${prefix}.` }
        : { failure: 'Mã truy cập này đã bị thu hồi từ trước.' },
    );
  });
  return app;
}

/** Coordinators and administrators belong to the coordinating body, everybody else to an agency that reports. */
function agencyOf(reporting: { id: number; code: string }[], role: Role, code: string): number | null {
  if (role === 'coordinator' || role === 'administrator') return code === '' ? COORDINATOR_ID : null;
  return reporting.find((agency) => agency.code === code)?.id ?? null;
}

function personIn(fields: Record<string, unknown>): Person | null {
  const [agency, userId] = [field(fields, 'co-quan'), field(fields, 'nguoi')];
  return /^\d{1,9}$/.test(agency) && /^[0-9a-f-]{36}$/.test(userId) ? { agencyId: Number(agency), userId } : null;
}
