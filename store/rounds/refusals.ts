import { reasonsMissing } from '../../core/check/index.ts';
import type { Issue } from '../../core/issues/index.ts';
import { secrecyMark } from '../../core/rules/index.ts';
import { nfc } from '../../core/text/index.ts';
import type { Round, SubmissionRequest } from '../../core/wire/types.ts';
import { ProblemError } from '../http/problems.ts';

/**
 * What the round itself asks of a submission beside the verdict: a reason of its own for some rules. Rules that block
 * are among the verdict's stops already. The reasons are kept and shown, so S-01 holds for them, too.
 */
export function refusalsOfRound(
  { needReason }: Pick<Round, 'needReason'>,
  issues: Pick<Issue, 'rule' | 'severity'>[],
  { reasons = {} }: Pick<SubmissionRequest, 'reasons'>,
): ProblemError | null {
  const secrets = Object.entries(reasons).flatMap(([rule, reason]) => secretIn(rule, reason));
  if (secrets.length > 0) return new ProblemError('form-not-submittable', { issues: secrets });
  const rules = reasonsMissing(issues, needReason, reasons);
  return rules.length > 0 ? new ProblemError('reasons-required', { rules }) : null;
}

function secretIn(rule: string, reason: string) {
  const mark = secrecyMark(nfc(reason));
  if (mark === null) return [];
  const message = `Lý do ghi cho quy tắc ${rule} có dấu hiệu bí mật nhà nước ("${mark}"), không được gửi qua hệ thống này. Đề nghị viết lại lý do.`;
  return [{ code: 'classified', task: null, cell: null, params: { mark, rule }, message }];
}
