import type { Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import type { StoreContext } from '../../http/context.ts';
import { errorFacts } from '../../log.ts';
import { ProviderAway, ProviderRefused } from '../../people/oidc.ts';
import type { Oidc } from '../../people/oidc.ts';
import { accountOfProvider } from '../../people/oidc-sign-in.ts';
import { publicOrigin } from '../../people/public-origin.ts';
import { nextStage } from '../../people/sign-in.ts';
import { ownPath, passOn } from '../guard.ts';
import type { PageEnv } from '../guard.ts';
import { messagePage } from '../layout.ts';
import { signInAs } from '../session.ts';
import { pageApp } from './page-app.ts';
import { pageOfStage } from './sign-in-routes.ts';

const VISIT = 'can_cu_oidc';
const PATH = '/dang-nhap/oidc';
const TEN_MINUTES = 600;

const Visit = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  invitation: z.string().nullable(),
  onTo: z.string().nullable(),
});

/** `/dang-nhap/oidc`: off to the provider, and back. */
export function oidcRoutes(context: StoreContext, oidc: Oidc): Hono<PageEnv> {
  const app = pageApp(context);
  const redirectUri = (c: Context) => `${publicOrigin(c, context)}${PATH}/xong`;

  app.get('/', async (c) => {
    const onTo = ownPath(c.req.query('tiep'));
    const invitation = c.req.query('loi-moi') ?? null;
    try {
      const { url, visit } = await oidc.begin(redirectUri(c));
      // Lax, unlike the session: the way back starts at the provider's site.
      const secure = redirectUri(c).startsWith('https:');
      const options = { httpOnly: true, sameSite: 'Lax', path: PATH, secure, maxAge: TEN_MINUTES } as const;
      setCookie(c, VISIT, JSON.stringify({ ...visit, invitation, onTo }), options);
      return c.redirect(url, 303);
    } catch (error) {
      return failed(c, error);
    }
  });

  app.get('/xong', async (c) => {
    const visit = Visit.safeParse(parsed(getCookie(c, VISIT)));
    deleteCookie(c, VISIT, { path: PATH });
    if (!visit.success) return c.html(stalePage(), 400);
    try {
      const person = await oidc.finish(redirectUri(c), new URL(c.req.url).search, visit.data);
      const account = await accountOfProvider(context, person, visit.data.invitation);
      if (account === null) return c.html(unknownPage(), 403);
      const stage = nextStage(account);
      await signInAs(c, context, account, stage);
      // Not a redirect: the browser would count it to the provider's site and leave the new cookie at home.
      return c.html(passOn(pageOfStage(stage, account, ownPath(visit.data.onTo))));
    } catch (error) {
      return failed(c, error);
    }
  });

  function failed(c: Context, error: unknown) {
    if (!(error instanceof ProviderAway) && !(error instanceof ProviderRefused)) throw error;
    context.log('oidc-failed', errorFacts(error));
    return error instanceof ProviderAway ? c.html(awayPage(), 503) : c.html(stalePage(), 400);
  }
  return app;
}

function parsed(json: string | undefined): unknown {
  try {
    return JSON.parse(json ?? '');
  } catch {
    return null;
  }
}

const awayPage = () =>
  messagePage(
    'Chưa kết nối được hệ thống tài khoản của đơn vị',
    'Đề nghị thử lại sau ít phút, hoặc đăng nhập bằng tên đăng nhập và mật khẩu.',
  );
const stalePage = () =>
  messagePage(
    'Chưa đăng nhập được',
    'Lần đăng nhập qua tài khoản của đơn vị không hoàn tất. Đề nghị đăng nhập lại từ đầu.',
  );
const unknownPage = () =>
  messagePage(
    'Tài khoản chưa được mời',
    'Tài khoản của đơn vị đã đúng, nhưng chưa được mời dùng kho dữ liệu. Đề nghị liên hệ người quản trị kho.',
  );
