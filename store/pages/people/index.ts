import { Hono } from 'hono';
import type { StoreContext } from '../../http/context.ts';
import { ownForm } from '../forms.ts';
import { signOut } from '../session.ts';
import { accountRoutes } from './account-routes.ts';
import { administrationRoutes } from './administration-routes.ts';
import { deviceRoutes } from './device-routes.ts';
import { linkRoutes } from './link-routes.ts';
import { oidcRoutes } from './oidc-routes.ts';
import { pageApp } from './page-app.ts';
import { signInRoutes } from './sign-in-routes.ts';

/** Everything a person does to get in, let a program in, and keep the own account in order. */
export function createPeoplePages(context: StoreContext): Hono {
  const pages = new Hono();
  const out = pageApp(context);
  out.post('/', async (c) => {
    await ownForm(c);
    await signOut(c, context);
    return c.redirect('/dang-nhap', 303);
  });
  if (context.oidc !== undefined) pages.route('/dang-nhap/oidc', oidcRoutes(context, context.oidc));
  pages.route('/dang-nhap', signInRoutes(context));
  pages.route('/dang-xuat', out);
  pages.route('/loi-moi', linkRoutes(context));
  pages.route('/thiet-bi', deviceRoutes(context));
  pages.route('/tai-khoan', accountRoutes(context));
  pages.route('/quan-tri', administrationRoutes(context));
  return pages;
}
