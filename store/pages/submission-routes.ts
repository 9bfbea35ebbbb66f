import type { Context, Hono } from 'hono';
import { ReturnRequest } from '../../core/wire/submissions.ts';
import { COORDINATOR_ID } from '../database/reference-data.ts';
import { readAs } from '../database/pool.ts';
import type { StoreContext } from '../http/context.ts';
import { ProblemError, PROBLEMS } from '../http/problems.ts';
import { answerSubmission } from '../submissions/answer.ts';
import type { Answer } from '../submissions/answer.ts';
import { readSubmission } from '../submissions/detail.ts';
import { agencyOfNumber } from '../submissions/receipts.ts';
import { commentsIn } from './answer-forms.ts';
import { ownForm } from './forms.ts';
import { messagePage } from './layout.ts';
import { formToken } from './session.ts';
import type { CoordinatorEnv } from './signed-in.ts';
import { submissionPage } from './submission-page.ts';

type Page = Context<CoordinatorEnv, '/submissions/:number/:verb'>;

/** One submission: read, accepted, returned. */
export function addSubmissionPages(pages: Hono<CoordinatorEnv>, context: StoreContext): void {
  const { pool, agencies, key } = context;
  pages.get('/submissions/:number', async (c) => {
    const number = c.req.param('number');
    const agency = agencyOfNumber(agencies, number);
    const who = { agencyId: COORDINATOR_ID, role: 'coordinator' };
    const detail = agency && (await readAs(pool, who, (client) => readSubmission(client, agency.id, number, key)));
    if (!detail) return c.html(messagePage('Không tìm thấy', 'Không có bản gửi với số này.'), 404);
    return c.html(submissionPage(detail, formToken(c)));
  });
  pages.post('/submissions/:number/accept', async (c) => {
    await ownForm(c);
    return answer(c as Page, context, { event: 'accept', reason: null, comments: [] });
  });
  pages.post('/submissions/:number/return', async (c) => {
    const fields = await ownForm(c);
    const asked = ReturnRequest.safeParse({ reason: fields['reason'], comments: commentsIn(fields) });
    if (asked.success) return answer(c as Page, context, { event: 'return', ...asked.data });
    return c.html(messagePage('Thiếu lý do', 'Đề nghị ghi lý do trả lại (không quá 4.000 ký tự) rồi gửi lại.'), 422);
  });
}

async function answer(c: Page, context: StoreContext, given: Answer) {
  const number = c.req.param('number');
  try {
    await answerSubmission(context, { agencyId: COORDINATOR_ID, actor: c.var.visitor.actor }, number, given);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { title, detail, status } = PROBLEMS[error.code];
    return c.html(messagePage(title, detail), status);
  }
  return c.redirect(`/coordinator/submissions/${encodeURIComponent(number)}`, 303);
}
