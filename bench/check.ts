import { assess, recheck } from '../core/index.ts';
import { median, once } from './measure.ts';
import type { Line } from './table.ts';
import { context, filledSheet, inTurn, readAgain, wideForm } from './wide-form.ts';

const TWO_FRAMES = 1000 / 30;
const EDITED = 7;

/** The check alone: reading is measured by itself. */
export async function benchCheck(): Promise<Line[]> {
  const small = await median(inTurn(forms(52, 60), checked), 21);
  const larges = forms(5_200, 3);
  const whole = await median(inTurn(larges, checked), 3);
  const edit = await editTime(larges[0] ?? wideForm(5_200));
  const smallEdit = await editTime({ sheet: filledSheet(), ctx: context });
  const huge = wideForm(100_000);
  const hugeTime = await once(() => checked(huge));
  const unit = 'ms';
  return [
    { what: 'check of 52 rows', value: small, against: 'two frames at 60 Hz', peer: TWO_FRAMES, unit, goal: '≤ 1' },
    { what: '5,200 rows', value: whole, against: '52 rows', peer: small, unit, goal: 'linear = 100' },
    { what: '100,000 rows', value: hugeTime, against: '5,200 rows', peer: whole, unit, goal: 'linear = 19' },
    { what: 'one edit in 5,200 rows', value: edit, against: 'their full check', peer: whole, unit, goal: '≤ 0.02' },
    { what: 'one edit in 52 rows', value: smallEdit, against: 'their full check', peer: small, unit },
  ];
}

type Form = ReturnType<typeof wideForm>;

const forms = (rows: number, count: number): Form[] => Array.from({ length: count }, (_, n) => wideForm(rows, n));
const checked = ({ sheet, ctx }: Form) => assess(sheet, ctx);

/** Each time another text, in a sheet whose every row was read anew. */
async function editTime({ sheet, ctx }: Form): Promise<number> {
  const before = assess(sheet, ctx);
  const edited = Array.from({ length: 12 }, (_, edit) =>
    readAgain(sheet, EDITED, `Đang xây dựng, dự kiến trình trong tháng ${edit + 1}/2026`),
  );
  let edit = 0;
  return median(() => recheck(before, edited[edit++ % edited.length] ?? sheet, ctx), 101);
}
