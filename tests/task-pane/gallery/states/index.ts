import { exchange } from './exchange.ts';
import { findings } from './findings.ts';
import { opening } from './opening.ts';
import { overview } from './overview.ts';
import { row } from './row.ts';
import { sending } from './sending.ts';
import type { State } from './state.ts';

/** Every state that the pane can show, in the order in which an officer meets them. */
export const GROUPS: { title: string; states: State[] }[] = [
  { title: 'Mở tệp', states: opening },
  { title: 'Tổng quan', states: overview },
  { title: 'Thẻ dòng', states: row },
  { title: 'Lỗi và sửa', states: findings },
  { title: 'Kiểm tra và gửi', states: sending },
  { title: 'Mất mạng, trả lại, nhiều người', states: exchange },
];

export const STATES: State[] = GROUPS.flatMap(({ states }) => states);
