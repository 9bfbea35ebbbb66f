import { html } from 'hono/html';
import type { SubmissionDetail } from '../../core/wire/submissions.ts';
import { documentForm, documentLine } from '../documents/document-section.ts';
import { layout } from '../pages/layout.ts';
import type { Html } from '../pages/layout.ts';
import { askedSection } from '../pages/life-section.ts';
import { receiptFacts } from './receipt-facts.ts';

type Model = {
  detail: SubmissionDetail;
  /** The reporting agency looks at it. */ isOwn: boolean;
  token: string;
  account: Html;
};

export function receiptPage({ detail, isOwn, token, account }: Model): Html {
  const { receipt, supersededBy, document, returned } = detail;
  const path = `/bien-nhan/${encodeURIComponent(receipt.number)}`;
  return layout({
    title: `Biên nhận ${receipt.number}`,
    account,
    body: html`${isOwn ? html`<p><a href="/tai-khoan">← Tài khoản</a></p>` : ''}
      <article class="receipt">
        <h1>Biên nhận bản gửi điện tử</h1>
        <dl class="facts">
          ${receiptFacts(receipt, supersededBy).map(
            ([label, value]) =>
              html`<div class="wide">
                <dt>${label}</dt>
                <dd class="text">${value}</dd>
              </div>`,
          )}
        </dl>
        <p>${receipt.notice}</p>
        <p><a href="${path}/pdf">Tải biên nhận (PDF)</a></p>
        ${returned === null ? '' : askedSection(returned)}
        ${document === null ? '' : documentLine(document, `${path}/van-ban/pdf`)}
        ${isOwn && receipt.state !== 'superseded' ? documentForm(`${path}/van-ban`, token) : ''}
        <p class="quiet">
          Xác minh tệp JSON của biên nhận bằng lệnh <code>can-cu receipt verify</code>. Khóa công khai của kho:
          <code>/api/v1/receipt-key</code>.
        </p>
      </article>`,
  });
}
