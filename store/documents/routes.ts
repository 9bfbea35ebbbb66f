import { z } from 'zod';
import { readAs } from '../database/pool.ts';
import { CoveringDocumentRequest, SubmissionDetail } from '../http/api-schemas.ts';
import type { Api } from '../http/api-type.ts';
import type { StoreContext } from '../http/context.ts';
import { ProblemError } from '../http/problems.ts';
import { apiRoute, json, problems } from '../http/route.ts';
import { readSubmission } from '../submissions/detail.ts';
import { agencyOfNumber, RECEIPT_NUMBER } from '../submissions/receipts.ts';
import { attachDocument } from './attach.ts';
import { pdfHeaders } from './pdf-headers.ts';
import { readPdf } from './read.ts';

const params = z.object({ number: z.string().regex(RECEIPT_NUMBER) });

const attachRoute = apiRoute(
  { roles: ['officer', 'approver'], agency: 'own' },
  {
    method: 'post',
    path: '/submissions/{number}/document',
    summary: 'Gắn văn bản chính thức (số, ký hiệu, ngày, người ký, tệp PDF đã ký) vào bản gửi',
    description: 'Tệp PDF được lưu nguyên, không mở. Gọi lại với cùng nội dung không tạo bản mới.',
    request: {
      params,
      body: { required: true, ...json(CoveringDocumentRequest, 'Văn bản; pdf là base64, không quá 20 MB') },
    },
    responses: {
      200: json(SubmissionDetail, 'Bản gửi cùng văn bản'),
      ...problems(
        'malformed',
        'forbidden',
        'not-found',
        'document-not-taken',
        'document-too-large',
        'not-a-pdf',
        'nul-in-text',
      ),
    },
  },
);

const pdfRoute = apiRoute(
  { roles: ['officer', 'approver', 'coordinator'], agency: 'own' },
  {
    method: 'get',
    path: '/submissions/{number}/document/pdf',
    summary: 'Tệp PDF đã ký của văn bản chính thức',
    request: { params },
    responses: {
      200: { description: 'Tệp như đã gửi', content: { 'application/pdf': { schema: z.string() } } },
      ...problems('not-found', 'forbidden'),
    },
  },
);

export function addDocumentRoutes(api: Api, context: StoreContext): void {
  const { pool, agencies, key } = context;
  api.openapi(attachRoute, async (c) => {
    const { agency, role, actor } = c.var.caller;
    const { number } = c.req.valid('param');
    const { pdf, ...facts } = c.req.valid('json');
    const bytes = pdf === undefined ? null : Buffer.from(pdf, 'base64');
    await attachDocument(context, { agencyId: agency.id, actor }, number, { ...facts, pdf: bytes });
    const who = { agencyId: agency.id, role };
    const detail = await readAs(pool, who, (client) => readSubmission(client, agency.id, number, key));
    if (detail === null) throw new ProblemError('not-found');
    return c.json(detail, 200);
  });
  api.openapi(pdfRoute, async (c) => {
    const { agency, role } = c.var.caller;
    const { number } = c.req.valid('param');
    const owner = role === 'coordinator' ? agencyOfNumber(agencies, number)?.id : agency.id;
    if (owner === undefined) throw new ProblemError('not-found');
    const pdf = await readAs(pool, { agencyId: agency.id, role }, (client) => readPdf(client, owner, number));
    if (pdf === null) throw new ProblemError('not-found');
    return c.body(new Uint8Array(pdf), 200, pdfHeaders(number));
  });
}
