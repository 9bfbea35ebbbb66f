import { html } from 'hono/html';
import type { Role } from '../../access/role.ts';
import { layout } from '../layout.ts';
import type { Html } from '../layout.ts';

export const ROLE_WORDS: Record<Role, string> = {
  officer: 'Cán bộ lập báo cáo',
  approver: 'Người duyệt',
  coordinator: 'Cơ quan tổng hợp',
  administrator: 'Quản trị',
};

export const PROGRAM_WORDS: Record<string, string> = {
  excel: 'Căn Cứ trong Excel',
  sheets: 'Căn Cứ trong Google Trang tính',
  cli: 'Dòng lệnh can-cu',
};

/** One question in the middle of the page. */
export const card = (title: string, body: Html): Html =>
  layout({
    title,
    body: html`<section class="card">
      <h1>${title}</h1>
      ${body}
    </section>`,
  });

export const failureLine = (failure: string | null): Html | '' =>
  failure === null ? '' : html`<p class="failure" role="alert" id="failure">${failure}</p>`;

export const hidden = (name: string, value: string): Html =>
  html`<input type="hidden" name="${name}" value="${value}" />`;

/** One field, one button: everything an account page has to ask. `guard` is the form's token. */
export const oneButton = (action: string, guard: string, label: string, fields: Html | '' = '', plain = true): Html =>
  html`<form method="post" action="${action}">
    ${hidden('form', guard)} ${fields}
    <button class="${plain ? 'plain' : ''}" type="submit">${label}</button>
  </form>`;

export const newPasswordFields = (shortest: number): Html =>
  html`<label for="password">Mật khẩu mới (ít nhất ${shortest} ký tự, nên là một câu dễ nhớ)</label>
    <input id="password" name="password" type="password" required minlength="${shortest}" autocomplete="new-password" />
    <label for="again">Nhập lại mật khẩu mới</label>
    <input id="again" name="again" type="password" required autocomplete="new-password" />`;

export const codeField = (label: string): Html =>
  html`<label for="code">${label}</label>
    <input id="code" name="code" required autofocus autocomplete="one-time-code" spellcheck="false" />`;
