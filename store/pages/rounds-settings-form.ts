import { html } from 'hono/html';
import { ruleTitle } from '../../core/issues/index.ts';
import { CATALOGUE } from '../../core/rules/index.ts';
import { RoundSettings } from '../../core/wire/rounds.ts';
import type { Html } from './layout.ts';
import { LEVEL_WORDS } from './rounds-words.ts';

/** S-01 no round touches; rules of an export concern no submission. */
const RULES = CATALOGUE.filter(({ id }) => id !== 'S-01' && !id.startsWith('X-'));

/** `2026-12-31T17:00:00+07:00` as the browser's own field of day and time has it. */
const localInput = (instant: string | null): string => instant?.slice(0, 16) ?? '';

export function settingsFields(settings: RoundSettings, dueAt: string | null): Html {
  const { name, opensOn, reportDate, scope, invited } = settings;
  const tasks = Array.isArray(scope) ? scope.join(' ') : '';
  const option = (value: string, words: string) =>
    html`<option value="${value}" ${value === (Array.isArray(scope) ? 'list' : scope) ? 'selected' : ''}>
      ${words}
    </option>`;
  return html`
    <label for="name">Tên đợt</label>
    <input id="name" name="name" value="${name}" maxlength="200" required />
    <label for="opensOn">Ngày mở (để trống: mở ngay khi công bố)</label>
    <input id="opensOn" name="opensOn" type="date" value="${opensOn ?? ''}" />
    <label for="dueAt">Hạn gửi (giờ Việt Nam; để trống: không có hạn)</label>
    <input id="dueAt" name="dueAt" type="datetime-local" value="${localInput(dueAt)}" />
    <label for="reportDate">Ngày báo cáo (để trống: ngày gửi)</label>
    <input id="reportDate" name="reportDate" type="date" value="${reportDate ?? ''}" />
    <label for="scope">Phạm vi</label>
    <select id="scope" name="scope">
      ${option('form', 'Theo cột 3 của biểu mẫu')} ${option('all', 'Tất cả nhiệm vụ')}
      ${option('list', 'Các nhiệm vụ ghi dưới đây')}
    </select>
    <label for="tasks">Nhiệm vụ trong phạm vi (ví dụ: I.1 I.2 V.8)</label>
    <textarea id="tasks" name="tasks" rows="2">${tasks}</textarea>
    <label for="invited">Mã các cơ quan phải báo cáo (để trống: tất cả)</label>
    <textarea id="invited" name="invited" rows="2">${invited.join(' ')}</textarea>
    <h3>Quy tắc kiểm tra</h3>
    ${RULES.map(({ id, severity }) => ruleFields(id, severity, settings))}
  `;
}

type Level = keyof typeof LEVEL_WORDS;

/** A rule that the round treats in its own way stands open. */
function ruleFields(id: string, own: Level, { severities, messages, blocking, needReason }: RoundSettings): Html {
  const touched = id in severities || id in messages || blocking.includes(id) || needReason.includes(id);
  const level = severities[id] ?? '';
  return html`<details class="rule" ${touched ? 'open' : ''}>
    <summary>${id} · ${ruleTitle(id, 'vi')}</summary>
    <label for="severity:${id}">Mức</label>
    <select id="severity:${id}" name="severity:${id}">
      <option value="">Như quy tắc (${LEVEL_WORDS[own].toLowerCase()})</option>
      ${Object.entries(LEVEL_WORDS).map(
        ([value, words]) => html`<option value="${value}" ${value === level ? 'selected' : ''}>${words}</option>`,
      )}
    </select>
    <label class="tick">
      <input type="checkbox" name="blocking:${id}" value="1" ${blocking.includes(id) ? 'checked' : ''} />
      Còn lỗi, cảnh báo này thì không nhận
    </label>
    <label class="tick">
      <input type="checkbox" name="needReason:${id}" value="1" ${needReason.includes(id) ? 'checked' : ''} />
      Phải ghi lý do riêng
    </label>
    <label for="message:${id}">Lưu ý của đợt, hiện bên cạnh kết quả kiểm tra</label>
    <textarea id="message:${id}" name="message:${id}" rows="2" maxlength="500">${messages[id] ?? ''}</textarea>
  </details>`;
}

type Fields = Record<string, unknown>;
const textOf = (fields: Fields, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : '';
};
const wordsOf = (text: string): string[] => text.split(/[\s,;]+/).filter((word) => word !== '');

/** What the form says, still to be judged; null where it cannot be settings at all. */
export function settingsIn(fields: Fields): RoundSettings | null {
  const text = (name: string) => textOf(fields, name);
  const perRule = (what: string) =>
    RULES.flatMap(({ id }) => (text(`${what}:${id}`) === '' ? [] : [[id, text(`${what}:${id}`)] as const]));
  const scope = text('scope');
  const due = text('dueAt');
  const parsed = RoundSettings.safeParse({
    name: text('name'),
    opensOn: text('opensOn') || null,
    dueAt: due === '' ? null : `${due.slice(0, 16)}:00+07:00`,
    reportDate: text('reportDate') || null,
    scope: scope === 'list' ? wordsOf(text('tasks')) : scope,
    invited: wordsOf(text('invited')),
    severities: Object.fromEntries(perRule('severity')),
    messages: Object.fromEntries(perRule('message')),
    blocking: perRule('blocking').map(([id]) => id),
    needReason: perRule('needReason').map(([id]) => id),
  });
  return parsed.success ? parsed.data : null;
}
