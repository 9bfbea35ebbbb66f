import { tasksOf } from '../../core/form/tasks.ts';
import type { FormDefinition } from '../../core/form/types.ts';
import { CATALOGUE } from '../../core/rules/index.ts';
import type { RoundSettings } from '../../core/wire/rounds.ts';
import { dayInVietnam } from '../clock.ts';
import type { StoredAgency } from '../database/reference-data.ts';

/** Where settings make no sense, and why, in words for whoever set them. */
export type Misfit = { field: keyof RoundSettings; value: string; why: string };

/** S-01 stops a submission whatever a round says (CONTRACTS §4). */
export const FIXED = 'S-01';
const RULES = new Set(CATALOGUE.map(({ id }) => id));

export const isRule = (id: string): boolean => RULES.has(id);

export function misfits(settings: RoundSettings, form: FormDefinition, agencies: StoredAgency[]): Misfit[] {
  const { severities, messages, blocking, needReason, scope, invited } = settings;
  const tasks = tasksOf(form);
  const codes = new Set(agencies.map(({ code }) => code));
  const unknownRules = (field: keyof RoundSettings, rules: string[]): Misfit[] =>
    rules.filter((rule) => !isRule(rule)).map((value) => ({ field, value, why: 'không có quy tắc này' }));
  return [
    ...unknownRules('severities', Object.keys(severities)),
    ...unknownRules('messages', Object.keys(messages)),
    ...unknownRules('blocking', blocking),
    ...unknownRules('needReason', needReason),
    ...(FIXED in severities
      ? [{ field: 'severities' as const, value: FIXED, why: 'mức của quy tắc về bí mật nhà nước không thay đổi được' }]
      : []),
    ...(Array.isArray(scope) ? scope : [])
      .filter((task) => !tasks.has(task))
      .map((value) => ({ field: 'scope' as const, value, why: 'biểu mẫu không có nhiệm vụ này' })),
    ...invited
      .filter((code) => !codes.has(code))
      .map((value) => ({ field: 'invited' as const, value, why: 'không có mã cơ quan này' })),
    ...daysOutOfOrder(settings),
  ];
}

function daysOutOfOrder({ opensOn, dueAt }: RoundSettings): Misfit[] {
  if (opensOn === null || dueAt === null || opensOn <= dayInVietnam(new Date(dueAt))) return [];
  return [{ field: 'dueAt', value: dueAt, why: 'hạn gửi trước ngày mở đợt' }];
}
