import type { Context, Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { StoreContext } from '../../http/context.ts';
import { createRateLimit } from '../../http/rate-limit.ts';
import { clientAddress, limitedAddress } from '../../people/client-address.ts';
import { enrol, enrolment, secretOfSession } from '../../people/second-factor.ts';
import type { Stage, Visitor } from '../../people/sessions.ts';
import { checkPassword, checkSecondFactor, nextStage } from '../../people/sign-in.ts';
import { accountOf, loginKey } from '../../people/users.ts';
import { ownForm } from '../forms.ts';
import { homeOf, ownPath } from '../guard.ts';
import type { PageEnv, SignedIn } from '../guard.ts';
import { messagePage } from '../layout.ts';
import { formToken, sessionText, signInAs, visitorOf } from '../session.ts';
import { field, pageApp } from './page-app.ts';
import { enrolmentPage, passwordPage, recoveryCodesPage, secondFactorPage } from './sign-in-pages.ts';

const PER_MINUTE = 60;
const WRONG =
  'Tên đăng nhập hoặc mật khẩu không đúng, hoặc tài khoản đang tạm khóa vì sai nhiều lần. Đề nghị kiểm tra rồi thử lại sau ít phút.';
const WRONG_CODE =
  'Mã không đúng, đã dùng, hoặc tài khoản đang tạm khóa vì sai nhiều lần. Đề nghị chờ mã mới rồi thử lại.';

const withOnwards = (path: string, onTo: string | null) =>
  onTo === null ? path : `${path}?tiep=${encodeURIComponent(onTo)}`;

/** The next page of the sign-in, or the end of it. */
export const pageOfStage = (stage: Stage, who: Pick<Visitor, 'role'>, onTo: string | null): string =>
  stage === 'open'
    ? (onTo ?? homeOf(who))
    : withOnwards(stage === 'second-factor' ? '/dang-nhap/xac-thuc' : '/dang-nhap/bao-ve', onTo);

/** `/dang-nhap`: password, then the second factor or its set-up. */
export function signInRoutes(context: StoreContext): Hono<PageEnv> {
  const waitToTry = createRateLimit(context.clock, PER_MINUTE);
  const app = pageApp(context);

  app.get('/', async (c) => {
    const onTo = ownPath(c.req.query('tiep'));
    const visitor = await visitorOf(c, context);
    if (visitor?.stage === 'open') return c.redirect(onTo ?? homeOf(visitor), 303);
    return c.html(
      passwordPage({ guard: formToken(c), failure: null, onTo, login: '', provider: providerLink(context, onTo) }),
    );
  });

  app.post('/', async (c) => {
    const fields = await ownForm(c);
    const onTo = ownPath(fields['tiep']);
    const address = limitedAddress(clientAddress(c, context.trustProxy ?? false));
    if (address !== null && waitToTry(address) > 0)
      return c.html(messagePage('Đăng nhập quá nhiều lần', 'Đề nghị chờ một phút rồi thử lại.'), 429);
    const login = field(fields, 'login');
    const account = await checkPassword(context, login, field(fields, 'password'));
    if (account === null) {
      const provider = providerLink(context, onTo);
      return c.html(passwordPage({ guard: formToken(c), failure: WRONG, onTo, login, provider }), 401);
    }
    const stage = nextStage(account);
    await signInAs(c, context, account, stage);
    return c.redirect(pageOfStage(stage, account, onTo), 303);
  });

  app.use('/xac-thuc', atStage(context, 'second-factor'));
  app.get('/xac-thuc', (c) =>
    c.html(secondFactorPage({ guard: formToken(c), failure: null, onTo: ownPath(c.req.query('tiep')) })),
  );
  app.post('/xac-thuc', async (c) => {
    const fields = await ownForm(c);
    const onTo = ownPath(fields['tiep']);
    const account = await accountOf(context, loginKey(c.var.visitor.user.login));
    if (account === null || !(await checkSecondFactor(context, account, field(fields, 'code'))))
      return c.html(secondFactorPage({ guard: formToken(c), failure: WRONG_CODE, onTo }), 401);
    await signInAs(c, context, account, 'open');
    return c.redirect(pageOfStage('open', account, onTo), 303);
  });

  app.use('/bao-ve', atStage(context, 'enrolment'));
  const enrolmentForm = async (c: Context<PageEnv>, failure: string | null, onTo: string | null) => {
    const shown = await enrolment(secretOfSession(sessionText(c) ?? ''), c.var.visitor.user.login);
    return enrolmentPage('/dang-nhap/bao-ve', { guard: formToken(c), failure, onTo, obliged: true, ...shown });
  };
  app.get('/bao-ve', async (c) => c.html(await enrolmentForm(c, null, ownPath(c.req.query('tiep')))));
  app.post('/bao-ve', async (c) => {
    const fields = await ownForm(c);
    const onTo = ownPath(fields['tiep']);
    const { user, agency, role } = c.var.visitor;
    const person = { agencyId: agency.id, userId: user.id };
    const codes = await enrol(context, person, secretOfSession(sessionText(c) ?? ''), field(fields, 'code'));
    if (codes === null)
      return c.html(await enrolmentForm(c, 'Mã không đúng. Đề nghị chờ mã mới rồi thử lại.', onTo), 401);
    await signInAs(c, context, person, 'open');
    return c.html(recoveryCodesPage(codes, pageOfStage('open', { role }, onTo)));
  });
  return app;
}

/** Only for a sign-in that has come this far and no further. */
const atStage = (context: StoreContext, stage: Stage) =>
  createMiddleware<PageEnv>(async (c, next) => {
    const visitor = await visitorOf(c, context);
    if (visitor?.stage !== stage || visitor.user === null) return c.redirect('/dang-nhap', 303);
    c.set('visitor', visitor as SignedIn);
    return next();
  });

const providerLink = ({ oidc }: StoreContext, onTo: string | null): string | null =>
  oidc === undefined ? null : withOnwards('/dang-nhap/oidc', onTo);
