import type { Field } from '../form/types.ts';
import type { Issue } from './types.ts';
import type { Locale } from './locale.ts';

const FIELDS: Record<Locale, Record<Field, string>> = {
  vi: {
    agency: 'dòng Cơ quan rà soát',
    title: 'phần tên biểu mẫu',
    header: 'hàng tiêu đề cột',
    tt: 'cột TT',
    task: 'cột Nhiệm vụ',
    lead: 'cột Cơ quan chủ trì',
    deadline: 'cột Thời gian thực hiện',
    result: 'cột Kết quả',
    basis: 'cột Cơ sở pháp lý',
    note: 'cột Ghi chú',
  },
  en: {
    agency: 'reviewing agency line',
    title: 'title lines',
    header: 'header line',
    tt: 'column TT',
    task: 'task column',
    lead: 'lead agency column',
    deadline: 'deadline column',
    result: 'result column',
    basis: 'legal basis column',
    note: 'note column',
  },
};

const TASK: Record<Locale, string> = { vi: 'Nhiệm vụ', en: 'Task' };
const CELL: Record<Locale, string> = { vi: 'ô', en: 'cell' };

export function fieldName(field: Field, locale: Locale): string {
  return FIELDS[locale][field];
}

/** Where a finding stands: `Nhiệm vụ V.7, cột Kết quả (ô E45)`. */
export function placeOf({ task, field, cell }: Pick<Issue, 'task' | 'field' | 'cell'>, locale: Locale): string {
  const parts = task === null ? [fieldName(field, locale)] : [`${TASK[locale]} ${task}`, fieldName(field, locale)];
  const place = parts.join(', ') + (cell === null ? '' : ` (${CELL[locale]} ${cell})`);
  return place.charAt(0).toUpperCase() + place.slice(1);
}
