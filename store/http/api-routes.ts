import { createRoute } from '@hono/zod-openapi';
import type { z } from 'zod';
import { z as zod } from 'zod';
import { Me, Problem, Receipt, SubmissionDetail, SubmissionRequest } from './api-schemas.ts';
import { RECEIPT_NUMBER } from '../submissions/receipts.ts';
import { PROBLEMS } from './problems.ts';
import type { ProblemCode } from './problems.ts';

const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});

/** Problems of a route by status; several codes may share one. */
function problems(...codes: ProblemCode[]) {
  const always: ProblemCode[] = ['unauthorized', 'too-many-requests', 'internal', 'unavailable'];
  const byStatus: Record<
    number,
    { description: string; content: { 'application/problem+json': { schema: typeof Problem } } }
  > = {};
  for (const code of [...codes, ...always]) {
    const { status, title } = PROBLEMS[code];
    const before = byStatus[status] === undefined ? '' : `${byStatus[status].description}; `;
    byStatus[status] = {
      description: `${before}${code}: ${title}`,
      content: { 'application/problem+json': { schema: Problem } },
    };
  }
  return byStatus;
}

const security = [{ token: [] }];
const NumberParam = zod.object({ number: zod.string().regex(RECEIPT_NUMBER) });

export const healthRoute = createRoute({
  method: 'get',
  path: '/health',
  summary: 'Kho dữ liệu đang hoạt động',
  security: [],
  responses: { 200: json(zod.object({ status: zod.literal('ok') }), 'Hoạt động bình thường') },
});

export const meRoute = createRoute({
  method: 'get',
  path: '/me',
  summary: 'Mã truy cập này là của ai, các đợt rà soát, bản gửi gần nhất',
  security,
  responses: { 200: json(Me, 'Người gọi'), ...problems() },
});

export const submitRoute = createRoute({
  method: 'post',
  path: '/rounds/{round}/submissions',
  summary: 'Gửi báo cáo của cơ quan vào một đợt rà soát',
  description:
    'Kho dữ liệu tự đọc và kiểm tra lại bảng tính. Cùng khóa và cùng nội dung trả về cùng biên nhận (200, Idempotent-Replayed: true).',
  security,
  request: {
    params: zod.object({ round: zod.string().regex(/^[a-z0-9-]{1,64}$/) }),
    headers: zod.object({ 'idempotency-key': zod.string().min(1).max(255) }),
    body: { required: true, ...json(SubmissionRequest, 'Bảng tính đã rút gọn và mã nội dung') },
  },
  responses: {
    201: json(Receipt, 'Đã nhận bản gửi mới'),
    200: json(Receipt, 'Bản gửi này đã nhận từ trước'),
    ...problems(
      ...([
        'malformed',
        'idempotency-key-missing',
        'wrong-agency',
        'forbidden',
        'round-not-found',
        'round-not-open',
      ] as const),
      ...([
        'idempotency-conflict',
        'too-large',
        'nul-in-text',
        'form-unknown',
        'form-not-submittable',
        'content-hash-mismatch',
      ] as const),
      'explanation-required',
      'too-complex',
    ),
  },
});

export const receiptRoute = createRoute({
  method: 'get',
  path: '/receipts/{number}',
  summary: 'Biên nhận theo số',
  security,
  request: { params: NumberParam },
  responses: { 200: json(Receipt, 'Biên nhận'), ...problems('not-found') },
});

export const submissionRoute = createRoute({
  method: 'get',
  path: '/submissions/{number}',
  summary: 'Toàn bộ một bản gửi: biên nhận, các dòng, kết quả kiểm tra',
  security,
  request: { params: NumberParam },
  responses: { 200: json(SubmissionDetail, 'Bản gửi'), ...problems('not-found') },
});
