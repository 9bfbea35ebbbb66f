import { html } from 'hono/html';
import { ruleTitle } from '../../core/issues/index.ts';
import { readableDay, readableInstant } from '../clock.ts';
import { documentLine } from '../documents/document-section.ts';
import { form } from '../seeds.ts';
import type { KeptRow, SubmissionDetail } from '../../core/wire/submissions.ts';
import { findings } from './findings.ts';
import { answerForms, canReturn, commentFields } from './answer-forms.ts';
import { accountForm, layout } from './layout.ts';
import type { Html } from './layout.ts';
import { lifeSection } from './life-section.ts';
import { COMPLETION_WORDS, STATE_WORDS, STATUS_WORDS } from './words.ts';

export function submissionPage(detail: SubmissionDetail, formToken: string): Html {
  const { receipt, rows, issues } = detail;
  return layout({
    title: `${receipt.agency.name}, ${receipt.number}`,
    account: accountForm(formToken),
    body: html`<p><a href="/coordinator">← Tổng quan</a></p>
      <h1>${receipt.agency.name}</h1>
      ${facts(detail)} ${answerForms(receipt, formToken)}
      ${
        receipt.explanation === null
          ? ''
          : html`<section class="explanation">
              <h2>Giải trình của cơ quan</h2>
              <p class="text">${receipt.explanation}</p>
            </section>`
      }
      ${documentOf(detail)} ${reasonsGiven(detail)} ${lifeSection(detail)} ${findings(issues)}
      <h2>Các dòng đã gửi <span class="count">${rows.length}</span></h2>
      ${rowTable(detail)}`,
  });
}

const documentOf = ({ receipt, document }: SubmissionDetail): Html =>
  document === null ? html`` : documentLine(document, `/bien-nhan/${encodeURIComponent(receipt.number)}/van-ban/pdf`);

function reasonsGiven({ reasons = {} }: SubmissionDetail): Html {
  const given = Object.entries(reasons);
  if (given.length === 0) return html``;
  return html`<section class="explanation">
    <h2>Lý do riêng đợt rà soát yêu cầu</h2>
    ${given.map(([rule, reason]) => html`<p class="text">${rule} · ${ruleTitle(rule, 'vi')}: ${reason}</p>`)}
  </section>`;
}

function facts({ receipt, supersededBy }: SubmissionDetail): Html {
  const { summary } = receipt;
  const replacement =
    supersededBy === null
      ? ''
      : html` <a href="/coordinator/submissions/${encodeURIComponent(supersededBy)}">bản số ${supersededBy}</a>`;
  return html`<dl class="facts">
    <div>
      <dt>Biên nhận</dt>
      <dd><a href="/bien-nhan/${encodeURIComponent(receipt.number)}">${receipt.number}</a></dd>
    </div>
    <div>
      <dt>Trạng thái</dt>
      <dd><span class="state ${receipt.state}">${STATE_WORDS[receipt.state]}</span>${replacement}</dd>
    </div>
    <div>
      <dt>Nhận lúc</dt>
      <dd>${readableInstant(new Date(receipt.receivedAt))}</dd>
    </div>
    <div>
      <dt>Ngày báo cáo</dt>
      <dd>${readableDay(receipt.reportDate)}</dd>
    </div>
    ${
      receipt.signedOffBy === undefined
        ? ''
        : html`<div>
            <dt>Người ký duyệt</dt>
            <dd>${receipt.signedOffBy}</dd>
          </div>`
    }
    <div>
      <dt>Hoàn thành / phạm vi</dt>
      <dd>${summary.completed}/${summary.inScope}</dd>
    </div>
    <div>
      <dt>Đang thực hiện · Chưa thực hiện</dt>
      <dd>${summary.inProgress} · ${summary.notStarted}</dd>
    </div>
    <div>
      <dt>Chưa báo cáo · Chưa rõ</dt>
      <dd>${summary.unreported} · ${summary.unclear}</dd>
    </div>
    <div>
      <dt>Lỗi · Cảnh báo</dt>
      <dd>${receipt.errors} · ${receipt.warnings}</dd>
    </div>
    <div class="wide">
      <dt>Mã nội dung</dt>
      <dd><code>${receipt.contentHash}</code></dd>
    </div>
  </dl>`;
}

function rowTable({ rows, receipt }: SubmissionDetail): Html {
  const mayComment = canReturn(receipt);
  const byTask = new Map(rows.map((row) => [row.task, row]));
  return html`<div class="scroll" role="region" aria-label="Các dòng đã gửi" tabindex="0">
    <table class="rows">
      <thead>
        <tr>
          <th scope="col">TT</th>
          <th scope="col">Nhiệm vụ</th>
          <th scope="col">Cơ quan chủ trì</th>
          <th scope="col">Thời gian thực hiện</th>
          <th scope="col">Kết quả / tình hình thực hiện</th>
          <th scope="col">Cơ sở pháp lý</th>
          <th scope="col">Ghi chú</th>
          <th scope="col">Máy đọc là</th>
          ${mayComment ? html`<th scope="col">Góp ý</th>` : ''}
        </tr>
      </thead>
      ${form.groups.map(
        ({ numeral, title, tasks }) =>
          html`<tbody>
            <tr class="group">
              <th colspan="${mayComment ? 9 : 8}" scope="rowgroup">${numeral}. ${title}</th>
            </tr>
            ${tasks.map(({ id }) => byTask.get(id)).map((row) => (row === undefined ? '' : rowLine(row, mayComment)))}
          </tbody>`,
      )}
    </table>
  </div>`;
}

const rowLine = (row: KeptRow, mayComment: boolean): Html =>
  html`<tr id="${row.task}" class="${row.inScope ? '' : 'outside'}">
    <th scope="row">${row.task}</th>
    <td class="text wide">${row.text}</td>
    <td class="text">${row.lead}</td>
    <td class="text">${row.deadline}</td>
    <td class="text wide">${row.result}</td>
    <td class="text wide">${row.basis}</td>
    <td class="text wide">${row.note}</td>
    <td>
      ${row.inScope || row.completion !== 'unreported' ? COMPLETION_WORDS[row.completion] : 'Ngoài phạm vi'}
      ${row.status === null ? '' : html`<br /><span class="quiet">${STATUS_WORDS[row.status]}</span>`}
    </td>
    ${mayComment ? html`<td>${commentFields(row.task)}</td>` : ''}
  </tr>`;
