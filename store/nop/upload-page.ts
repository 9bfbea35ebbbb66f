import { html } from 'hono/html';
import type { Round } from '../../core/wire/types.ts';
import { readableDay } from '../../core/vietnam-time/index.ts';
import { accountForm, layout } from '../pages/layout.ts';
import type { Html } from '../pages/layout.ts';
import { KEPT_HOURS } from './uploads.ts';

type Model = { agency: string; rounds: Round[]; today: string; formToken: string; failure: string | null };

/** Where an officer hands in a file: one form, one button. */
export const uploadPage = ({ agency, rounds, today, formToken, failure }: Model): Html =>
  layout({
    title: 'Nộp bằng tệp',
    account: accountForm(formToken),
    body: html`<p><a href="/tai-khoan">← Tài khoản</a></p>
      <section class="card">
        <h1>Nộp Phụ lục IV bằng tệp</h1>
        <p>${agency}</p>
        <p class="quiet">
          Dành cho máy không dùng được Căn Cứ ngay trong bảng tính. Kho dữ liệu kiểm tra tệp như trong bảng tính; tệp
          chỉ được gửi sau khi bấm Gửi.
        </p>
        ${failure === null ? '' : html`<p class="failure" role="alert">${failure}</p>`}
        ${rounds.length === 0 ? html`<p role="status">Hiện không có đợt rà soát nào đang nhận báo cáo.</p>` : form({ rounds, today, formToken })}
      </section>`,
  });

const form = ({ rounds, today, formToken }: Pick<Model, 'rounds' | 'today' | 'formToken'>): Html =>
  html`<form method="post" action="/nop" enctype="multipart/form-data">
    <input type="hidden" name="form" value="${formToken}" />
    <label for="round">Đợt rà soát</label>
    <select id="round" name="round" required>
      ${rounds.map(({ code, name, reportDate }) => html`<option value="${code}">${name}${reportDate === null ? '' : `, ngày báo cáo ${readableDay(reportDate)}`}</option>`)}
    </select>
    ${
      rounds.some(({ reportDate }) => reportDate === null)
        ? html`<label for="date">Ngày báo cáo (nếu đợt rà soát không ấn định)</label>
            <input id="date" name="date" type="date" value="${today}" />`
        : ''
    }
    <label for="file">Tệp bảng tính (.xlsx)</label>
    <input id="file" name="file" type="file" required accept=".xlsx,.xlsm" />
    <button type="submit">Kiểm tra</button>
    <p class="quiet">Tệp được giữ ${KEPT_HOURS} giờ để xem kết quả, sau đó tự xóa. Chỉ người của cơ quan xem được.</p>
  </form>`;
