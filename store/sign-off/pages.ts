import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { SignOffReturn } from '../../core/wire/sign-off.ts';
import { readAs } from '../database/pool.ts';
import type { StoreContext } from '../http/context.ts';
import { PROBLEMS, ProblemError } from '../http/problems.ts';
import { failurePage } from '../pages/failure.ts';
import { ownForm } from '../pages/forms.ts';
import { onlyPeople } from '../pages/guard.ts';
import type { PageEnv } from '../pages/guard.ts';
import { messagePage } from '../pages/layout.ts';
import { formToken } from '../pages/session.ts';
import { endWaiting } from './decide.ts';
import { heldListPage } from './held-list-page.ts';
import { heldPage } from './held-page.ts';
import { readAllHeld } from './read.ts';
import { readRule, setRule } from './rule.ts';
import { ruleIn } from './rule-form.ts';
import { signOff } from './sign.ts';
import { viewHeld } from './view.ts';
import { problemSentence } from './words.ts';

/** A comment of 4,000 letters, every one of them percent-encoded. */
const FORM_LIMIT = 64 * 1024;

type Page = Context<PageEnv>;

/** `/ky-duyet`: what waits for an approver's signature, made for a telephone. Plain HTML, no script. */
export function createSignOffPages(context: StoreContext): Hono<PageEnv> {
  const pages = new Hono<PageEnv>();
  pages.onError((error, c) => {
    if (!(error instanceof ProblemError)) return failurePage(c, error, context.log);
    const { title, status } = PROBLEMS[error.code];
    return c.html(messagePage(title, problemSentence(error)), status);
  });
  pages.use(
    bodyLimit({
      maxSize: FORM_LIMIT,
      onError: (c) => c.html(messagePage('Nội dung quá lớn', 'Biểu mẫu gửi lên quá lớn.'), 413),
    }),
  );
  pages.use(onlyPeople(context, ['officer', 'approver']));
  const approverOnly = (c: Page): void => {
    if (c.var.visitor.role !== 'approver') throw new ProblemError('forbidden');
  };

  pages.get('/', async (c) => {
    const { visitor } = c.var;
    const { id } = visitor.agency;
    const read = await readAs(context.pool, { agencyId: id, role: 'officer' }, async (client) => ({
      held: await readAllHeld(client, id),
      rule: await readRule(client, id),
    }));
    return c.html(heldListPage({ ...read, visitor, guard: formToken(c) }));
  });
  pages.post('/quy-dinh', async (c) => {
    const rule = ruleIn(await ownForm(c));
    approverOnly(c);
    const { agency, actor } = c.var.visitor;
    await setRule(context, { agencyId: agency.id, actor }, rule);
    return c.redirect('/ky-duyet', 303);
  });

  const show = async (c: Page, id: string, failure: string | null = null) => {
    const { visitor } = c.var;
    const view = await viewHeld(context, visitor, id);
    return c.html(heldPage({ view, visitor, guard: formToken(c), failure }), failure === null ? 200 : 422);
  };
  pages.get('/:held', (c) => show(c, c.req.param('held')));
  pages.post('/:held/ky', async (c) => {
    await ownForm(c);
    approverOnly(c);
    const id = c.req.param('held');
    try {
      const { receipt } = await signOff(context, c.var.visitor, id);
      return c.redirect(`/bien-nhan/${encodeURIComponent(receipt.number)}`, 303);
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code === 'not-found') throw error;
      return show(c, id, problemSentence(error));
    }
  });
  pages.post('/:held/tra-lai', async (c) => {
    const asked = SignOffReturn.safeParse(await ownForm(c));
    approverOnly(c);
    const id = c.req.param('held');
    if (!asked.success)
      return show(c, id, 'Đề nghị ghi ý kiến trả lại (không quá 4.000 ký tự) để người lập biết cần sửa gì.');
    await endWaiting(context, c.var.visitor, id, 'return', asked.data.comment);
    return c.redirect(`/ky-duyet/${id}`, 303);
  });
  pages.post('/:held/rut', async (c) => {
    await ownForm(c);
    const id = c.req.param('held');
    await endWaiting(context, c.var.visitor, id, 'withdraw', null);
    return c.redirect(`/ky-duyet/${id}`, 303);
  });
  pages.all('*', (c) => c.html(messagePage('Không tìm thấy', 'Không có trang này.'), 404));
  return pages;
}
