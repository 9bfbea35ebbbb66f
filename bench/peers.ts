import { assess, recheck } from '../core/index.ts';
import { median } from './measure.ts';
import type { Line } from './table.ts';
import { readAgain, wideForm } from './wide-form.ts';
import { issuedOf, Rows } from './zod-rows.ts';

/** The same 5,200 rows: this check, and zod alone with comparable demands. */
export async function benchPeers(): Promise<Line[]> {
  const { sheet, ctx } = wideForm(5_200);
  const tasks = new Map(ctx.form.groups.flatMap((group) => group.tasks).map((task) => [task.id, task]));
  const rows = sheet.rows.flatMap(({ task, texts }) => {
    const known = tasks.get(task);
    return known ? [{ ...texts, issued: issuedOf(known) }] : [];
  });
  const peer = await median(() => Rows.safeParse(rows), 5);
  const whole = await median(() => assess(sheet, ctx), 3);
  const before = assess(sheet, ctx);
  const edited = readAgain(sheet, 7, 'Đang xây dựng');
  const edit = await median(() => recheck(before, edited, ctx), 21);
  const against = 'zod alone, all rows';
  return [
    { what: 'all rules, after one edit', value: edit, against, peer, unit: 'ms', goal: '< 1' },
    { what: 'all rules, from nothing', value: whole, against, peer, unit: 'ms' },
  ];
}
