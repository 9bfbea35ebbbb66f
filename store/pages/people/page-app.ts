import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { StoreContext } from '../../http/context.ts';
import { Busy } from '../../people/gate.ts';
import { failurePage } from '../failure.ts';
import type { PageEnv } from '../guard.ts';
import { messagePage } from '../layout.ts';

const FORM_LIMIT = 16 * 1024;

/** A group of people's pages: small forms, and a whole sentence for whatever goes wrong. */
export function pageApp({ log }: StoreContext): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.onError((error, c) => {
    if (error instanceof Busy)
      return c.html(messagePage('Đang có nhiều lượt đăng nhập', 'Đề nghị chờ một phút rồi thử lại.'), 503);
    return failurePage(c, error, log);
  });
  app.use(
    bodyLimit({
      maxSize: FORM_LIMIT,
      onError: (c) => c.html(messagePage('Nội dung quá lớn', 'Biểu mẫu gửi lên quá lớn.'), 413),
    }),
  );
  return app;
}

/** A field of a form as text; files and repeated fields count as nothing. */
export const field = (fields: Record<string, unknown>, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
};
