import type { Context } from 'hono';
import { html } from 'hono/html';
import { createMiddleware } from 'hono/factory';
import type { Role } from '../access/role.ts';
import type { StoreContext } from '../http/context.ts';
import type { Visitor } from '../people/sessions.ts';
import { layout, messagePage } from './layout.ts';
import { visitorOf } from './session.ts';

export type SignedIn = Visitor & { user: NonNullable<Visitor['user']> };
export type PageEnv = { Variables: { visitor: SignedIn } };

/** Lets in people of these roles who are wholly signed in; others are shown the way. */
export const onlyPeople = (context: StoreContext, roles: readonly Role[]) =>
  createMiddleware<PageEnv>(async (c, next) => {
    const visitor = await visitorOf(c, context);
    if (visitor?.stage !== 'open') return askToSignIn(c);
    const { user } = visitor;
    if (user === null || !roles.includes(visitor.role)) {
      return c.html(
        messagePage(
          'Không có quyền xem trang này',
          'Trang này dành cho vai trò khác. Đề nghị đăng nhập đúng tài khoản.',
        ),
        403,
      );
    }
    c.set('visitor', { ...visitor, user });
    return next();
  });

/** A page that is asked for comes back after the sign-in; a form that was sent is not repeated. */
function askToSignIn(c: Context): Response | Promise<Response> {
  if (c.req.method !== 'GET') return c.redirect('/dang-nhap', 303);
  const { pathname, search } = new URL(c.req.url);
  // The cookie is not sent when another site led here (SameSite=Strict): the same page once more, led to by ourselves.
  if (c.req.header('Sec-Fetch-Site') === 'cross-site') return c.html(passOn(`${pathname}${search}`));
  return c.redirect(`/dang-nhap?tiep=${encodeURIComponent(`${pathname}${search}`)}`, 303);
}

/** A page of ours that goes on to `path` by itself, or by its link. */
export const passOn = (path: string) =>
  layout({
    title: 'Đang chuyển trang',
    refreshTo: path,
    body: html`<h1>Đang chuyển trang</h1>
      <p><a href="${path}">Tiếp tục</a></p>`,
  });

/** Where to go on to after the sign-in: a path of this store, or nothing. */
export function ownPath(asked: unknown): string | null {
  if (typeof asked !== 'string' || asked.length > 500 || !/^\/[^/\\]/.test(asked)) return null;
  // Not only the beginning: a tab or line break inside is dropped by browsers and may turn `/` into `//`.
  return /^[\x21-\x5b\x5d-\x7e]+$/.test(asked) ? asked : null;
}

export const homeOf = ({ role }: Pick<Visitor, 'role'>): string =>
  role === 'coordinator' ? '/coordinator' : role === 'administrator' ? '/quan-tri' : '/tai-khoan';
