import { z } from 'zod';
import { ContentField } from '../../core/wire/sync.ts';
import { HistoryPage, SyncAnswer, SyncRequest, SyncSnapshot } from '../http/api-schemas.ts';
import type { Api } from '../http/api-type.ts';
import type { StoreContext } from '../http/context.ts';
import { apiRoute, json, problems } from '../http/route.ts';
import { CURSOR, readHistory } from './history.ts';
import { changesSince, knownRound, sync } from './sync.ts';

const params = z.object({ round: z.string().regex(/^[a-z0-9-]{1,64}$/) });
const MOST_ENTRIES = 200;

const syncRoute = apiRoute(
  { roles: ['officer'], agency: 'own' },
  {
    method: 'post',
    path: '/rounds/{round}/sync',
    summary: 'Đồng bộ phần sửa của một tệp với bản làm việc chung của cơ quan',
    description:
      'Hai bên sửa các ô khác nhau thì gộp; cùng sửa một ô thì trả về xung đột, không bên nào mất. Cùng một tin gửi lại không đổi gì và nhận lại câu trả lời cũ.',
    request: { params, body: { required: true, ...json(SyncRequest, 'Phần sửa kể từ lần đồng bộ trước') } },
    responses: {
      200: json(SyncAnswer, 'Phần đã nhận, phần xung đột, phần người khác đã sửa'),
      ...problems(
        ...(['malformed', 'forbidden', 'wrong-agency', 'round-not-found', 'round-closed', 'form-changed'] as const),
        ...([
          'revision-unknown',
          'message-id-reused',
          'too-large',
          'nul-in-text',
          'classified',
          'text-too-long',
        ] as const),
        ...(['change-doubled', 'task-unknown'] as const),
      ),
    },
  },
);

const sinceRoute = apiRoute(
  { roles: ['officer', 'approver'], agency: 'own' },
  {
    method: 'get',
    path: '/rounds/{round}/sync',
    summary: 'Những ô đã ghi sau một lần đồng bộ; since=0 là toàn bộ bản làm việc',
    request: {
      params,
      query: z.object({
        since: z.coerce.number().int().min(0).max(2_147_483_647).default(0),
        mark: z
          .string()
          .regex(/^[0-9a-f]{0,64}$/)
          .optional(),
      }),
    },
    responses: {
      200: json(SyncSnapshot, 'Các ô đã ghi sau lần đó'),
      ...problems('malformed', 'forbidden', 'round-not-found', 'revision-unknown'),
    },
  },
);

const historyRoute = apiRoute(
  { roles: ['officer', 'approver'], agency: 'own' },
  {
    method: 'get',
    path: '/rounds/{round}/history',
    summary: 'Lịch sử sửa bản làm việc, mới nhất trước',
    request: {
      params,
      query: z.object({
        cursor: z.string().regex(CURSOR).optional(),
        task: z
          .string()
          .regex(/^[IVX]{1,8}\.\d{1,4}$/)
          .optional(),
        field: ContentField.optional(),
        limit: z.coerce.number().int().min(1).max(MOST_ENTRIES).default(50),
      }),
    },
    responses: {
      200: json(HistoryPage, 'Một trang lịch sử'),
      ...problems('malformed', 'forbidden', 'round-not-found'),
    },
  },
);

export function addSyncRoutes(api: Api, context: StoreContext): void {
  api.openapi(syncRoute, async (c) =>
    c.json(await sync(context, c.var.caller, c.req.valid('param').round, c.req.valid('json')), 200),
  );
  api.openapi(sinceRoute, async (c) =>
    c.json(await changesSince(context, c.var.caller, c.req.valid('param').round, c.req.valid('query')), 200),
  );
  api.openapi(historyRoute, async (c) => {
    const { round } = c.req.valid('param');
    await knownRound(context, c.var.caller, round);
    return c.json(await readHistory(context.pool, c.var.caller.agency.id, round, c.req.valid('query')), 200);
  });
}
