import { html } from 'hono/html';
import type { Round } from '../../core/wire/types.ts';
import { readableDay, readableInstant } from '../clock.ts';
import type { OverviewLine } from '../submissions/overview.ts';
import { exportSection } from '../export/section.ts';
import { accountForm, layout } from './layout.ts';
import type { Html } from './layout.ts';
import { STATE_WORDS } from './words.ts';

export type OverviewModel = { round: Round; lines: OverviewLine[]; now: Date; formToken: string };

export function overviewPage({ round, lines, now, formToken }: OverviewModel): Html {
  const sent = lines.filter(({ latest }) => latest !== null).length;
  const due = round.dueAt === null ? 'chưa ấn định hạn gửi' : `hạn gửi ${readableInstant(new Date(round.dueAt))}`;
  const provinces = lines.filter(({ agency }) => agency.kind === 'province');
  const others = lines.filter(({ agency }) => agency.kind !== 'province');
  return layout({
    title: round.name,
    account: accountForm(formToken),
    body: html`<h1>${sent}/${lines.length} cơ quan đã gửi, ${lines.length - sent} chưa gửi</h1>
      <p class="quiet">
        ${round.name} (<code>${round.code}</code>) · ${due} · ngày báo cáo:
        ${round.reportDate === null ? 'ngày gửi' : readableDay(round.reportDate)} · cập nhật ${readableInstant(now)} ·
        <a href="/quan-tri/dot">các đợt rà soát</a> · <a href="#xuat">xuất tổng hợp</a>
      </p>
      ${agencyTable('Bộ, ngành', others)} ${agencyTable('Địa phương', provinces)}
      <p class="quiet">
        Chỉ hiện bản đã gửi, không hiện bản đang làm. Số lỗi, cảnh báo do kho dữ liệu tự kiểm tra khi nhận.
      </p>
      ${exportSection({ round, lines, formToken })}`,
  });
}

const agencyTable = (caption: string, lines: OverviewLine[]): Html =>
  html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0">
    <table class="overview">
      <caption>
        ${caption}
        <span class="count">${lines.length}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Cơ quan rà soát</th>
          <th scope="col">Trạng thái</th>
          <th scope="col">Biên nhận gần nhất</th>
          <th scope="col">Thời điểm nhận</th>
          <th scope="col" class="figure">Hoàn thành / phạm vi</th>
          <th scope="col" class="figure">Lỗi</th>
          <th scope="col" class="figure">Cảnh báo</th>
        </tr>
      </thead>
      <tbody>
        ${lines.map(agencyRow)}
      </tbody>
    </table>
  </div>`;

function agencyRow({ agency, latest }: OverviewLine): Html {
  if (latest === null) {
    return html`<tr class="unsent">
      <th scope="row">${agency.name}</th>
      <td><span class="state unsent">Chưa gửi</span></td>
      <td colspan="5"></td>
    </tr>`;
  }
  const { number, receivedAt, state, summary, errors, warnings, explained, late, official } = latest;
  return html`<tr>
    <th scope="row">${agency.name}</th>
    <td><span class="state ${state}">${STATE_WORDS[state]}</span></td>
    <td>
      <a href="/coordinator/submissions/${encodeURIComponent(number)}">${number}</a
      >${official ? html`<br /><span class="note">đã có văn bản chính thức</span>` : ''}
    </td>
    <td>${readableInstant(receivedAt)}${late ? html` <span class="note">nộp muộn</span>` : ''}</td>
    <td class="figure">${summary.completed}/${summary.inScope}</td>
    <td class="figure ${errors > 0 ? 'error' : ''}">
      ${errors}${explained && errors > 0 ? html` <span class="note">có giải trình</span>` : ''}
    </td>
    <td class="figure ${warnings > 0 ? 'warning' : ''}">${warnings}</td>
  </tr>`;
}
