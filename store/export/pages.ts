import type { Hono } from 'hono';
import type { StoreContext } from '../http/context.ts';
import { ProblemError, PROBLEMS } from '../http/problems.ts';
import { ownForm } from '../pages/forms.ts';
import { messagePage } from '../pages/layout.ts';
import type { CoordinatorEnv } from '../pages/signed-in.ts';
import { exportRound } from './export.ts';
import { exportHeaders } from './headers.ts';
import { ExportQuery } from './routes.ts';

/** The download behind *Xuất tổng hợp*: a post of our own form, since it writes into the audit log. */
export function addExportPages(pages: Hono<CoordinatorEnv>, context: StoreContext): void {
  pages.post('/xuat', async (c) => {
    const { round, include, group } = await ownForm(c);
    const asked = ExportQuery.safeParse({ include, group: group === '' ? undefined : group });
    if (!asked.success || typeof round !== 'string')
      return c.html(messagePage('Chưa xuất được', 'Lựa chọn không đúng. Đề nghị tải lại trang rồi chọn lại.'), 422);
    const choice = { round, include: asked.data.include, group: asked.data.group ?? null };
    try {
      const file = await exportRound(context, c.var.visitor.actor, choice);
      if (file === null) throw new Error('a page asks without knowing a file');
      return c.body(file.bytes as Uint8Array<ArrayBuffer>, 200, exportHeaders(file));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const { title, detail, status } = PROBLEMS[error.code];
      return c.html(messagePage(title, detail), status);
    }
  });
}
