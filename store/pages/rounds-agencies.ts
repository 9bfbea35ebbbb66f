import { html } from 'hono/html';
import { tasksOf } from '../../core/form/tasks.ts';
import type { FormDefinition } from '../../core/form/types.ts';
import { ruleTitle } from '../../core/issues/index.ts';
import { CATALOGUE } from '../../core/rules/index.ts';
import { readableDay, readableInstant } from '../clock.ts';
import type { StoredAgency } from '../database/reference-data.ts';
import type { decisionsForAgencies } from '../rounds/history.ts';
import type { Html } from './layout.ts';
import { guard, reasonField } from './rounds-frame.ts';

export type Decisions = Awaited<ReturnType<typeof decisionsForAgencies>>;
type Place = { path: string; formToken: string; agencies: StoredAgency[]; form: FormDefinition | null };

/** What is decided for single agencies: waivers, and the round open again. */
export const forAgencies = (place: Place, { waivers, reopenings }: Decisions): Html =>
  html`<h2>Miễn quy tắc cho một cơ quan</h2>
    ${waivers.length === 0 ? html`<p class="quiet">Chưa miễn cho cơ quan nào.</p>` : waiverTable(waivers)}
    ${waiverForm(place)}
    <h2>Mở lại cho một cơ quan</h2>
    ${reopenings.length === 0 ? html`<p class="quiet">Chưa mở lại cho cơ quan nào.</p>` : reopeningTable(reopenings)}
    ${reopenForm(place)}`;

const agencySelect = (id: string, agencies: StoredAgency[]): Html =>
  html`<label for="${id}">Cơ quan</label>
    <select id="${id}" name="agency" required>
      <option value="">Chọn cơ quan</option>
      ${agencies
        .filter(({ kind }) => kind !== 'coordinator' && kind !== 'collective')
        .map(({ code, name }) => html`<option value="${code}">${name} (${code})</option>`)}
    </select>`;

const waiverForm = ({ path, formToken, agencies, form }: Place): Html =>
  html`<section class="decide">
    <form method="post" action="${path}/waivers-impact">
      ${guard(formToken)} ${agencySelect('waiver-agency', agencies)}
      <label for="waiver-task">Nhiệm vụ</label>
      <select id="waiver-task" name="task">
        <option value="">Kết quả không thuộc nhiệm vụ nào</option>
        ${form === null ? '' : [...tasksOf(form).keys()].map((id) => html`<option value="${id}">${id}</option>`)}
      </select>
      <label for="waiver-rule">Quy tắc</label>
      <select id="waiver-rule" name="rule" required>
        ${CATALOGUE.filter(({ id }) => id !== 'S-01').map(
          ({ id }) => html`<option value="${id}">${id} · ${ruleTitle(id, 'vi')}</option>`,
        )}
      </select>
      <label for="waiver-until">Đến hết ngày (để trống: đến hết đợt)</label>
      <input id="waiver-until" name="until" type="date" />
      ${reasonField('waiver-reason')}
      <button type="submit" name="granted" value="1">Xem tác động khi miễn</button>
      <button class="plain" type="submit" name="granted" value="">Xem tác động khi thôi miễn</button>
    </form>
  </section>`;

const reopenForm = ({ path, formToken, agencies }: Place): Html =>
  html`<section class="decide">
    <form method="post" action="${path}/reopenings">
      ${guard(formToken)} ${agencySelect('reopen-agency', agencies)}
      <label for="reopen-until">Đến lúc (giờ Việt Nam; để trống: kết thúc việc mở lại)</label>
      <input id="reopen-until" name="until" type="datetime-local" />
      ${reasonField('reopen-reason')}
      <button type="submit">Ghi nhận</button>
    </form>
  </section>`;

const waiverTable = (waivers: Decisions['waivers']): Html =>
  table(
    'Các lần miễn',
    ['Cơ quan', 'Nhiệm vụ', 'Quy tắc', 'Quyết định', 'Lý do', 'Ai, lúc nào'],
    waivers.map(({ agency, task, rule, until, granted, reason, actor, at }) => [
      ...[agency, task ?? '', rule],
      granted ? `Miễn ${until === null ? 'đến hết đợt' : `đến hết ${readableDay(until)}`}` : 'Thôi miễn',
      ...[reason ?? '', `${actor}, ${readableInstant(new Date(at))}`],
    ]),
  );

const reopeningTable = (reopenings: Decisions['reopenings']): Html =>
  table(
    'Các lần mở lại',
    ['Cơ quan', 'Quyết định', 'Lý do', 'Ai, lúc nào'],
    reopenings.map(({ agency, until, reason, actor, at }) => [
      agency,
      until === null ? 'Kết thúc' : `Mở đến ${readableInstant(new Date(until))}`,
      ...[reason ?? '', `${actor}, ${readableInstant(new Date(at))}`],
    ]),
  );

export const table = (caption: string, heads: string[], lines: (string | number)[][]): Html =>
  html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0">
    <table>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${lines.map(
          (line) =>
            html`<tr>
              ${line.map((cell) => html`<td class="text">${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
