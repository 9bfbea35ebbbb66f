import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { dayInVietnam } from '../clock.ts';
import { COORDINATOR_ID } from '../database/reference-data.ts';
import { readAs } from '../database/pool.ts';
import { addExportPages } from '../export/pages.ts';
import type { StoreContext } from '../http/context.ts';
import { readOverview } from '../submissions/overview.ts';
import { readAllRounds } from '../rounds/read.ts';
import { failurePage } from './failure.ts';
import { ownForm } from './forms.ts';
import { messagePage } from './layout.ts';
import { overviewPage } from './overview-page.ts';
import { formToken, signInByToken, signOut } from './session.ts';
import { onlyCoordinators } from './signed-in.ts';
import type { CoordinatorEnv } from './signed-in.ts';
import { signInPage } from './sign-in-page.ts';
import { addSubmissionPages } from './submission-routes.ts';

const FORM_LIMIT = 16 * 1024;
/** A comment beside each of 52 rows, every letter of it percent-encoded. */
const RETURN_LIMIT = 2 * 1024 * 1024;
const COORDINATOR = { agencyId: COORDINATOR_ID, role: 'coordinator' };

/** The coordinating body's pages: plain HTML, no script. */
export function createPages(context: StoreContext): Hono<CoordinatorEnv> {
  const { pool, agencies, clock, log } = context;
  const css = readFileSync(join(import.meta.dirname, 'style.css'), 'utf8');
  const pages = new Hono<CoordinatorEnv>();
  pages.onError((error, c) => {
    return failurePage(c, error, log);
  });

  pages.get('/style.css', (c) => c.body(css, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  pages.use((c, next) => limited(c.req.path.endsWith('/return') ? RETURN_LIMIT : FORM_LIMIT)(c, next));
  pages.post('/sign-in', async (c) => {
    const { token } = await ownForm(c);
    if (typeof token === 'string' && (await signInByToken(c, context, token.trim())))
      return c.redirect('/coordinator', 303);
    return c.html(
      signInPage(formToken(c), 'Mã truy cập không đúng, đã bị thu hồi hoặc không phải của cơ quan tổng hợp.'),
      401,
    );
  });
  pages.use(onlyCoordinators(context));
  pages.post('/sign-out', async (c) => {
    await ownForm(c);
    await signOut(c, context);
    return c.redirect('/coordinator', 303);
  });
  pages.get('/', async (c) => {
    const now = clock();
    const model = await readAs(pool, COORDINATOR, async (client) => {
      const rounds = (await readAllRounds(client, undefined, now)).filter(({ state }) => state !== 'draft');
      const round = rounds.find(({ code }) => code === c.req.query('dot')) ?? rounds[0];
      return (
        round && {
          round,
          lines: await readOverview(client, agencies, round, round.reportDate ?? dayInVietnam(now)),
        }
      );
    });
    if (model === undefined)
      return c.html(messagePage('Chưa có đợt rà soát', 'Kho dữ liệu chưa mở đợt rà soát nào.'), 404);
    return c.html(overviewPage({ ...model, now, formToken: formToken(c) }));
  });
  addSubmissionPages(pages, context);
  addExportPages(pages, context);
  pages.all('*', (c) => c.html(messagePage('Không tìm thấy', 'Không có trang này.'), 404));
  return pages;
}

const limited = (maxSize: number) =>
  bodyLimit({ maxSize, onError: (c) => c.html(messagePage('Nội dung quá lớn', 'Biểu mẫu gửi lên quá lớn.'), 413) });
