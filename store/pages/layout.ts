import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

type Frame = {
  title: string;
  body: Html;
  /** The sign-out form, absent before the sign-in. */
  account?: Html;
  place?: string;
  /** A path of our own that the browser goes on to by itself. */
  refreshTo?: string;
};

/** The frame of every page. */
export const layout = ({ title, body, account, place = 'Phụ lục IV, Công văn 2367/TCT', refreshTo }: Frame): Html =>
  html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Căn Cứ</title>
        ${refreshTo === undefined ? '' : html`<meta http-equiv="refresh" content="0;url=${refreshTo}" />`}
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/coordinator/style.css" />
      </head>
      <body>
        <a class="skip" href="#content">Đến nội dung</a>
        <header class="bar">
          <a class="brand" href="/">Căn Cứ</a>
          <span class="place">${place}</span>
          ${account ?? ''}
        </header>
        <main id="content">${body}</main>
      </body>
    </html>`;

export const accountForm = (token: string): Html =>
  html`<form class="account" method="post" action="/dang-xuat">
    <input type="hidden" name="form" value="${token}" />
    <button class="plain" type="submit">Đăng xuất</button>
  </form>`;

/** A page with one sentence: refused, not found, failed. */
export const messagePage = (title: string, sentence: string): Html =>
  layout({
    title,
    body: html`<h1>${title}</h1>
      <p>${sentence}</p>
      <p><a href="/">Về trang đầu</a></p>`,
  });
