import { html } from 'hono/html';
import type { CoveringDocument } from '../../core/wire/submissions.ts';
import { readableDay } from '../clock.ts';
import type { Html } from '../pages/layout.ts';

export const documentLine = ({ number, symbol, issuedOn, signer, pdfHash }: CoveringDocument, pdf: string): Html =>
  html`<p>
    Văn bản số ${number}/${symbol} ngày ${readableDay(issuedOn)}, người ký:
    ${signer}${pdfHash === null ? ' (chưa có tệp PDF)' : html` · <a href="${pdf}">Tải văn bản đã ký (PDF)</a>`}
  </p>`;

/** From a phone as well: the browser's own fields, no script. */
export const documentForm = (action: string, formToken: string): Html =>
  html`<form class="decide" method="post" action="${action}" enctype="multipart/form-data">
    <h2>Văn bản chính thức kèm theo</h2>
    <input type="hidden" name="form" value="${formToken}" />
    <label>Số <input name="number" required maxlength="32" autocomplete="off" /></label>
    <label>Ký hiệu <input name="symbol" required maxlength="64" autocomplete="off" placeholder="BTC-TCT" /></label>
    <label>Ngày ban hành <input name="issuedOn" type="date" required /></label>
    <label>Người ký <input name="signer" required maxlength="200" autocomplete="off" /></label>
    <label>Tệp PDF đã ký (không quá 20 MB) <input name="pdf" type="file" accept="application/pdf" /></label>
    <button type="submit">Gắn văn bản</button>
  </form>`;
