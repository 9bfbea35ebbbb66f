import type { AssessedRow } from '../check/types.ts';
import { fold } from '../text/index.ts';
import { on } from './row-findings.ts';
import type { Rule } from './types.ts';

/** Two levels of local government since this day; the form of 2023 speaks of three. Its words stay as they are. */
const NO_DISTRICTS_FROM = '2025-07-01';
const DISTRICT = /(?<!\p{L})cấp huyện(?!\p{L})/u;

export const D07: Rule = {
  id: 'D-07',
  severity: 'info',
  source: 'Tổ chức chính quyền địa phương hai cấp (Nghị quyết 202/2025/QH15)',
  message: 'Không còn cấp huyện từ 01/7/2025: cần kiểm tra cấp thực hiện.',
  local: true,
  check: ({ rows, reportDate }) => (reportDate < NO_DISTRICTS_FROM ? [] : rows.flatMap(districtIn)),
};

function districtIn(row: AssessedRow) {
  if (!row.concerned) return [];
  const field = (['deadline', 'task'] as const).find((each) => DISTRICT.test(fold(row.row.texts[each])));
  return field !== undefined ? [on(row, field)] : [];
}
