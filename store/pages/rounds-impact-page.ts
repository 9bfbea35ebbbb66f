import { html } from 'hono/html';
import type { RoundSettings } from '../../core/wire/rounds.ts';
import { ruleTitle } from '../../core/issues/index.ts';
import type { Impact } from '../rounds/impact.ts';
import type { FullRound } from '../rounds/read.ts';
import type { Html } from './layout.ts';
import { table } from './rounds-agencies.ts';
import { guard, reasonField, roundFrame, roundPath } from './rounds-frame.ts';

type Model = {
  round: FullRound;
  impact: Impact;
  settings: RoundSettings;
  csv: string | null;
  version: number;
  formToken: string;
};

/** What a change would do, and the button that lets it take effect. */
export function impactPage({ round, impact, settings, csv, version, formToken }: Model): Html {
  const path = roundPath(round.code);
  return roundFrame(
    `Tác động: ${round.name}`,
    formToken,
    html`<a href="${path}">${round.name}</a>`,
    html`<p>
        Đã kiểm tra lại ${impact.judged}/${impact.submissions} bản đang được tính, theo thiết lập hiện nay và theo đề
        xuất: <strong>${impact.changed} bản có kết quả khác</strong>.
        ${impact.judged < impact.submissions ? 'Các bản còn lại chưa kiểm tra kịp trong thời gian cho phép.' : ''}
      </p>
      ${impact.byRule.length === 0 ? '' : byRule(impact)} ${impact.byAgency.length === 0 ? '' : byAgency(impact)}
      <h2>Áp dụng</h2>
      <section class="decide">
        <form method="post" action="${path}/settings">
          ${guard(formToken)}
          <input type="hidden" name="version" value="${version}" />
          <input type="hidden" name="settings" value="${JSON.stringify(settings)}" />
          ${csv === null ? '' : html`<textarea name="csv" hidden>${'\n'}${csv}</textarea>`} ${reasonField('reason')}
          <button type="submit">Áp dụng</button>
        </form>
      </section>
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
