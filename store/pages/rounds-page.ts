import { html } from 'hono/html';
import type { FormMatch } from '../../core/form/index.ts';
import type { FormDefinition } from '../../core/form/types.ts';
import { readableDay, readableInstant } from '../clock.ts';
import type { StoredAgency } from '../database/reference-data.ts';
import type { roundHistory } from '../rounds/history.ts';
import type { FullRound } from '../rounds/read.ts';
import type { Target } from '../rounds/transitions.ts';
import type { Html } from './layout.ts';
import { forAgencies, table } from './rounds-agencies.ts';
import type { Decisions } from './rounds-agencies.ts';
import { guard, reasonField, roundFrame, roundPath, ROUNDS } from './rounds-frame.ts';
import { settingsFields } from './rounds-settings-form.ts';
import { ROUND_WORDS, STEP_WORDS } from './rounds-words.ts';

export type RoundModel = {
  round: FullRound;
  steps: readonly Target[];
  form: FormDefinition | null;
  /** How the form of the earlier round goes over into this one's; null without an earlier round. */
  match: FormMatch | null;
  agencies: StoredAgency[];
  decisions: Decisions;
  history: Awaited<ReturnType<typeof roundHistory>>;
  formToken: string;
};

export function roundPage(model: RoundModel): Html {
  const { round, steps, form, agencies, decisions, formToken } = model;
  const path = roundPath(round.code);
  return roundFrame(
    round.name,
    formToken,
    html`<a href="${ROUNDS}">Đợt rà soát</a>`,
    html`${facts(round)} ${stepForm(path, steps, round, formToken)} ${taken(model)}
      <h2>Thiết lập (bản ${round.version})</h2>
      <section class="decide">
        <form method="post" action="${path}/impact">
          ${guard(formToken)}
          <input type="hidden" name="version" value="${round.version}" />
          ${settingsFields(round.settings, round.dueAt)}
          <button type="submit">Xem tác động trước khi áp dụng</button>
        </form>
      </section>
      ${documentsForm(path, round, formToken)} ${forAgencies({ path, formToken, agencies, form }, decisions)}
      ${historyTables(model)}`,
  );
}

const facts = ({ code, form, state, givenState, opensOn, dueAt, reportDate, settings }: FullRound): Html =>
  html`<p class="quiet">
    <code>${code}</code> · biểu mẫu ${form} ·
    <strong
      >${state === 'draft' && givenState !== 'draft' ? 'Đã công bố, chưa đến ngày mở' : ROUND_WORDS[state]}</strong
    >
    · ${opensOn === null ? 'không ấn định ngày mở' : `mở ngày ${readableDay(opensOn)}`} ·
    ${dueAt === null ? 'không có hạn gửi' : `hạn gửi ${readableInstant(new Date(dueAt))}`} · ngày báo cáo:
    ${reportDate === null ? 'ngày gửi' : readableDay(reportDate)} ·
    ${settings.invited.length === 0 ? 'tất cả cơ quan' : `${settings.invited.length} cơ quan`}
  </p>`;

function stepForm(path: string, steps: readonly Target[], { givenState }: FullRound, formToken: string): Html {
  const reason =
    givenState === 'draft'
      ? html`<p class="quiet">Sau khi công bố, đợt không trở lại bản nháp.</p>`
      : reasonField('step-reason');
  return html`<section class="decide" aria-label="Chuyển trạng thái">
    <form method="post" action="${path}/transitions">
      ${guard(formToken)} ${reason}
      ${steps.map(
        (to) =>
          html`<button type="submit" name="to" value="${to}">
            ${givenState === 'draft' ? 'Công bố' : STEP_WORDS[to]}
          </button>`,
      )}
    </form>
  </section>`;
}

/** Nothing is guessed: what has no counterpart is named on both sides. */
function taken({ match, round }: RoundModel): Html {
  if (match === null) return html``;
  const list = (tasks: string[]) => (tasks.length === 0 ? 'không có' : tasks.join(', '));
  return html`<h2>Chuyển từ đợt ${round.fromRound ?? ''}</h2>
    <p>
      ${match.matches.length} nhiệm vụ được chuyển sang (${match.matches.filter(({ by }) => by === 'id').length} nhiệm
      vụ sửa lời văn). Nhiệm vụ cũ không còn: ${list(match.gone)}. Nhiệm vụ mới: ${list(match.added)}.
    </p>`;
}

const documentsForm = (path: string, { version, documents }: FullRound, formToken: string): Html =>
  html`<h2>Văn bản pháp luật bổ sung</h2>
    <p class="quiet">${documents === 0 ? 'Chưa có danh sách riêng.' : `Danh sách bản ${documents}.`}</p>
    <section class="decide">
      <form method="post" action="${path}/documents-impact" enctype="multipart/form-data">
        ${guard(formToken)}
        <input type="hidden" name="version" value="${version}" />
        <label for="csv">Tệp CSV (thay toàn bộ danh sách của đợt)</label>
        <input id="csv" name="csv" type="file" accept=".csv,text/csv" required />
        <button type="submit">Xem tác động trước khi áp dụng</button>
      </form>
    </section>`;

const historyTables = ({ history: { versions, transitions } }: RoundModel): Html =>
  html`<h2>Lịch sử</h2>
    ${table(
      'Các bản thiết lập',
      ['Bản', 'Ai, lúc nào', 'Lý do'],
      versions.map(({ version, actor, at, reason }) => [
        ...[version, `${actor}, ${readableInstant(new Date(at))}`, reason ?? ''],
      ]),
    )}
    ${table(
      'Các lần chuyển trạng thái',
      ['Từ', 'Sang', 'Ai, lúc nào', 'Lý do'],
      transitions.map(({ from, to, actor, at, reason }) => [
        ...[ROUND_WORDS[from], ROUND_WORDS[to], `${actor}, ${readableInstant(new Date(at))}`, reason ?? ''],
      ]),
    )}`;
