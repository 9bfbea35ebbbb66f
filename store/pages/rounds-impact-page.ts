import { html } from 'hono/html';
import type { RoundSettings } from '../../core/wire/rounds.ts';
import { ruleTitle } from '../../core/issues/index.ts';
import type { WaiverChange } from '../rounds/for-agency.ts';
import type { Impact } from '../rounds/impact.ts';
import type { FullRound } from '../rounds/read.ts';
import type { Html } from './layout.ts';
import { table } from './rounds-agencies.ts';
import { guard, reasonField, roundFrame, roundPath } from './rounds-frame.ts';

type Shown = { round: FullRound; impact: Impact; formToken: string };
type Change = { settings: RoundSettings; csv: string | null; version: number };

/** What a change of the round would do, and the button that lets it take effect. */
export const impactPage = ({ settings, csv, version, ...shown }: Shown & Change): Html =>
  weighed(
    shown,
    html`<form method="post" action="${roundPath(shown.round.code)}/settings">
      ${guard(shown.formToken)}
      <input type="hidden" name="version" value="${version}" />
      <input type="hidden" name="settings" value="${JSON.stringify(settings)}" />
      ${csv === null ? '' : html`<textarea name="csv" hidden>${'\n'}${csv}</textarea>`} ${reasonField('reason')}
      <button type="submit">Áp dụng</button>
    </form>`,
  );

/** The same for a waiver that is to be granted or ended. */
export const waiverImpactPage = ({ waiver, ...shown }: Shown & { waiver: WaiverChange }): Html =>
  weighed(
    shown,
    html`<form method="post" action="${roundPath(shown.round.code)}/waivers">
      ${guard(shown.formToken)}
      ${(['agency', 'task', 'rule', 'until', 'reason'] as const).map(
        (name) => html`<input type="hidden" name="${name}" value="${waiver[name] ?? ''}" />`,
      )}
      <p>
        ${waiver.agency}, ${waiver.task === null ? 'kết quả không thuộc nhiệm vụ nào' : `nhiệm vụ ${waiver.task}`}, quy
        tắc ${waiver.rule}. Lý do: <span class="text">${waiver.reason}</span>
      </p>
      <button type="submit" name="granted" value="${waiver.granted ? '1' : ''}">
        ${waiver.granted ? 'Miễn' : 'Thôi miễn'}
      </button>
    </form>`,
  );

function weighed({ round, impact, formToken }: Shown, apply: Html): Html {
  return roundFrame(
    `Tác động: ${round.name}`,
    formToken,
    html`<a href="${roundPath(round.code)}">${round.name}</a>`,
    html`<p>
        Đã kiểm tra lại ${impact.judged}/${impact.submissions} bản đang được tính, theo thiết lập hiện nay và theo đề
        xuất: <strong>${impact.changed} bản có kết quả khác</strong>.
        ${impact.judged < impact.submissions ? 'Các bản còn lại chưa kiểm tra kịp trong thời gian cho phép.' : ''}
      </p>
      ${impact.byRule.length === 0 ? '' : byRule(impact)} ${impact.byAgency.length === 0 ? '' : byAgency(impact)}
      <h2>Áp dụng</h2>
      <section class="decide">${apply}</section>
      <p class="quiet">Bản đã gửi giữ nguyên kết quả lúc nhận; thiết lập mới dùng cho các lần kiểm tra và gửi sau.</p>`,
  );
}

const signed = (n: number): string => (n > 0 ? `+${n}` : String(n));

const byRule = ({ byRule: rules }: Impact): Html =>
  html`<h2>Theo quy tắc</h2>
    ${table(
      'Theo quy tắc',
      ['Quy tắc', 'Thêm', 'Bớt', 'Số lỗi', 'Số cảnh báo'],
      rules.map(({ rule, gained, lost, errors, warnings }) => [
        ...[`${rule} · ${ruleTitle(rule, 'vi')}`, gained, lost, signed(errors), signed(warnings)],
      ]),
    )}`;

const byAgency = ({ byAgency: agencies }: Impact): Html =>
  html`<h2>Theo cơ quan</h2>
    ${table(
      'Theo cơ quan',
      ['Cơ quan', 'Bản gửi', 'Thêm', 'Bớt', 'Số lỗi', 'Nếu gửi lại'],
      agencies.map(({ agency, number, gained, lost, errors, stopped }) => [
        ...[agency.name, number, gained, lost, `${errors.before} → ${errors.after}`],
        stopped ? 'không nhận' : 'nhận',
      ]),
    )}`;
