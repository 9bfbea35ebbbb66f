import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { dayInVietnam } from '../clock.ts';
import { COORDINATOR_ID } from '../database/reference-data.ts';
import { readAs } from '../database/pool.ts';
import type { StoreContext } from '../http/context.ts';
import { errorFacts } from '../log.ts';
import { readSubmission } from '../submissions/detail.ts';
import { readOverview } from '../submissions/overview.ts';
import { agencyOfNumber } from '../submissions/receipts.ts';
import { readRounds } from '../rounds/read.ts';
import { messagePage } from './layout.ts';
import { overviewPage } from './overview-page.ts';
import { formToken, isOwnForm, signInByToken, signOut, visitorOf } from './session.ts';
import { signInPage } from './sign-in-page.ts';
import { submissionPage } from './submission-page.ts';

const FORM_LIMIT = 16 * 1024;
const COORDINATOR = { agencyId: COORDINATOR_ID, role: 'coordinator' };

/** The coordinating body's pages: plain HTML, no script. */
export function createPages(context: StoreContext): Hono {
  const { pool, agencies, clock, log } = context;
  const css = readFileSync(join(import.meta.dirname, 'style.css'), 'utf8');
  const pages = new Hono();
  pages.onError((error, c) => {
    if (error instanceof MalformedForm) return refuseForm(c);
    log('error', errorFacts(error));
    return c.html(messagePage('Kho dữ liệu gặp lỗi', 'Lỗi đã được ghi lại. Đề nghị tải lại trang sau ít phút.'), 500);
  });

  pages.get('/style.css', (c) => c.body(css, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  pages.use(
    bodyLimit({
      maxSize: FORM_LIMIT,
      onError: (c) => c.html(messagePage('Nội dung quá lớn', 'Biểu mẫu gửi lên quá lớn.'), 413),
    }),
  );
  pages.post('/sign-in', async (c) => {
    const { form, token } = await formOf(c);
    if (!isOwnForm(c, form)) return refuseForm(c);
    if (typeof token === 'string' && (await signInByToken(c, context, token.trim())))
      return c.redirect('/coordinator', 303);
    return c.html(
      signInPage(formToken(c), 'Mã truy cập không đúng, đã bị thu hồi hoặc không phải của cơ quan tổng hợp.'),
      401,
    );
  });
  pages.use(
    createMiddleware(async (c, next) => {
      const visitor = await visitorOf(c, context);
      if (visitor?.role === 'coordinator' && visitor.stage === 'open') return next();
      return c.html(signInPage(formToken(c), null), 401);
    }),
  );
  pages.post('/sign-out', async (c) => {
    const { form } = await formOf(c);
    if (!isOwnForm(c, form)) return refuseForm(c);
    await signOut(c, context);
    return c.redirect('/coordinator', 303);
  });
  pages.get('/', async (c) => {
    const now = clock();
    const model = await readAs(pool, COORDINATOR, async (client) => {
      const rounds = await readRounds(client, undefined, now);
      const round = rounds.find(({ code }) => code === c.req.query('dot')) ?? rounds[0];
      return (
        round && {
          round,
          lines: await readOverview(client, agencies, round.code, round.reportDate ?? dayInVietnam(now)),
        }
      );
    });
    if (model === undefined)
      return c.html(messagePage('Chưa có đợt rà soát', 'Kho dữ liệu chưa mở đợt rà soát nào.'), 404);
    return c.html(overviewPage({ ...model, now, formToken: formToken(c) }));
  });
  pages.get('/submissions/:number', async (c) => {
    const number = c.req.param('number');
    const agency = agencyOfNumber(agencies, number);
    const detail =
      agency && (await readAs(pool, COORDINATOR, (client) => readSubmission(client, agency.id, number, context.key)));
    if (!detail) return c.html(messagePage('Không tìm thấy', 'Không có bản gửi với số này.'), 404);
    return c.html(submissionPage(detail, formToken(c)));
  });
  pages.all('*', (c) => c.html(messagePage('Không tìm thấy', 'Không có trang này.'), 404));
  return pages;
}

class MalformedForm extends Error {}

async function formOf(c: Context): Promise<{ form?: unknown; token?: unknown }> {
  try {
    return await c.req.parseBody();
  } catch (cause) {
    throw new MalformedForm('The body is no form.', { cause });
  }
}

const refuseForm = (c: Context) =>
  c.html(
    messagePage(
      'Không nhận biểu mẫu này',
      'Biểu mẫu không đến từ trang này hoặc đã cũ. Đề nghị tải lại trang rồi thử lại.',
    ),
    403,
  );
