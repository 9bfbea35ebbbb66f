import { z } from 'zod';
import type { Api } from '../http/api-type.ts';
import type { StoreContext } from '../http/context.ts';
import { apiRoute, json } from '../http/route.ts';

export const healthRoute = apiRoute('open', {
  method: 'get',
  path: '/health',
  summary: 'Kho dữ liệu đang hoạt động',
  responses: { 200: json(z.object({ status: z.literal('ok') }), 'Hoạt động bình thường') },
});

export function addOperationRoutes(api: Api, { pool }: StoreContext): void {
  api.openapi(healthRoute, async (c) => {
    await pool.query('select 1');
    return c.json({ status: 'ok' as const }, 200);
  });
}
