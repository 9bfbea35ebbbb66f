import { html } from 'hono/html';
import type { Hono } from 'hono';
import type { StoreContext } from '../http/context.ts';
import { ProblemError, PROBLEMS } from '../http/problems.ts';
import { ownForm } from '../pages/forms.ts';
import { onlyPeople } from '../pages/guard.ts';
import type { PageEnv } from '../pages/guard.ts';
import { accountForm, layout } from '../pages/layout.ts';
import type { Html } from '../pages/layout.ts';
import { field, pageApp } from '../pages/people/page-app.ts';
import { failureLine, hidden } from '../pages/people/parts.ts';
import { formToken } from '../pages/session.ts';
import { reportingAgency } from './rule-routes.ts';
import { ruleFields, ruleIn } from './rule-form.ts';
import { setRule } from './rule.ts';
import { rulesOfAll } from './rules-of-all.ts';
import type { AgencyRule } from './rules-of-all.ts';

/** `/quan-tri/ky-duyet`: the administrator switches an agency's sign-off on or off. */
export function createSignOffRulePages(context: StoreContext): Hono<PageEnv> {
  const app = pageApp(context);
  app.use(onlyPeople(context, ['administrator']));
  app.get('/', async (c) => c.html(await page(context, formToken(c), null)));
  app.post('/', async (c) => {
    const fields = await ownForm(c);
    try {
      const { id: agencyId } = reportingAgency(context, field(fields, 'agency'));
      await setRule(context, { agencyId, actor: c.var.visitor.actor }, ruleIn(fields));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return c.html(await page(context, formToken(c), PROBLEMS[error.code].detail), PROBLEMS[error.code].status);
    }
    return c.redirect('/quan-tri/ky-duyet', 303);
  });
  return app;
}

async function page({ pool, agencies }: StoreContext, guard: string, failure: string | null): Promise<Html> {
  const rules = await rulesOfAll(pool);
  const nameOf = (id: number) => agencies.find((agency) => agency.id === id)?.name ?? String(id);
  return layout({
    title: 'Ký duyệt trước khi gửi',
    place: 'Quản trị kho dữ liệu',
    account: accountForm(guard),
    body: html`<p><a href="/quan-tri">← Quản trị người dùng</a></p>
      <h1>Ký duyệt trước khi gửi</h1>
      <p class="quiet">
        Cơ quan bật quy định này thì báo cáo chỉ được gửi sau khi một người duyệt của cơ quan ký. Bản đang chờ ký vẫn
        chờ khi quy định thay đổi.
      </p>
      ${failureLine(failure)}
      ${rules.length === 0 ? html`<p>Chưa có cơ quan nào đặt quy định.</p>` : list(rules, nameOf)}
      <section class="decide">
        <form method="post" action="/quan-tri/ky-duyet">
          ${hidden('form', guard)}
          <label for="agency">Cơ quan</label>
          <select id="agency" name="agency" required>
            <option value="">Chọn cơ quan</option>
            ${agencies
              .filter(({ kind }) => kind !== 'coordinator' && kind !== 'collective')
              .map(({ code, name }) => html`<option value="${code}">${name} (${code})</option>`)}
          </select>
          ${ruleFields({ required: true, secondPerson: false })}
        </form>
      </section>`,
  });
}

const list = (rules: AgencyRule[], nameOf: (id: number) => string): Html =>
  html`<ul>
    ${rules.map(
      ({ agencyId, required, secondPerson }) =>
        html`<li>
          ${nameOf(agencyId)}:
          ${required ? 'cần ký duyệt' : 'không cần ký duyệt'}${
            required && secondPerson ? ', kể cả bản của người duyệt' : ''
          }
        </li>`,
    )}
  </ul>`;
