import { html } from 'hono/html';
import type { HeldSubmission, SignOffRule } from '../../core/wire/sign-off.ts';
import { readableInstant } from '../clock.ts';
import type { SignedIn } from '../pages/guard.ts';
import { accountForm, layout } from '../pages/layout.ts';
import type { Html } from '../pages/layout.ts';
import { SIGN_OFF_WORDS } from '../pages/words.ts';
import { ruleFields } from './rule-form.ts';

type Model = { held: HeldSubmission[]; rule: SignOffRule; visitor: SignedIn; guard: string };

export function heldListPage({ held, rule, visitor, guard }: Model): Html {
  const waiting = held.filter(({ state }) => state === 'waiting');
  const decided = held.filter(({ state }) => state !== 'waiting');
  return layout({
    title: 'Ký duyệt trước khi gửi',
    account: accountForm(guard),
    body: html`<p><a href="/tai-khoan">← Tài khoản</a></p>
      <h1>${waiting.length === 0 ? 'Không có bản nào chờ ký duyệt' : `${waiting.length} bản chờ ký duyệt`}</h1>
      <p class="quiet">${visitor.agency.name}. Bản chờ ký chưa được gửi và chưa có biên nhận.</p>
      ${list(waiting)}
      ${
        decided.length === 0
          ? ''
          : html`<h2>Đã quyết định gần đây <span class="count">${decided.length}</span></h2>
              ${list(decided)}`
      }
      <h2>Quy định của cơ quan</h2>
      ${
        visitor.role === 'approver'
          ? html`<section class="decide">
              <form method="post" action="/ky-duyet/quy-dinh">
                <input type="hidden" name="form" value="${guard}" />
                ${ruleFields(rule)}
              </form>
            </section>`
          : html`<p>${ruleSentence(rule)} Người duyệt của cơ quan đổi quy định này ở đây.</p>`
      }`,
  });
}

const list = (held: HeldSubmission[]): Html =>
  html`<ul class="links">
    ${held.map(
      ({ held: id, round, heldAt, by, state, errors, warnings }) =>
        html`<li>
          <a href="/ky-duyet/${id}">Đợt ${round}, gửi ${readableInstant(new Date(heldAt))}</a><br />
          <span class="quiet">${SIGN_OFF_WORDS[state]} · ${by} · ${errors} lỗi, ${warnings} cảnh báo</span>
        </li>`,
    )}
  </ul>`;

const ruleSentence = ({ required, secondPerson }: SignOffRule): string =>
  !required
    ? 'Báo cáo được gửi ngay, không cần người duyệt ký.'
    : `Báo cáo chỉ được gửi sau khi người duyệt ký${secondPerson ? ', kể cả bản do người duyệt khác gửi' : ''}.`;
