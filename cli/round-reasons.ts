import type { RuleId } from '../core/index.ts';
import { misuse } from './failure.ts';

const REASON = /^\s*([A-Z]-\d{2})\s*[:=]\s*(\S[\s\S]*)$/;

/** `--reason "F-05: Chờ hướng dẫn"`, one for each rule of which the round asks it. */
export function reasonsFrom(given: string[] = []): Record<RuleId, string> {
  return Object.fromEntries(
    given.map((text) => {
      const [, rule, reason] = REASON.exec(text) ?? [];
      if (rule === undefined || reason === undefined) {
        throw misuse(`Không hiểu --reason "${text}". Đề nghị ghi dạng --reason "F-05: lý do".`);
      }
      return [rule, reason.trim()];
    }),
  );
}
