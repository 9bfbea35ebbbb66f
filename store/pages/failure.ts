import type { Context } from 'hono';
import type { Log } from '../log.ts';
import { errorFacts } from '../log.ts';
import { RefusedForm, refuseForm } from './forms.ts';
import { messagePage } from './layout.ts';

/** What a page answers to a failure that it has no words of its own for: logged whole, told in a sentence. */
export function failurePage(c: Context, error: Error, log: Log): Response | Promise<Response> {
  if (error instanceof RefusedForm) return refuseForm(c);
  log('error', errorFacts(error));
  return c.html(messagePage('Kho dữ liệu gặp lỗi', 'Lỗi đã được ghi lại. Đề nghị tải lại trang sau ít phút.'), 500);
}
