import { html } from 'hono/html';
import { readableInstant } from '../clock.ts';
import { formIds } from '../rounds/forms.ts';
import type { FullRound } from '../rounds/read.ts';
import type { Html } from './layout.ts';
import { guard, roundFrame, roundPath, ROUNDS } from './rounds-frame.ts';
import { ROUND_WORDS } from './rounds-words.ts';

export const roundsListPage = (rounds: FullRound[], formToken: string): Html =>
  roundFrame(
    'Các đợt rà soát',
    formToken,
    html`Đợt rà soát`,
    html`<div class="scroll" role="region" aria-label="Các đợt rà soát" tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col">Đợt</th>
              <th scope="col">Trạng thái</th>
              <th scope="col">Hạn gửi</th>
              <th scope="col">Bản thiết lập</th>
            </tr>
          </thead>
          <tbody>
            ${rounds.map(roundLine)}
          </tbody>
        </table>
      </div>
      ${newRoundForm(rounds, formToken)}`,
  );

const roundLine = ({ code, name, state, dueAt, version }: FullRound): Html =>
  html`<tr>
    <th scope="row"><a href="${roundPath(code)}">${name}</a> <code>${code}</code></th>
    <td>${ROUND_WORDS[state]}</td>
    <td>${dueAt === null ? 'không có hạn' : readableInstant(new Date(dueAt))}</td>
    <td class="figure">${version}</td>
  </tr>`;

const newRoundForm = (rounds: FullRound[], formToken: string): Html =>
  html`<h2>Tạo đợt mới</h2>
    <section class="decide">
      <form method="post" action="${ROUNDS}">
        ${guard(formToken)}
        <label for="code">Mã đợt (chữ thường không dấu, số, gạch nối)</label>
        <input id="code" name="code" required maxlength="64" pattern="[a-z0-9]+(-[a-z0-9]+)*" />
        <label for="name">Tên đợt</label>
        <input id="name" name="name" required maxlength="200" />
        <label for="formId">Biểu mẫu</label>
        <select id="formId" name="formId">
          ${formIds().map((id) => html`<option value="${id}">${id}</option>`)}
        </select>
        <label for="from">Từ đợt trước (chép thiết lập, văn bản; nội dung đã gửi được chuyển sang)</label>
        <select id="from" name="from">
          <option value="">Không</option>
          ${rounds.map(({ code, name }) => html`<option value="${code}">${name} (${code})</option>`)}
        </select>
        <button type="submit">Tạo bản nháp</button>
      </form>
    </section>`;
