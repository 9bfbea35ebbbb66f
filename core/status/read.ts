import type { Status } from '../form/types.ts';
import { fold } from '../text/index.ts';
import { findStatuses, type StatusSpan } from './find.ts';

export type StatusReading = {
  /** Each status once, in reading order; more than one is rule F-06. */
  statuses: Status[];
  spans: StatusSpan[];
  /** What a short form may have meant; offered, never taken (CONTRACTS §3: "Short forms are no status"). */
  candidates: Status[];
};

const SHORT_FORMS: [RegExp, Status[]][] = [
  [/^(?:mức|mức độ|loại)? ?\(?1\)?$/, ['sufficient']],
  [/^(?:mức|mức độ|loại)? ?\(?2\)?$/, ['needs-completion']],
  [/^(?:mức|mức độ|loại)? ?\(?3\)?$/, ['none']],
  [/^chưa (?:có )?(?:đầy đủ|đủ)/, ['needs-completion', 'none']],
  [/^(?:chưa|không)(?: có| đủ)?(?: cơ sở pháp lý)?(?: để triển khai)?$/, ['none']],
  [/^(?:đã )?(?:có |có đủ |có đầy đủ |đủ |đầy đủ )?(?:cơ sở pháp lý|có|đủ|đầy đủ|x)$/, ['sufficient']],
  [/cần (?:tiếp tục )?(?:được )?(?:hoàn thiện|sửa đổi|bổ sung)|chưa hoàn thiện/, ['needs-completion']],
];

function candidates(text: string): Status[] {
  const short = fold(text)
    .replace('pháp lí', 'pháp lý')
    .replace(/[ .;:,!]+$/, '');
  return SHORT_FORMS.find(([form]) => form.test(short))?.[1] ?? [];
}

export function readStatus(text: string): StatusReading {
  const spans = findStatuses(text);
  const statuses = [...new Set(spans.map((span) => span.status))];
  return { statuses, spans, candidates: spans.length > 0 ? [] : candidates(text) };
}
