import type { Context } from 'hono';
import { messagePage } from './layout.ts';
import { isOwnForm } from './session.ts';

/** The body is no form, or the form is not from our own page. */
export class RefusedForm extends Error {}

/** The fields of a form that this visitor's own page sent; anything else is refused before it is looked at. */
export async function ownForm(c: Context): Promise<Record<string, unknown>> {
  let fields: Record<string, unknown>;
  try {
    fields = await c.req.parseBody();
  } catch (cause) {
    throw new RefusedForm('The body is no form.', { cause });
  }
  if (!isOwnForm(c, fields['form'])) throw new RefusedForm('The form is not from this page.');
  return fields;
}

export const refuseForm = (c: Context) =>
  c.html(
    messagePage(
      'Không nhận biểu mẫu này',
      'Biểu mẫu không đến từ trang này hoặc đã cũ. Đề nghị tải lại trang rồi thử lại.',
    ),
    403,
  );
