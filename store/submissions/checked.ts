import { secrecyMark } from '../../core/rules/index.ts';
import { nfc } from '../../core/text/index.ts';
import type { Round, SubmissionRequest } from '../../core/wire/types.ts';
import { dayInVietnam } from '../clock.ts';
import type { StoreContext } from '../http/context.ts';
import { ProblemError } from '../http/problems.ts';
import { roundDocuments } from '../rounds/documents.ts';
import { refusalsOfRound } from '../rounds/refusals.ts';
import { TooComplex } from './judges.ts';
import type { Case, Verdict } from './verdict.ts';

export type Readable = Extract<Verdict, { readable: true }>;
type Stop = Verdict['stops'][number];

export type Checked = {
  verdict: Readable;
  reportDate: string;
  /** Why this cannot be sent as it is; null where it can. */
  refusal: ProblemError | null;
};

/** Reads and checks what was sent with the store's own eyes, as the round is now (CONTRACTS §4). */
export async function checked(
  context: StoreContext,
  agency: string,
  round: Round,
  request: SubmissionRequest,
): Promise<Checked> {
  const reportDate = round.reportDate ?? request.reportDate ?? dayInVietnam(context.clock());
  const documents = await roundDocuments(context.pool, round);
  const verdict = await judged(context, { request, round, agency, reportDate, documents });
  if (!verdict.readable) throw notSubmittable(verdict);
  for (const failure of verdict.failures) context.log('rule-failed', failure);
  if (verdict.contentHash !== request.contentHash) {
    throw new ProblemError('content-hash-mismatch', { expected: verdict.contentHash });
  }
  const refusal = refusalOf(verdict, request) ?? refusalsOfRound(round, verdict.issues, request);
  return { verdict, reportDate, refusal };
}

async function judged({ judge }: StoreContext, { request, ...given }: Case): Promise<Verdict> {
  const { grid, answers } = request;
  try {
    return await judge({ ...given, request: { grid, answers } });
  } catch (error) {
    throw error instanceof TooComplex ? new ProblemError('too-complex') : error;
  }
}

const notSubmittable = ({ stops }: { stops: Stop[] }) => new ProblemError('form-not-submittable', { issues: stops });

/** Explanation and *Người lập biểu* are kept and shown like the sheet's own texts, so S-01 holds for them too. */
function secretInExplanation({ explanation = '', preparedBy = '' }: SubmissionRequest): Stop[] {
  const mark = secrecyMark(nfc(explanation)) ?? secrecyMark(nfc(preparedBy));
  if (mark === null) return [];
  const message = `Giải trình hoặc tên người lập biểu có dấu hiệu bí mật nhà nước ("${mark}"), không được gửi qua hệ thống này. Đề nghị viết lại.`;
  return [{ code: 'classified', task: null, cell: null, params: { mark }, message }];
}

function refusalOf(verdict: Readable, request: SubmissionRequest): ProblemError | null {
  const stops = [...verdict.stops, ...secretInExplanation(request)];
  if (stops.length > 0) return notSubmittable({ stops });
  const { errors } = verdict.summary;
  if (errors > 0 && !request.explanation?.trim()) return new ProblemError('explanation-required', { errors });
  return null;
}
