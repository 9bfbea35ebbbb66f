import { assess, recheck, RULES, type CheckContext } from '../core/index.ts';
import { median } from './measure.ts';
import type { Line } from './table.ts';
import { tableSchemaRows } from './table-schema-rows.ts';
import { inTurn, readAgain, wideForm } from './wide-form.ts';
import { COMPARABLE, issuedOf, rowsOf } from './zod-rows.ts';

type Form = ReturnType<typeof wideForm>;

/** The same 5,200 rows: this check, and other programs with those of its demands that they can express. */
export async function benchPeers({ withTableSchema = false } = {}): Promise<Line[]> {
  const forms = [0, 1, 2].map((round) => wideForm(5_200, round));
  const first = forms[0] as Form;
  const judged = (ctx: CheckContext) => inTurn(forms, ({ sheet }) => assess(sheet, ctx));
  const tables = forms.map(tableOf);
  const rows = rowsOf(first.ctx.directory);
  const zod = await median(
    inTurn(tables, (table) => rows.safeParse(table)),
    5,
  );
  const same = await median(judged({ ...first.ctx, severities: silenced() }), 3);
  const whole = await median(judged(first.ctx), 3);
  const edit = await editTime(first);
  const schema = withTableSchema ? await tableSchemaRows(first.ctx.directory) : null;
  const unit = 'ms';
  const against = 'zod alone, all rows';
  return [
    { what: 'the same rules, from nothing', value: same, against, peer: zod, unit },
    { what: 'all rules, from nothing', value: whole, against, peer: zod, unit },
    { what: 'all rules, after one edit', value: edit, against, peer: zod, unit, goal: '< 1' },
    ...(schema ? await besideTableSchema(same, () => schema(tables[0] ?? [])) : []),
  ];
}

async function besideTableSchema(same: number, work: () => unknown): Promise<Line[]> {
  const peer = await median(work, 3);
  return [
    { what: 'the same rules, from nothing', value: same, against: 'tableschema 1.12.6', peer, unit: 'ms', goal: '< 1' },
  ];
}

/** A round may silence rules: those that no schema can express. */
function silenced(): Record<string, 'none'> {
  return Object.fromEntries(RULES.filter(({ id }) => !COMPARABLE.includes(id)).map(({ id }) => [id, 'none']));
}

function tableOf({ sheet, ctx }: Form) {
  const tasks = new Map(ctx.form.groups.flatMap((group) => group.tasks).map((task) => [task.id, task]));
  return sheet.rows.flatMap(({ task, texts }) => {
    const known = tasks.get(task);
    return known ? [{ ...texts, issued: issuedOf(known) }] : [];
  });
}

function editTime({ sheet, ctx }: Form): Promise<number> {
  const before = assess(sheet, ctx);
  const edited = readAgain(sheet, 7, 'Đang xây dựng');
  return median(() => recheck(before, edited, ctx), 21);
}
