import { assess, check, recheck, RULES, type CheckContext } from '../core/index.ts';
import { median } from './measure.ts';
import { withSlips } from './slips.ts';
import type { Line } from './table.ts';
import { LIKE_TABLE_SCHEMA, tableSchemaRows } from './table-schema-rows.ts';
import { inTurn, readAgain, wideForm } from './wide-form.ts';
import { COMPARABLE, rowsOf, tableOf } from './zod-rows.ts';
import { foundBy, SAME, sameRows } from './zod-same.ts';

type Form = ReturnType<typeof wideForm>;

const unit = 'ms';

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
  const like = await median(judged({ ...first.ctx, severities: only(COMPARABLE) }), 5);
  const whole = await median(judged(first.ctx), 5);
  const edit = await editTime(first);
  const schema = withTableSchema ? await tableSchemaRows(first.ctx.directory) : null;
  const against = 'zod alone, like rules';
  return [
    await sameVerdict(forms),
    { what: 'like rules, from nothing', value: like, against, peer: zod, unit, goal: '< 1' },
    { what: 'all rules, from nothing', value: whole, against, peer: zod, unit },
    { what: 'all rules, after one edit', value: edit, against, peer: zod, unit, goal: '< 1' },
    ...(schema ? await besideTableSchema(judged, first.ctx, () => schema(tables[0] ?? [])) : []),
  ];
}

/** Rules of which both find the very same: it is no comparison if they do not. */
async function sameVerdict(forms: Form[]): Promise<Line> {
  const slipped = forms.map(({ sheet, ctx }) => ({
    sheet: withSlips(sheet),
    ctx: { ...ctx, severities: only(SAME) },
  }));
  const rows = sameRows((slipped[0] as Form).ctx.directory);
  const tables = slipped.map(tableOf);
  slipped.forEach((form, index) => assertSame(foundHere(form), foundBy(rows, tables[index] ?? [])));
  const own = await median(
    inTurn(slipped, ({ sheet, ctx }) => check(sheet, ctx)),
    9,
  );
  const zod = await median(
    inTurn(tables, (table) => rows.safeParse(table)),
    9,
  );
  return { what: 'rules of one verdict', value: own, against: 'zod alone, the same', peer: zod, unit, goal: '< 1' };
}

function foundHere({ sheet, ctx }: Form): string[] {
  const at = new Map(sheet.rows.map(({ task }, index) => [task, index]));
  return check(sheet, ctx).flatMap(({ task, field, rule }) => {
    return task === null ? [] : [[at.get(task), field, rule].join('|')];
  });
}

function assertSame(here: string[], there: string[]): void {
  const [own, zods] = [new Set(here), new Set(there)];
  const apart = [...here.filter((each) => !zods.has(each)), ...there.filter((each) => !own.has(each))];
  if (apart.length > 0 || own.size === 0) throw new Error(`The verdicts differ: ${apart.slice(0, 5).join(', ')}`);
}

async function besideTableSchema(
  judged: (ctx: CheckContext) => () => unknown,
  ctx: CheckContext,
  work: () => unknown,
): Promise<Line[]> {
  const value = await median(judged({ ...ctx, severities: only(LIKE_TABLE_SCHEMA) }), 5);
  const peer = await median(work, 5);
  return [{ what: 'rules like its own', value, against: 'tableschema 1.12.6', peer, unit, goal: '< 1' }];
}

/** A round may silence rules: those that a schema cannot express. */
function only(rules: string[]): Record<string, 'none'> {
  return Object.fromEntries(RULES.filter(({ id }) => !rules.includes(id)).map(({ id }) => [id, 'none']));
}

function editTime({ sheet, ctx }: Form): Promise<number> {
  const before = assess(sheet, ctx);
  const edited = readAgain(sheet, 7, 'Đang xây dựng');
  return median(() => recheck(before, edited, ctx), 101);
}
