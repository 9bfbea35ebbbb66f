import { html } from 'hono/html';
import { ruleTitle } from '../../core/issues/index.ts';
import type { HeldSubmission, SignOffStep } from '../../core/wire/sign-off.ts';
import type { KeptRow, UnaskedChange } from '../../core/wire/submissions.ts';
import { readableDay, readableInstant } from '../clock.ts';
import { findings } from '../pages/findings.ts';
import type { SignedIn } from '../pages/guard.ts';
import { accountForm, layout } from '../pages/layout.ts';
import type { Html } from '../pages/layout.ts';
import { FIELD_WORDS, SIGN_OFF_WORDS } from '../pages/words.ts';
import { decideForms } from './decide-forms.ts';
import type { HeldView } from './view.ts';
import { problemSentence } from './words.ts';

type Model = { view: HeldView; visitor: SignedIn; guard: string; failure: string | null };

export function heldPage({ view, visitor, guard, failure }: Model): Html {
  const { held, request, verdict, problem, since, mustSign } = view;
  const waits = held.state === 'waiting';
  return layout({
    title: `${SIGN_OFF_WORDS[held.state]}: ${visitor.agency.name}`,
    account: accountForm(guard),
    body: html`<p><a href="/ky-duyet">← Ký duyệt trước khi gửi</a></p>
      <h1>${SIGN_OFF_WORDS[held.state]}</h1>
      ${failure === null ? '' : html`<p class="failure" role="alert">${failure}</p>`}
      ${waits && failure === null && problem !== null ? html`<p class="failure">${problemSentence(problem)}</p>` : ''}
      ${standing(held, mustSign)} ${facts(visitor, view)}
      ${said('Giải trình', held.explanation === null ? [] : [held.explanation])}
      ${said(
        'Lý do riêng đợt rà soát yêu cầu',
        Object.entries(request.reasons ?? {}).map(([rule, reason]) => `${rule} · ${ruleTitle(rule, 'vi')}: ${reason}`),
      )}
      ${since === null ? '' : changesSection(since.number, since.changes)}
      ${verdict === null ? '' : findings(verdict.issues, { rowsBelow: false })}
      ${waits ? decideForms(held, visitor, guard) : ''} ${verdict === null ? '' : rowsSection(verdict.rows)}
      <h2>Quá trình</h2>
      <ol class="steps">
        ${held.history.map(stepLine)}
      </ol>`,
  });
}

function standing({ state, number }: HeldSubmission, mustSign: string[]): Html {
  if (number !== null) {
    const words = state === 'signed' ? 'Biên nhận số' : 'Đã thay bằng bản số';
    return html`<p>${words} <a href="/bien-nhan/${encodeURIComponent(number)}">${number}</a>.</p>`;
  }
  if (state !== 'waiting') return html`<p>Bản này chưa được gửi. Muốn gửi, đề nghị gửi lại từ bảng tính.</p>`;
  const who =
    mustSign.length === 0
      ? 'Cơ quan chưa có tài khoản người duyệt ký được bản này; đề nghị liên hệ người quản trị kho.'
      : `Người ký duyệt được: ${mustSign.join(', ')}.`;
  return html`<p>Chưa được gửi, chưa có biên nhận. ${who}</p>`;
}

function facts({ agency }: SignedIn, { held, verdict }: HeldView): Html {
  const summary = verdict?.summary;
  const lines: [string, string | null | undefined][] = [
    ['Cơ quan', agency.name],
    ['Đợt rà soát', held.round],
    ['Người gửi', `${held.by}, ${readableInstant(new Date(held.heldAt))}`],
    ['Người lập biểu', held.preparedBy],
    ['Ngày báo cáo', readableDay(held.reportDate)],
    ['Hoàn thành / phạm vi', summary && `${summary.completed}/${summary.inScope}`],
    ['Đang thực hiện · Chưa thực hiện', summary && `${summary.inProgress} · ${summary.notStarted}`],
    ['Chưa báo cáo · Chưa rõ', summary && `${summary.unreported} · ${summary.unclear}`],
    ['Lỗi · Cảnh báo', `${summary?.errors ?? held.errors} · ${summary?.warnings ?? held.warnings}`],
    ['Mã nội dung', held.contentHash],
  ];
  return html`<dl class="facts">
    ${lines.map(([label, value]) =>
      value
        ? html`<div class="wide">
            <dt>${label}</dt>
            <dd class="text">${value}</dd>
          </div>`
        : '',
    )}
  </dl>`;
}

const said = (title: string, texts: string[]): Html =>
  texts.length === 0
    ? html``
    : html`<section class="explanation">
        <h2>${title}</h2>
        ${texts.map((text) => html`<p class="text">${text}</p>`)}
      </section>`;

/** One below the other: a table of long texts is no reading for a telephone. */
const changesSection = (number: string, changes: UnaskedChange[]): Html =>
  html`<h2>Thay đổi so với bản đã gửi gần nhất <span class="count">${changes.length}</span></h2>
    <p class="quiet"><a href="/bien-nhan/${encodeURIComponent(number)}">Bản số ${number}</a></p>
    ${changes.map(
      ({ task, field, before, after }) =>
        html`<details>
          <summary>${task}, ${FIELD_WORDS[field]}</summary>
          ${labelled('Trước', before)} ${labelled('Nay', after)}
        </details>`,
    )}`;

const rowsSection = (rows: KeptRow[]): Html =>
  html`<h2>Các dòng sẽ gửi <span class="count">${rows.length}</span></h2>
    ${rows.map(
      ({ task, text, result, basis, note }) =>
        html`<details>
          <summary>${task}. ${text}</summary>
          ${labelled(FIELD_WORDS.result, result)} ${labelled(FIELD_WORDS.basis, basis)}
          ${labelled(FIELD_WORDS.note, note)}
        </details>`,
    )}`;

const labelled = (label: string, text: string): Html =>
  html`<p><span class="quiet">${label}:</span> <span class="text">${text === '' ? '(trống)' : text}</span></p>`;

const stepLine = ({ to, at, by, reason }: SignOffStep): Html =>
  html`<li>
    <span class="state">${SIGN_OFF_WORDS[to]}</span> ${readableInstant(new Date(at))}
    <span class="quiet">${by}</span>${reason === null ? '' : html`: <span class="text">${reason}</span>`}
  </li>`;
