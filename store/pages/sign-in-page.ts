import { html } from 'hono/html';
import { layout } from './layout.ts';
import type { Html } from './layout.ts';

export const signInPage = (formToken: string, failure: string | null): Html =>
  layout({
    title: 'Đăng nhập',
    body: html`<section class="card">
      <h1>Trang của cơ quan tổng hợp</h1>
      <p>
        Đề nghị <a href="/dang-nhap?tiep=/coordinator">đăng nhập bằng tài khoản</a>, hoặc bằng mã truy cập của cơ quan
        tổng hợp.
      </p>
      ${failure === null ? '' : html`<p class="failure" role="alert">${failure}</p>`}
      <form method="post" action="/coordinator/sign-in">
        <input type="hidden" name="form" value="${formToken}" />
        <label for="token">Mã truy cập</label>
        <input id="token" name="token" type="password" required autocomplete="off" spellcheck="false" />
        <button type="submit">Đăng nhập</button>
      </form>
      <p class="quiet">Mã do người quản trị kho cấp, bắt đầu bằng <code>cancu_0_</code>.</p>
    </section>`,
  });
