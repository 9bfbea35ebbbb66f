import { html } from 'hono/html';
import type { Round } from '../../core/wire/types.ts';
import type { Html } from '../pages/layout.ts';
import { form } from '../seeds.ts';
import type { OverviewLine } from '../submissions/overview.ts';

type Model = { round: Pick<Round, 'code'>; lines: OverviewLine[]; formToken: string };

/** *Xuất tổng hợp* on the overview: the browser saves the file and stays on the page. */
export function exportSection({ round, lines, formToken }: Model): Html {
  const count = (state: string) => lines.filter(({ latest }) => latest?.state === state).length;
  const [accepted, received] = [count('accepted'), count('received')];
  return html`<h2 id="xuat">Xuất tổng hợp</h2>
    ${
      accepted + received === 0
        ? html`<p class="quiet">Chưa có bản gửi nào để tổng hợp.</p>`
        : html`<p class="quiet">
              Một tệp Excel theo đúng biểu mẫu Phụ lục IV: mỗi nhiệm vụ có nội dung của từng cơ quan; kèm danh sách bản
              gửi, bảng tổng hợp và nguồn. Tệp được tạo trong vài giây đến một phút; trang này giữ nguyên trong lúc chờ.
            </p>
            <form class="fields" method="post" action="/coordinator/xuat">
              <input type="hidden" name="form" value="${formToken}" />
              <input type="hidden" name="round" value="${round.code}" />
              <label for="export-include">Gồm</label>
              <select id="export-include" name="include">
                <option value="accepted">Các bản đạt yêu cầu (${accepted})</option>
                <option value="received" ${accepted === 0 ? 'selected' : ''}>
                  Cả các bản mới chỉ đã nhận, có ghi rõ (${accepted + received})
                </option>
              </select>
              <label for="export-group">Nhóm nhiệm vụ</label>
              <select id="export-group" name="group">
                <option value="">Tất cả</option>
                ${form.groups.map(({ numeral, title }) => html`<option value="${numeral}">${numeral}. ${title}</option>`)}
              </select>
              <button type="submit">Xuất tổng hợp</button>
            </form>`
    }`;
}
