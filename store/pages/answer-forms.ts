import { html } from 'hono/html';
import { move } from '../../core/submissions/index.ts';
import { CommentField } from '../../core/wire/comments.ts';
import type { Receipt } from '../../core/wire/types.ts';
import type { Html } from './layout.ts';
import { FIELD_WORDS } from './words.ts';

/** The fields beside the rows belong to this form, wherever they stand on the page. */
const RETURN_FORM = 'return-form';

const can = ({ state }: Receipt, event: 'accept' | 'return') => move(state, event).kind === 'step';
export const canReturn = (receipt: Receipt): boolean => can(receipt, 'return');

/** Only the answers that this state allows. */
export function answerForms(receipt: Receipt, formToken: string): Html {
  const path = `/coordinator/submissions/${encodeURIComponent(receipt.number)}`;
  const guard = html`<input type="hidden" name="form" value="${formToken}" />`;
  const accept = html`<form method="post" action="${path}/accept">
    ${guard}
    <button type="submit">Đạt yêu cầu, đưa vào tổng hợp</button>
  </form>`;
  const giveBack = html`<form id="${RETURN_FORM}" method="post" action="${path}/return">
    ${guard}
    <label for="reason">Lý do trả lại (góp ý từng nhiệm vụ ghi ở bảng bên dưới)</label>
    <textarea id="reason" name="reason" rows="3" maxlength="4000" required></textarea>
    <button class="plain" type="submit">Trả lại để hoàn thiện</button>
  </form>`;
  return html`<section class="decide" aria-label="Trả lời cơ quan">
    ${can(receipt, 'accept') ? accept : ''} ${can(receipt, 'return') ? giveBack : ''}
  </section>`;
}

/** One comment beside a row; opened by the browser itself. */
export const commentFields = (task: string): Html =>
  html`<details>
    <summary>Góp ý</summary>
    <select form="${RETURN_FORM}" name="field:${task}" aria-label="Cột được góp ý của nhiệm vụ ${task}">
      <option value="">Cả dòng</option>
      ${CommentField.options.map((field) => html`<option value="${field}">${FIELD_WORDS[field]}</option>`)}
    </select>
    <textarea
      form="${RETURN_FORM}"
      name="text:${task}"
      rows="3"
      maxlength="2000"
      aria-label="Góp ý cho nhiệm vụ ${task}"
    ></textarea>
  </details>`;

const TEXT = 'text:';

/** The comments in a sent form, in the order of the rows, still to be checked. */
export function commentsIn(fields: Record<string, unknown>): unknown[] {
  return Object.entries(fields).flatMap(([name, text]) => {
    if (!name.startsWith(TEXT) || typeof text !== 'string' || text.trim() === '') return [];
    const task = name.slice(TEXT.length);
    return [{ task, field: fields[`field:${task}`] || null, text }];
  });
}
