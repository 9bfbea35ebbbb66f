import { z } from 'zod';
import { AcceptRequest, ReturnRequest, SubmissionDetail } from '../http/api-schemas.ts';
import type { Api } from '../http/api-type.ts';
import type { StoreContext } from '../http/context.ts';
import { apiRoute, json, problems } from '../http/route.ts';
import { answerSubmission } from './answer.ts';
import { RECEIPT_NUMBER } from './receipts.ts';

const params = z.object({ number: z.string().regex(RECEIPT_NUMBER) });
const access = { roles: ['coordinator'], agency: 'any' } as const;
const refusals = ['malformed', 'forbidden', 'not-found', 'step-not-allowed', 'nul-in-text'] as const;

const acceptRoute = apiRoute(access, {
  method: 'post',
  path: '/submissions/{number}/accept',
  summary: 'Xác nhận bản gửi đạt yêu cầu, đưa vào tổng hợp',
  description:
    'Gọi lại lần nữa trả về cùng kết quả. Sau bước này, cơ quan chỉ gửi bản khác được khi bản này bị trả lại.',
  request: { params, body: { required: true, ...json(AcceptRequest, 'Lý do (không bắt buộc)') } },
  responses: { 200: json(SubmissionDetail, 'Bản gửi sau khi xác nhận'), ...problems(...refusals) },
});

const returnRoute = apiRoute(access, {
  method: 'post',
  path: '/submissions/{number}/return',
  summary: 'Trả lại bản gửi để hoàn thiện, kèm lý do và góp ý theo nhiệm vụ, cột',
  description: 'Gọi lại với cùng lý do và góp ý trả về cùng kết quả; với nội dung khác thì bị từ chối.',
  request: { params, body: { required: true, ...json(ReturnRequest, 'Lý do chung và các góp ý') } },
  responses: {
    200: json(SubmissionDetail, 'Bản gửi sau khi trả lại'),
    ...problems(...refusals, 'comment-misplaced'),
  },
});

export function addAnswerRoutes(api: Api, context: StoreContext): void {
  api.openapi(acceptRoute, async (c) => {
    const { agency, actor } = c.var.caller;
    const { reason } = c.req.valid('json');
    const answer = { event: 'accept' as const, reason: reason || null, comments: [] };
    const by = { agencyId: agency.id, actor };
    return c.json(await answerSubmission(context, by, c.req.valid('param').number, answer), 200);
  });
  api.openapi(returnRoute, async (c) => {
    const { agency, actor } = c.var.caller;
    const answer = { event: 'return' as const, ...c.req.valid('json') };
    const by = { agencyId: agency.id, actor };
    return c.json(await answerSubmission(context, by, c.req.valid('param').number, answer), 200);
  });
}
