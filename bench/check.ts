import { assess, recheck } from '../core/index.ts';
import { median, once } from './measure.ts';
import type { Line } from './table.ts';
import { context, filledSheet, readAgain, wideForm } from './wide-form.ts';

const TWO_FRAMES = 1000 / 30;
const EDITED = 7;

/** The check alone: reading is measured by itself. */
export async function benchCheck(): Promise<Line[]> {
  const form = filledSheet();
  const small = await median(() => assess(form, context), 21);
  const large = wideForm(5_200);
  const whole = await median(() => assess(large.sheet, large.ctx), 3);
  const edit = await editTime(large);
  const smallEdit = await editTime({ sheet: form, ctx: context });
  const huge = wideForm(100_000);
  const hugeTime = await once(() => assess(huge.sheet, huge.ctx));
  const unit = 'ms';
  return [
    { what: 'check of 52 rows', value: small, against: 'two frames at 60 Hz', peer: TWO_FRAMES, unit, goal: '≤ 1' },
    { what: '5,200 rows', value: whole, against: '52 rows', peer: small, unit, goal: 'linear = 100' },
    { what: '100,000 rows', value: hugeTime, against: '5,200 rows', peer: whole, unit, goal: 'linear = 19' },
    { what: 'one edit in 5,200 rows', value: edit, against: 'their full check', peer: whole, unit, goal: '≤ 0.02' },
    { what: 'one edit in 52 rows', value: smallEdit, against: 'their full check', peer: small, unit },
  ];
}

/** Each time another text, in a sheet whose every row was read anew. */
async function editTime({ sheet, ctx }: ReturnType<typeof wideForm>): Promise<number> {
  const before = assess(sheet, ctx);
  const edited = Array.from({ length: 12 }, (_, edit) =>
    readAgain(sheet, EDITED, `Đang xây dựng, dự kiến trình trong tháng ${edit + 1}/2026`),
  );
  let edit = 0;
  return median(() => recheck(before, edited[edit++ % edited.length] ?? sheet, ctx), 21);
}
