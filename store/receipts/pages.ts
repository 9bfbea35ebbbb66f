import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { SubmissionDetail } from '../../core/wire/submissions.ts';
import { readAs } from '../database/pool.ts';
import { addDocumentPages } from '../documents/pages.ts';
import type { StoreContext } from '../http/context.ts';
import { failurePage } from '../pages/failure.ts';
import { accountForm, messagePage } from '../pages/layout.ts';
import { formToken, visitorOf } from '../pages/session.ts';
import type { Visitor } from '../people/sessions.ts';
import { readSubmission } from '../submissions/detail.ts';
import { agencyOfNumber } from '../submissions/receipts.ts';
import { receiptPage } from './receipt-page.ts';
import { receiptPdf } from './receipt-pdf.ts';

export type ReceiptEnv = { Variables: { visitor: Visitor; detail: SubmissionDetail } };

/** `/bien-nhan/:number` and what belongs to it: the agency's own receipts, for the coordinating body everybody's. */
export function createReceiptPages(context: StoreContext): Hono<ReceiptEnv> {
  const pages = new Hono<ReceiptEnv>();
  pages.onError((error, c) => {
    return failurePage(c, error, context.log);
  });
  pages.use('/:number/*', onlyReceipts(context));
  pages.get('/:number', (c) => {
    const { detail, visitor } = c.var;
    const token = formToken(c);
    return c.html(receiptPage({ detail, isOwn: visitor.role !== 'coordinator', token, account: accountForm(token) }));
  });
  pages.get('/:number/pdf', async (c) => {
    const { receipt, supersededBy } = c.var.detail;
    return c.body(await receiptPdf(receipt, supersededBy), 200, {
      'Content-Type': 'application/pdf',
      // Agency codes and rounds are ASCII, and so is the number.
      'Content-Disposition': `inline; filename="bien-nhan-${receipt.number.replace(/[^\w.-]/g, '_')}.pdf"`,
    });
  });
  addDocumentPages(pages, context);
  return pages;
}

const SEEN_BY = new Set(['officer', 'approver', 'coordinator']);

/** What a visitor may not see is not there for him. */
function onlyReceipts(context: StoreContext) {
  return createMiddleware<ReceiptEnv, '/:number'>(async (c, next) => {
    const visitor = await visitorOf(c, context);
    if (visitor === null || visitor.stage !== 'open' || !SEEN_BY.has(visitor.role)) {
      return c.html(messagePage('Chưa đăng nhập', 'Đề nghị đăng nhập rồi mở lại địa chỉ này.'), 401);
    }
    const { role } = visitor;
    const number = c.req.param('number');
    const agency = role === 'coordinator' ? agencyOfNumber(context.agencies, number) : visitor.agency;
    const who = { agencyId: visitor.agency.id, role };
    const detail =
      agency && (await readAs(context.pool, who, (client) => readSubmission(client, agency.id, number, context.key)));
    if (!detail) return c.html(messagePage('Không tìm thấy', 'Không có biên nhận với số này.'), 404);
    c.set('visitor', visitor);
    c.set('detail', detail);
    return next();
  });
}
