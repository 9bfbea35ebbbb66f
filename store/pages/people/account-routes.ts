import type { Context, Hono } from 'hono';
import { ROLES } from '../../access/role.ts';
import type { StoreContext } from '../../http/context.ts';
import { devicesOf, revokeDevice, signOutEverywhere } from '../../people/devices.ts';
import { passwordFault } from '../../people/password.ts';
import { enrol, enrolment, secretOfSession } from '../../people/second-factor.ts';
import { checkPassword } from '../../people/sign-in.ts';
import { accountOf, changePassword, loginKey } from '../../people/users.ts';
import { ownForm } from '../forms.ts';
import { onlyPeople } from '../guard.ts';
import type { PageEnv } from '../guard.ts';
import { formToken, sessionText, signOut } from '../session.ts';
import { accountPage } from './account-page.ts';
import { field, pageApp } from './page-app.ts';
import { enrolmentPage, recoveryCodesPage } from './sign-in-pages.ts';

type Outcome = { failure?: string; done?: string };

/** `/tai-khoan`: what a person sees and changes of the own account. */
export function accountRoutes(context: StoreContext): Hono<PageEnv> {
  const app = pageApp(context);
  app.use(onlyPeople(context, ROLES));

  const person = (c: Context<PageEnv>) => ({ agencyId: c.var.visitor.agency.id, userId: c.var.visitor.user.id });
  const show = async (
    c: Context<PageEnv>,
    { failure = null, done = null }: { [K in keyof Outcome]: string | null } = {},
  ) => {
    const { visitor } = c.var;
    const [devices, account] = await Promise.all([
      devicesOf(context, person(c)),
      accountOf(context, loginKey(visitor.user.login)),
    ]);
    const kept = {
      secondFactor: (account?.totpSecret ?? null) !== null,
      hasPassword: (account?.password ?? null) !== null,
    };
    return c.html(
      accountPage({ visitor, devices, ...kept, guard: formToken(c), failure, done }),
      failure === null ? 200 : 400,
    );
  };

  app.get('/', (c) => show(c));

  app.post('/thiet-bi', async (c) => {
    const device = field(await ownForm(c), 'thiet-bi');
    const done = await revokeDevice(context, c.var.visitor.actor, person(c), device);
    return show(
      c,
      done ? { done: 'Đã thu hồi; chương trình đó đã bị đăng xuất.' } : { failure: 'Thiết bị đã bị thu hồi từ trước.' },
    );
  });

  app.post('/mat-khau', async (c) => {
    const fields = await ownForm(c);
    const { login } = c.var.visitor.user;
    const [password, again] = [field(fields, 'password'), field(fields, 'again')];
    const fault = password === again ? passwordFault(password, login) : 'Hai lần nhập mật khẩu mới khác nhau.';
    if (fault !== null) return show(c, { failure: fault });
    if ((await checkPassword(context, login, field(fields, 'present'))) === null)
      return show(c, { failure: 'Mật khẩu hiện nay không đúng, hoặc tài khoản đang tạm khóa vì sai nhiều lần.' });
    await changePassword(context, person(c), password);
    return show(c, { done: 'Đã đổi mật khẩu.' });
  });

  app.post('/dang-xuat-tat-ca', async (c) => {
    await ownForm(c);
    await signOutEverywhere(context, c.var.visitor.actor, person(c));
    await signOut(c, context);
    return c.redirect('/dang-nhap', 303);
  });

  const enrolmentForm = async (c: Context<PageEnv>, failure: string | null) => {
    const shown = await enrolment(secretOfSession(sessionText(c) ?? ''), c.var.visitor.user.login);
    const asked = { guard: formToken(c), failure, onTo: null, obliged: false, ...shown };
    return c.html(enrolmentPage('/tai-khoan/bao-ve', asked), failure === null ? 200 : 401);
  };
  app.get('/bao-ve', (c) => enrolmentForm(c, null));
  app.post('/bao-ve', async (c) => {
    const fields = await ownForm(c);
    const codes = await enrol(context, person(c), secretOfSession(sessionText(c) ?? ''), field(fields, 'code'));
    if (codes === null) return enrolmentForm(c, 'Mã không đúng. Đề nghị chờ mã mới rồi thử lại.');
    return c.html(recoveryCodesPage(codes, '/tai-khoan'));
  });
  return app;
}
