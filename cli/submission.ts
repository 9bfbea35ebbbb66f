import {
  assess,
  blockers,
  contentHash,
  contentOf,
  explainBlocker,
  idempotencyKey,
  nfc,
  pruneGrid,
  reasonsMissing,
  roundContext,
  withDocuments,
} from '../core/index.ts';
import { secrecyMark } from '../core/rules/index.ts';
import type {
  Answers,
  Assessment,
  CheckContext,
  LegalDocuments,
  Me,
  Round,
  RuleId,
  SubmissionRequest,
} from '../core/index.ts';
import type { StoreClient } from '../store-client/index.ts';
import { VERSION } from './version.ts';
import { CliFailure, EXIT } from './failure.ts';
import type { FormFile } from './form-file.ts';
import { foundSheet } from './form-file.ts';
import { contextOn, documents } from './seeds.ts';

/** What stops a submission whatever is explained; asked before any text leaves the machine. */
export function assertSubmittable(read: FormFile, context: CheckContext): Assessment {
  const assessment = assess(foundSheet(read), context);
  const found = blockers(read.result, assessment, context);
  if (found.length === 0) return assessment;
  const reasons = found.map((blocker) => explainBlocker(blocker, 'vi'));
  throw new CliFailure('form-not-submittable', `Chưa gửi được: ${reasons.join(' ')}`, EXIT.refused);
}

type Asked = { me: Me; round: string; given: string | undefined };

/** The round's own documents over those of this release: the store goes by the same. */
async function documentsOf(client: StoreClient, { code }: Round): Promise<LegalDocuments> {
  return withDocuments(documents, (await client.roundDocuments(code)).documents);
}

/** Everything the round and the token say about how this submission is checked. */
export async function contextFor(client: StoreClient, { me, round: roundCode, given }: Asked): Promise<CheckContext> {
  const round = me.rounds.find(({ code }) => code === roundCode);
  const context = contextOn(given ?? round?.reportDate ?? me.today);
  return {
    ...context,
    ...(round?.documents && { documents: await documentsOf(client, round) }),
    ...(round && roundContext(round)),
    signedIn: me.agency?.code,
  };
}

/** S-01 for what is written beside the sheet, too: looked for before any text leaves the machine (CONTRACTS §4). */
export function assertNothingClassified(explanation = ''): void {
  const mark = secrecyMark(nfc(explanation));
  if (mark === null) return;
  throw new CliFailure(
    'form-not-submittable',
    `Chưa gửi: giải trình có dấu hiệu bí mật nhà nước (“${mark}”). Đề nghị viết lại, hoặc gửi theo quy định về bảo vệ bí mật nhà nước.`,
    EXIT.refused,
  );
}

export function assertExplained({ summary }: Assessment, explanation: string | undefined): void {
  if (summary.errors === 0 || explanation) return;
  throw new CliFailure(
    'explanation-required',
    `Còn ${summary.errors} lỗi: đề nghị xem bằng can-cu check và sửa, hoặc gửi kèm một giải trình bằng --explain "…".`,
    EXIT.errors,
  );
}

/** Rules of which the round asks a reason of their own. */
export function assertReasons({ issues }: Assessment, round: Round | undefined, reasons: Record<RuleId, string>): void {
  const rules = reasonsMissing(issues, round?.needReason, reasons);
  if (rules.length === 0) return;
  throw new CliFailure(
    'reasons-required',
    `Đợt rà soát cần lý do riêng cho: ${rules.join(', ')}. Đề nghị sửa, hoặc ghi thêm ${rules.map((rule) => `--reason "${rule}: …"`).join(' ')}.`,
    EXIT.errors,
  );
}

type Prepared = { request: SubmissionRequest; key: string };
type Wish = {
  round: string;
  explanation?: string;
  preparedBy?: string;
  reasons?: Record<RuleId, string>;
  answers?: Answers;
};

/** The request, and the key under which sending it again gives the same receipt. */
export function prepare(assessment: Assessment, me: Me, wish: Wish): Prepared {
  const { round, explanation, preparedBy, reasons = {}, answers = {} } = wish;
  const agency = assessment.agency?.code;
  if (!agency) throw new CliFailure('form-not-submittable', 'Chưa nhận ra cơ quan rà soát.', EXIT.refused);
  const hash = contentHash(contentOf(assessment.sheet, agency));
  const lastReturned = me.lastReturned[round] ?? null;
  const request: SubmissionRequest = {
    form: assessment.form,
    agency,
    contentHash: hash,
    reportDate: assessment.reportDate,
    grid: pruneGrid(assessment.sheet),
    ...(Object.keys(answers).length > 0 && { answers }),
    ...(explanation && { explanation }),
    ...(preparedBy && { preparedBy }),
    ...(Object.keys(reasons).length > 0 && { reasons }),
    client: { kind: 'cli', version: VERSION },
  };
  return { request, key: idempotencyKey({ round, agency, contentHash: hash, lastReturned }) };
}
