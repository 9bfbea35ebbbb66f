import { z } from 'zod';
import type { Api } from '../http/api-type.ts';
import type { StoreContext } from '../http/context.ts';
import { apiRoute, problems } from '../http/route.ts';
import { exportRound } from './export.ts';
import { exportHeaders, XLSX } from './headers.ts';

/** The choices of an export, as they come in an address or a form. */
export const ExportQuery = z.object({
  include: z.enum(['accepted', 'received']).default('accepted'),
  group: z
    .string()
    .regex(/^[IVX]{1,8}$/)
    .optional(),
});

const exportRoute = apiRoute(
  { roles: ['coordinator'], agency: 'any' },
  {
    method: 'get',
    path: '/rounds/{round}/export',
    summary: 'Xuất tổng hợp: biểu mẫu Phụ lục IV của mọi cơ quan trong một tệp .xlsx',
    description:
      'Gồm các bản đạt yêu cầu (include=received: cả các bản mới chỉ đã nhận, có ghi rõ), đọc tại một thời điểm ghi trong tệp. ' +
      'group=V: chỉ một nhóm nhiệm vụ. Mỗi lần xuất là một dòng của nhật ký.',
    request: {
      params: z.object({
        round: z
          .string()
          .regex(/^[a-z0-9-]{1,64}$/)
          .openapi({ example: 'mac-dinh' }),
      }),
      query: z.object({
        include: ExportQuery.shape.include.openapi({ example: 'accepted' }),
        group: ExportQuery.shape.group.openapi({ example: 'V' }),
      }),
    },
    responses: {
      200: {
        description: 'Tệp Excel; ETag để hỏi lại xem có gì mới',
        content: { [XLSX]: { schema: z.string().openapi({ format: 'binary' }) } },
      },
      304: { description: 'Không có gì thay đổi từ lần xuất trước (If-None-Match)' },
      ...problems(
        ...(['malformed', 'forbidden', 'round-not-found', 'form-unknown'] as const),
        ...(['nothing-to-export', 'export-too-large', 'export-busy'] as const),
      ),
    },
  },
);

export function addExportRoutes(api: Api, context: StoreContext): void {
  api.openapi(exportRoute, async (c) => {
    const { include, group = null } = c.req.valid('query');
    const choice = { round: c.req.valid('param').round, include, group };
    const file = await exportRound(context, c.var.caller.actor, choice, c.req.header('If-None-Match'));
    if (file === null) return c.body(null, 304);
    return c.body(file.bytes as Uint8Array<ArrayBuffer>, 200, exportHeaders(file));
  });
}
