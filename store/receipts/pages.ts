import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Receipt } from '../../core/wire/types.ts';
import { readAs } from '../database/pool.ts';
import type { StoreContext } from '../http/context.ts';
import { errorFacts } from '../log.ts';
import { accountForm, messagePage } from '../pages/layout.ts';
import { formToken, visitorOf } from '../pages/session.ts';
import type { Visitor } from '../people/sessions.ts';
import { agencyOfNumber, readReceipt, readSuccessor } from '../submissions/receipts.ts';
import { receiptPage } from './receipt-page.ts';
import { receiptPdf } from './receipt-pdf.ts';

type Env = { Variables: { visitor: Visitor; receipt: Receipt; supersededBy: string | null } };

/** `/bien-nhan/:number`, `/bien-nhan/:number/pdf`: the agency's own receipts, for the coordinating body everybody's. */
export function createReceiptPages(context: StoreContext): Hono<Env> {
  const pages = new Hono<Env>();
  pages.onError((error, c) => {
    context.log('error', errorFacts(error));
    return c.html(messagePage('Kho dữ liệu gặp lỗi', 'Lỗi đã được ghi lại. Đề nghị tải lại trang sau ít phút.'), 500);
  });
  pages.use('/:number', onlyReceipts(context));
  pages.use('/:number/pdf', onlyReceipts(context));
  pages.get('/:number', (c) => {
    const { receipt, supersededBy } = c.var;
    const pdf = `/bien-nhan/${encodeURIComponent(receipt.number)}/pdf`;
    return c.html(receiptPage({ receipt, supersededBy, pdf, account: accountForm(formToken(c)) }));
  });
  pages.get('/:number/pdf', async (c) => {
    const { receipt, supersededBy } = c.var;
    return c.body(await receiptPdf(receipt, supersededBy), 200, {
      'Content-Type': 'application/pdf',
      // Agency codes and rounds are ASCII, and so is the number.
      'Content-Disposition': `inline; filename="bien-nhan-${receipt.number.replace(/[^\w.-]/g, '_')}.pdf"`,
    });
  });
  return pages;
}

/** What a visitor may not see is not there for him. */
function onlyReceipts(context: StoreContext) {
  return createMiddleware<Env, '/:number'>(async (c, next) => {
    const visitor = await visitorOf(c, context);
    if (visitor === null || visitor.stage !== 'open') {
      return c.html(messagePage('Chưa đăng nhập', 'Đề nghị đăng nhập rồi mở lại địa chỉ này.'), 401);
    }
    const number = c.req.param('number');
    const agency = visitor.role === 'coordinator' ? agencyOfNumber(context.agencies, number) : visitor.agency;
    const { role } = visitor;
    const found =
      agency &&
      (await readAs(context.pool, { agencyId: visitor.agency.id, role }, async (client) => ({
        receipt: await readReceipt(client, agency.id, number, context.key),
        supersededBy: await readSuccessor(client, agency.id, number),
      })));
    if (!found?.receipt) return c.html(messagePage('Không tìm thấy', 'Không có biên nhận với số này.'), 404);
    c.set('receipt', found.receipt);
    c.set('supersededBy', found.supersededBy);
    return next();
  });
}
