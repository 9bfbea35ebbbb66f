import { z } from 'zod';
import { Receipt } from '../http/api-schemas.ts';
import type { Api } from '../http/api-type.ts';
import type { StoreContext } from '../http/context.ts';
import { readAs } from '../database/pool.ts';
import { apiRoute, json, problems } from '../http/route.ts';
import { endWaiting } from './decide.ts';
import { knownHeld } from './known.ts';
import { readAllHeld, shownOf } from './read.ts';
import { HeldSubmission, HeldSubmissions, SignOffReturn } from './shapes.ts';
import { signOff } from './sign.ts';

const params = z.object({ held: z.uuid() });
const ours = { roles: ['officer', 'approver'], agency: 'own' } as const;
const signing = { roles: ['approver'], agency: 'own' } as const;
const refusals = ['malformed', 'forbidden', 'not-found', 'sign-off-over'] as const;

const listRoute = apiRoute(ours, {
  method: 'get',
  path: '/sign-offs',
  summary: 'Các bản chờ người duyệt của cơ quan ký, và các bản đã quyết định gần đây',
  responses: { 200: json(HeldSubmissions, 'Bản đang chờ đứng đầu, sau đó mới nhất trước'), ...problems('forbidden') },
});

const readRoute = apiRoute(ours, {
  method: 'get',
  path: '/sign-offs/{held}',
  summary: 'Một bản chờ ký duyệt: trạng thái và các bước',
  description: 'Không phải biên nhận: chỉ bản đã ký duyệt (signed) mới được nhận, biên nhận mang số ở number.',
  request: { params },
  responses: { 200: json(HeldSubmission, 'Bản chờ ký duyệt'), ...problems('forbidden', 'not-found') },
});

const signRoute = apiRoute(signing, {
  method: 'post',
  path: '/sign-offs/{held}/sign',
  summary: 'Ký duyệt và gửi: kiểm tra lại theo đợt hiện nay rồi nhận dưới đúng khóa của người lập',
  description: 'Ký lại lần nữa, hoặc hai người cùng ký, vẫn là một biên nhận (200, Idempotent-Replayed: true).',
  request: { params },
  responses: {
    201: json(Receipt, 'Đã ký duyệt, đã nhận'),
    200: json(Receipt, 'Đã ký duyệt từ trước'),
    ...problems(
      ...refusals,
      ...(['sign-off-own', 'sign-off-by-person', 'not-invited', 'round-not-found', 'round-not-open'] as const),
      ...(['already-accepted', 'form-unknown', 'form-not-submittable', 'explanation-required'] as const),
      ...(['reasons-required', 'content-hash-mismatch', 'idempotency-conflict', 'too-complex'] as const),
    ),
  },
});

const returnRoute = apiRoute(signing, {
  method: 'post',
  path: '/sign-offs/{held}/return',
  summary: 'Trả lại người lập, kèm ý kiến',
  request: { params, body: { required: true, ...json(SignOffReturn, 'Ý kiến của người duyệt') } },
  responses: { 200: json(HeldSubmission, 'Bản sau khi trả lại'), ...problems(...refusals, 'nul-in-text') },
});

const withdrawRoute = apiRoute(ours, {
  method: 'post',
  path: '/sign-offs/{held}/withdraw',
  summary: 'Rút bản đang chờ ký duyệt',
  request: { params },
  responses: { 200: json(HeldSubmission, 'Bản sau khi rút'), ...problems(...refusals) },
});

export function addSignOffRoutes(api: Api, context: StoreContext): void {
  const reading = (agencyId: number) => ({ agencyId, role: 'officer' });
  api.openapi(listRoute, async (c) => {
    const { id } = c.var.caller.agency;
    return c.json({ held: await readAs(context.pool, reading(id), (client) => readAllHeld(client, id)) }, 200);
  });
  api.openapi(readRoute, async (c) => {
    const { id } = c.var.caller.agency;
    const held = await knownHeld(context, id, c.req.valid('param').held);
    return c.json(await readAs(context.pool, reading(id), (client) => shownOf(client, id, held)), 200);
  });
  api.openapi(signRoute, async (c) => {
    const { receipt, replayed } = await signOff(context, c.var.caller, c.req.valid('param').held);
    if (!replayed) return c.json(receipt, 201);
    c.header('Idempotent-Replayed', 'true');
    return c.json(receipt, 200);
  });
  api.openapi(returnRoute, async (c) => {
    const { comment } = c.req.valid('json');
    return c.json(await endWaiting(context, c.var.caller, c.req.valid('param').held, 'return', comment), 200);
  });
  api.openapi(withdrawRoute, async (c) =>
    c.json(await endWaiting(context, c.var.caller, c.req.valid('param').held, 'withdraw', null), 200),
  );
}
