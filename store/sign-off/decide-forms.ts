import { html } from 'hono/html';
import type { HeldSubmission } from '../../core/wire/sign-off.ts';
import type { SignedIn } from '../pages/guard.ts';
import type { Html } from '../pages/layout.ts';

/** What this person may do with what waits: an approver signs or gives it back, an officer withdraws it. */
export function decideForms({ held }: HeldSubmission, { role }: SignedIn, formToken: string): Html {
  const path = `/ky-duyet/${held}`;
  const guard = html`<input type="hidden" name="form" value="${formToken}" />`;
  if (role !== 'approver') {
    return html`<section class="decide" aria-label="Rút bản chờ ký">
      <form method="post" action="${path}/rut">
        ${guard}
        <button class="plain" type="submit">Rút bản chờ ký</button>
      </form>
    </section>`;
  }
  return html`<section class="decide" aria-label="Ký duyệt hoặc trả lại">
    <form method="post" action="${path}/ky">
      ${guard}
      <button type="submit">Ký duyệt và gửi</button>
    </form>
    <form method="post" action="${path}/tra-lai">
      ${guard}
      <label for="comment">Ý kiến cho người lập</label>
      <textarea id="comment" name="comment" rows="3" maxlength="4000" required></textarea>
      <button class="plain" type="submit">Trả lại người lập</button>
    </form>
  </section>`;
}
