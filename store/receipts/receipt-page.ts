import { html } from 'hono/html';
import type { Receipt } from '../../core/wire/types.ts';
import { layout } from '../pages/layout.ts';
import type { Html } from '../pages/layout.ts';
import { receiptFacts } from './receipt-facts.ts';

type Model = { receipt: Receipt; supersededBy: string | null; pdf: string; account: Html };

export const receiptPage = ({ receipt, supersededBy, pdf, account }: Model): Html =>
  layout({
    title: `Biên nhận ${receipt.number}`,
    account,
    body: html`<article class="receipt">
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
      <p><a href="${pdf}">Tải biên nhận (PDF)</a></p>
      <p class="quiet">
        Xác minh tệp JSON của biên nhận bằng lệnh <code>can-cu receipt verify</code>. Khóa công khai của kho:
        <code>/api/v1/receipt-key</code>.
      </p>
    </article>`,
  });
