import type { PoolClient } from 'pg';
import { z } from 'zod';
import { readAs } from '../database/pool.ts';
import { Me, Receipt, SubmissionDetail, SubmissionRequest } from '../http/api-schemas.ts';
import type { Api } from '../http/api-type.ts';
import type { Caller, StoreContext } from '../http/context.ts';
import { holdsNul } from '../http/input-text.ts';
import { ProblemError } from '../http/problems.ts';
import { apiRoute, json, problems } from '../http/route.ts';
import type { StoreKey } from '../receipts/store-key.ts';
import { readSubmission } from './detail.ts';
import { me } from './me.ts';
import { agencyOfNumber, readReceipt, RECEIPT_NUMBER } from './receipts.ts';
import { submit } from './submit.ts';

const NumberParam = z.object({ number: z.string().regex(RECEIPT_NUMBER) });

const meRoute = apiRoute(
  { roles: ['officer', 'approver', 'coordinator', 'administrator'], agency: 'own' },
  {
    method: 'get',
    path: '/me',
    summary: 'Mã truy cập này là của ai, các đợt rà soát, bản gửi gần nhất',
    responses: { 200: json(Me, 'Người gọi'), ...problems() },
  },
);

const submitRoute = apiRoute(
  { roles: ['officer', 'approver'], agency: 'own' },
  {
    method: 'post',
    path: '/rounds/{round}/submissions',
    summary: 'Gửi báo cáo của cơ quan vào một đợt rà soát',
    description:
      'Kho dữ liệu tự đọc và kiểm tra lại bảng tính. Cùng khóa và cùng nội dung trả về cùng biên nhận (200, Idempotent-Replayed: true). Cơ quan cần người duyệt ký duyệt trước: 409 awaiting-sign-off, params nêu bản được giữ và ai phải ký; đó không phải biên nhận, gửi lại sau khi đã ký sẽ nhận biên nhận.',
    request: {
      params: z.object({ round: z.string().regex(/^[a-z0-9-]{1,64}$/) }),
      headers: z.object({ 'idempotency-key': z.string().min(1).max(255) }),
      body: { required: true, ...json(SubmissionRequest, 'Bảng tính đã rút gọn và mã nội dung') },
    },
    responses: {
      201: json(Receipt, 'Đã nhận bản gửi mới'),
      200: json(Receipt, 'Bản gửi này đã nhận từ trước'),
      ...problems(
        ...(['malformed', 'idempotency-key-missing', 'wrong-agency', 'forbidden', 'not-invited'] as const),
        ...(['round-not-found'] as const),
        ...([
          'round-not-open',
          'already-accepted',
          'awaiting-sign-off',
          'idempotency-conflict',
          'too-large',
          'nul-in-text',
          'form-unknown',
        ] as const),
        ...(['form-not-submittable', 'content-hash-mismatch', 'explanation-required', 'too-complex'] as const),
      ),
    },
  },
);

const receiptRoute = apiRoute(
  { roles: ['officer', 'approver', 'coordinator'], agency: 'own' },
  {
    method: 'get',
    path: '/receipts/{number}',
    summary: 'Biên nhận theo số',
    request: { params: NumberParam },
    responses: { 200: json(Receipt, 'Biên nhận'), ...problems('not-found', 'forbidden') },
  },
);

const submissionRoute = apiRoute(
  { roles: ['officer', 'approver', 'coordinator'], agency: 'own' },
  {
    method: 'get',
    path: '/submissions/{number}',
    summary: 'Toàn bộ một bản gửi: biên nhận, các dòng, kết quả kiểm tra',
    request: { params: NumberParam },
    responses: { 200: json(SubmissionDetail, 'Bản gửi'), ...problems('not-found', 'forbidden') },
  },
);

export function addSubmissionRoutes(api: Api, context: StoreContext): void {
  api.openapi(meRoute, async (c) => c.json(await me(context, c.var.caller), 200));
  api.openapi(submitRoute, async (c) => {
    const request = c.req.valid('json');
    if (holdsNul(request)) throw new ProblemError('nul-in-text');
    const submission = { round: c.req.valid('param').round, key: c.req.valid('header')['idempotency-key'], request };
    const { receipt, replayed } = await submit(context, c.var.caller, submission);
    if (!replayed) return c.json(receipt, 201);
    c.header('Idempotent-Replayed', 'true');
    return c.json(receipt, 200);
  });
  api.openapi(receiptRoute, async (c) =>
    c.json(await find(context, c.var.caller, c.req.valid('param').number, readReceipt), 200),
  );
  api.openapi(submissionRoute, async (c) =>
    c.json(await find(context, c.var.caller, c.req.valid('param').number, readSubmission), 200),
  );
}

/** An agency finds only its own; a coordinator finds everybody's. What may not be seen is not there. */
async function find<T>(
  { pool, agencies, key }: StoreContext,
  caller: Caller,
  number: string,
  read: (client: PoolClient, agencyId: number, number: string, key: StoreKey) => Promise<T | null>,
): Promise<T> {
  const agencyId = caller.role === 'coordinator' ? agencyOfNumber(agencies, number)?.id : caller.agency.id;
  if (agencyId === undefined) throw new ProblemError('not-found');
  const found = await readAs(pool, { agencyId: caller.agency.id, role: caller.role }, (client) =>
    read(client, agencyId, number, key),
  );
  if (found === null) throw new ProblemError('not-found');
  return found;
}
