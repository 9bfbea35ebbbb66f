import { html } from 'hono/html';
import { reasonsMissing } from '../../core/check/index.ts';
import { ruleTitle } from '../../core/issues/index.ts';
import { NONE } from '../../core/read-form/types.ts';
import type { Question } from '../../core/read-form/types.ts';
import type { Round } from '../../core/wire/types.ts';
import { readableDay } from '../../core/vietnam-time/index.ts';
import { findings } from '../pages/findings.ts';
import { accountForm, layout } from '../pages/layout.ts';
import type { Html } from '../pages/layout.ts';
import type { FileVerdict } from './examine.ts';
import type { Upload } from './uploads.ts';

type Checked = Extract<FileVerdict, { outcome: 'checked' }>;
/** What the officer had written when the sending was refused: nothing is typed twice. */
export type Written = { explanation: string; preparedBy: string; reasons: Record<string, string> };
type Model = {
  agency: string;
  upload: Upload;
  round: Round;
  verdict: FileVerdict;
  formToken: string;
  failure: string | null;
  written: Written;
};

/** What the store reads in the file, what stops it, and the way on. */
export function resultPage(model: Model): Html {
  const { agency, upload, round, verdict, formToken, failure } = model;
  return layout({
    title: `Kết quả kiểm tra ${upload.name}`,
    account: accountForm(formToken),
    body: html`<p><a href="/nop">← Chọn tệp khác</a></p>
      <h1>${upload.name}</h1>
      <p class="quiet">${agency} · ${round.name} · ngày báo cáo ${readableDay(upload.reportDate)}</p>
      ${failure === null ? '' : html`<p class="failure" role="alert">${failure}</p>`} ${outcome(model, verdict)}`,
  });
}

function outcome(model: Model, verdict: FileVerdict): Html {
  if (verdict.outcome === 'unreadable') return html`<p role="alert">${verdict.message}</p>`;
  if (verdict.outcome === 'no-form') return noForm(model, verdict);
  return checked(model, verdict);
}

function noForm(model: Model, { questions, seen }: Extract<FileVerdict, { outcome: 'no-form' }>): Html {
  if (questions.length > 0) return questionForm(model, questions);
  return html`<p role="alert">Không trang tính nào trong tệp là Phụ lục IV kèm theo Công văn số 2367/TCT.</p>
    <ul>
      ${seen.slice(0, 10).map(({ sheet, columns, tasks }) => html`<li>“${sheet}”: ${columns.length}/7 cột, ${tasks} nhiệm vụ</li>`)}
    </ul>
    <p>Đề nghị mở tệp, điền vào đúng biểu mẫu đã ban hành rồi chọn lại tệp.</p>`;
}

function checked(model: Model, found: Checked): Html {
  const { upload } = model;
  const { summary, stops, issues } = found.verdict;
  return html`<p role="status">
      Trang “${found.sheet}”: ${summary.tasks} nhiệm vụ, ${summary.inScope} thuộc phạm vi, ${summary.completed} hoàn
      thành. <strong>${summary.errors} lỗi, ${summary.warnings} cảnh báo.</strong>
    </p>
    ${found.questions.length > 0 ? questionForm(model, found.questions) : ''}
    ${stops.length > 0 ? stopList(stops.map(({ message }) => message)) : sendForm(model, found)}
    <h2>Tải tệp về</h2>
    <ul>
      <li>
        <a href="/nop/${upload.id}/danh-dau.xlsx">Bản đánh dấu lỗi</a>: lỗi được tô màu, ghi chú tại ô và liệt kê ở
        trang đầu.
      </li>
      ${
        found.changes.length === 0
          ? ''
          : html`<li>
              <a href="/nop/${upload.id}/da-sua.xlsx">Bản đã sửa lỗi trình bày (${found.changes.length})</a>: mọi nội
              dung khác giữ nguyên. Đề nghị xem lại rồi chọn tệp này để gửi.
            </li>`
      }
    </ul>
    ${findings(issues, { rowsBelow: false })}`;
}

const stopList = (messages: string[]): Html =>
  html`<h2>Chưa gửi được</h2>
    <ul class="stops">
      ${messages.map((message) => html`<li>${message}</li>`)}
    </ul>`;

/** What recognition left open is asked, never guessed (CONTRACTS §4: an open question stops a submission). */
const questionForm = ({ upload, formToken }: Model, questions: Question[]): Html =>
  html`<h2>Cần xác nhận</h2>
    <form class="fields" method="post" action="/nop/${upload.id}/tra-loi">
      <input type="hidden" name="form" value="${formToken}" />
      ${questions.map(
        ({ id, about, subject, cell, candidates }, n) =>
          html`<label for="q${n}">${questionText(about, subject)}${cell === null ? '' : ` (ô ${cell})`}</label>
            <select id="q${n}" name="answer:${id}" required>
              <option value="">Đề nghị chọn</option>
              ${candidates.map(({ value, evidence }) => html`<option value="${value}">${choiceText(value, evidence)}</option>`)}
            </select>`,
      )}
      <button type="submit">Xác nhận</button>
    </form>`;

const QUESTION = {
  sheet: 'Trang tính nào là Phụ lục IV?',
  column: 'Cột nào là',
  task: 'Dòng này là nhiệm vụ nào?',
} as const;
const questionText = (about: Question['about'], subject: string) =>
  about === 'column' ? `${QUESTION.column} “${subject}”?` : QUESTION[about];
const choiceText = (value: string, evidence: string) =>
  value === NONE ? 'Không phải các lựa chọn trên' : `${value}${evidence === '' ? '' : `: ${evidence}`}`;

function sendForm({ upload, round, formToken, written }: Model, { verdict }: Checked): Html {
  const asked = reasonsMissing(verdict.issues, round.needReason);
  return html`<h2>Gửi</h2>
    <form class="fields" method="post" action="/nop/${upload.id}/gui">
      <input type="hidden" name="form" value="${formToken}" />
      ${
        verdict.summary.errors === 0
          ? ''
          : html`<label for="explanation">Giải trình cho ${verdict.summary.errors} lỗi còn lại</label>
              <textarea id="explanation" name="explanation" rows="4" maxlength="4000" required>
${written.explanation}</textarea>`
      }
      ${asked.map(
        (rule) =>
          html`<label for="reason-${rule}">Lý do cho “${ruleTitle(rule, 'vi')}”</label>
            <textarea id="reason-${rule}" name="reason:${rule}" rows="2" maxlength="2000" required>
${written.reasons[rule] ?? ''}</textarea>`,
      )}
      <label for="by">Người lập biểu (không bắt buộc)</label>
      <input id="by" name="preparedBy" maxlength="200" value="${written.preparedBy}" />
      <button type="submit">Gửi</button>
    </form>`;
}
