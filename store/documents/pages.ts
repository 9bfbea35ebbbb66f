import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { CoveringDocumentRequest } from '../../core/wire/submissions.ts';
import { readAs } from '../database/pool.ts';
import type { StoreContext } from '../http/context.ts';
import { ProblemError, PROBLEMS } from '../http/problems.ts';
import { ownForm } from '../pages/forms.ts';
import { messagePage } from '../pages/layout.ts';
import type { ReceiptEnv } from '../receipts/pages.ts';
import { agencyOfNumber } from '../submissions/receipts.ts';
import { attachDocument } from './attach.ts';
import type { Attachment } from './attach.ts';
import { pdfHeaders } from './pdf-headers.ts';
import { readPdf } from './read.ts';

const FORM_LIMIT = 21 * 1024 * 1024;
const FIELDS = CoveringDocumentRequest.omit({ pdf: true });

/** The official document on the receipt's page: the agency attaches it, both sides fetch it. */
export function addDocumentPages(pages: Hono<ReceiptEnv>, context: StoreContext): void {
  pages.post(
    '/:number/van-ban',
    bodyLimit({
      maxSize: FORM_LIMIT,
      onError: (c) => c.html(messagePage('Nội dung quá lớn', 'Tệp văn bản phải không quá 20 MB.'), 413),
    }),
    async (c) => {
      const { visitor, detail } = c.var;
      const fields = await ownForm(c);
      if (visitor.role === 'coordinator') {
        return c.html(messagePage('Không có quyền', 'Chỉ cơ quan báo cáo gắn được văn bản của mình.'), 403);
      }
      const facts = FIELDS.safeParse(fields);
      const pdf = await pdfIn(fields['pdf']);
      if (!facts.success || pdf === 'other') {
        const sentence = 'Đề nghị ghi đủ số, ký hiệu, ngày, người ký; tệp kèm theo (nếu có) phải là PDF.';
        return c.html(messagePage('Chưa nhận văn bản', sentence), 422);
      }
      const { number } = detail.receipt;
      const by = { agencyId: visitor.agency.id, actor: visitor.actor };
      const refusal = await attached(context, by, number, { ...facts.data, pdf });
      if (refusal !== null) return c.html(messagePage(refusal.title, refusal.detail), refusal.status);
      return c.redirect(`/bien-nhan/${encodeURIComponent(number)}`, 303);
    },
  );
  pages.get('/:number/van-ban/pdf', async (c) => {
    const { visitor, detail } = c.var;
    const { number } = detail.receipt;
    const owner = agencyOfNumber(context.agencies, number)?.id ?? visitor.agency.id;
    const who = { agencyId: visitor.agency.id, role: visitor.role };
    const pdf = await readAs(context.pool, who, (client) => readPdf(client, owner, number));
    if (pdf === null) return c.html(messagePage('Không tìm thấy', 'Bản gửi này chưa có tệp văn bản.'), 404);
    return c.body(new Uint8Array(pdf), 200, pdfHeaders(number));
  });
}

/** Null where no file was chosen: browsers then send an empty one. */
async function pdfIn(field: unknown): Promise<Buffer | null | 'other'> {
  if (!(field instanceof File) || field.size === 0) return null;
  return field.type === 'application/pdf' ? Buffer.from(await field.arrayBuffer()) : 'other';
}

async function attached(
  context: StoreContext,
  by: { agencyId: number; actor: string },
  number: string,
  document: Attachment,
) {
  try {
    await attachDocument(context, by, number, document);
    return null;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return PROBLEMS[error.code];
  }
}
