import { html } from 'hono/html';
import { accountForm, layout } from './layout.ts';
import type { Html } from './layout.ts';

export const ROUNDS = '/quan-tri/dot';
export const roundPath = (code: string): string => `${ROUNDS}/${encodeURIComponent(code)}`;

export const guard = (formToken: string): Html => html`<input type="hidden" name="form" value="${formToken}" />`;

/** A page of those who run rounds, with the way back. */
export const roundFrame = (title: string, formToken: string, back: Html, body: Html): Html =>
  layout({
    title,
    account: accountForm(formToken),
    body: html`<p><a href="/coordinator">Tổng quan</a> · ${back}</p>
      <h1>${title}</h1>
      ${body}`,
  });

export const reasonField = (id: string): Html =>
  html`<label for="${id}">Lý do (lưu vào nhật ký)</label>
    <textarea id="${id}" name="reason" rows="2" maxlength="1000" required></textarea>`;
