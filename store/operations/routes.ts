import { z } from 'zod';
import type { Api } from '../http/api-type.ts';
import type { StoreContext } from '../http/context.ts';
import { apiRoute, json } from '../http/route.ts';

const healthRoute = apiRoute('open', {
  method: 'get',
  path: '/health',
  summary: 'Kho dữ liệu đang hoạt động',
  responses: { 200: json(z.object({ status: z.literal('ok') }), 'Hoạt động bình thường') },
});

const documentRoute = apiRoute('open', {
  method: 'get',
  path: '/openapi.json',
  summary: 'Tài liệu này: mô tả API theo OpenAPI 3.1',
  responses: { 200: json(z.record(z.string(), z.unknown()), 'Tài liệu OpenAPI 3.1') },
});

const DOCUMENT = {
  openapi: '3.1.0',
  info: { title: 'Kho dữ liệu Căn Cứ', version: '1.0.0' },
  servers: [{ url: '/api/v1' }],
};

export function addOperationRoutes(api: Api, { pool }: StoreContext): void {
  let document: Record<string, unknown> | undefined;
  api.openapi(healthRoute, async (c) => {
    await pool.query('select 1');
    return c.json({ status: 'ok' as const }, 200);
  });
  // Made once, when it is first asked for: the areas that come after this one belong in it, too.
  api.openapi(documentRoute, (c) => {
    document ??= api.getOpenAPI31Document(DOCUMENT) as unknown as Record<string, unknown>;
    return c.json(document, 200);
  });
}
