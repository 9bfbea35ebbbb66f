import * as z from 'zod';
import type { AgencyDirectory, CheckContext, FormSheet, FormTask } from '../core/index.ts';

/** Rules that a schema can express in its way, and `rowsOf` does; both sides of the comparison check these. */
export const COMPARABLE = [
  ...['F-04', 'F-05', 'F-06', 'F-08', 'F-13', 'F-14', 'C-01', 'C-02', 'C-03', 'C-04', 'C-06', 'C-07'],
  ...['D-01', 'D-03', 'A-01', 'T-01', 'T-02', 'T-03', 'S-01'],
];

/**
 * The form's demands as far as one would write them with zod alone: texts as issued, a deadline's shape, one of three
 * statuses where the task is not done, and of every number that looks like a document's its year, padding and date.
 */
const STATUS = [
  'đã có đầy đủ cơ sở pháp lý',
  'đã xác định được quy định pháp luật có liên quan',
  'chưa có cơ sở pháp lý để triển khai',
];
const DOCUMENT =
  /(Nghị định|Thông tư|Quyết định|Nghị quyết|Chỉ thị|Công văn|Luật)?\s*(?:số\s+)?(\d+)\/(?:(\d{4})\/)?([A-ZĐ]+\d*(?:-[A-ZĐa-z]+)*)(?:\s+ngày\s+(\d{1,2})(?:\/|\s+tháng\s+)(\d{1,2})(?:\/|\s+năm\s+)(\d{4}))?/gu;
const DEADLINE = /^(?:Thường xuyên|(?:Tháng|Quý|Năm|Ngày|Trước|Từ|Đến|Hằng|Giai đoạn).*|.*\d.*)$/iu;
const SECRET = /(?:^|[(\s])(?:tuyệt mật|tối mật|mật)\)?(?:\s|$)/iu;
const INVISIBLE = /[\u00A0\u00AD\u200B-\u200D\u2060\uFEFF]/u;

const tidy = z
  .string()
  .refine((text) => text.normalize('NFC') === text, 'not composed')
  .refine((text) => !INVISIBLE.test(text), 'invisible characters')
  .refine((text) => text.trim() === text && !/\S[ \t]{2,}\S/.test(text), 'blanks')
  .refine((text) => !SECRET.test(text), 'classified');

const citing = tidy.superRefine((text, ctx) => {
  for (const [raw, kind, number = '', year, symbol = '', day, month, dated] of text.matchAll(DOCUMENT)) {
    const report = (message: string) => ctx.addIssue({ code: 'custom', message, params: { raw } });
    if (/^(?:Nghị định|Thông tư)$/.test(kind ?? '') && year === undefined) report('no year');
    if (kind === 'Nghị định' && !symbol.startsWith('NĐ')) report('kind and symbol');
    if (kind === 'Quyết định' && !symbol.startsWith('QĐ')) report('kind and symbol');
    if (number.length === 1) report('padding');
    if (day === undefined || month === undefined || dated === undefined) continue;
    if (day.length === 1 || month === '1' || month === '2') report('padding of the date');
    const date = new Date(Date.UTC(Number(dated), Number(month) - 1, Number(day)));
    if (date.getUTCDate() !== Number(day) || date.getUTCMonth() !== Number(month) - 1) report('no such day');
    if (year !== undefined && year !== dated) report('two years');
  }
});

const Row = (known: Set<string>) =>
  z
    .object({
      tt: tidy,
      task: tidy,
      lead: tidy.min(1).refine((text) => text.split(', ').every((name) => known.has(name)), 'unknown agency'),
      deadline: tidy.regex(DEADLINE),
      result: citing,
      basis: citing,
      note: tidy,
      issued: z.object({ text: z.string(), lead: z.string(), deadline: z.string() }),
    })
    .superRefine((row, ctx) => {
      const report = (field: string, message: string) => ctx.addIssue({ code: 'custom', path: [field], message });
      if (row.task !== row.issued.text) report('task', 'reworded');
      if (row.lead !== row.issued.lead) report('lead', 'changed');
      if (row.deadline !== row.issued.deadline) report('deadline', 'changed');
      const result = row.result.toLowerCase();
      const basis = row.basis.toLowerCase();
      const statuses = STATUS.filter((phrase) => basis.includes(phrase));
      const open = /đang|chưa|dự kiến|sẽ/.test(result);
      if (result === '') report('result', 'empty');
      if (open && statuses.length === 0) report('basis', 'no status');
      if (statuses.length > 1) report('basis', 'several statuses');
      if (statuses[0] === STATUS[0] && !/\d+\/|luật/.test(basis)) report('basis', 'no document');
      if (!open && /hoàn thành/.test(result) && !/\d/.test(result)) report('result', 'no proof');
    });

/** Rows as zod takes them: what stands in the sheet, beside what the form says. */
export function rowsOf({ agencies }: AgencyDirectory) {
  return z.array(Row(new Set(agencies.flatMap(({ name, aliases }) => [name, ...aliases]))));
}

function issuedOf({ text, lead, deadline }: FormTask) {
  return { text, lead, deadline };
}

export type ZodTable = ReturnType<typeof tableOf>;

/** The sheet as zod takes it: row by row, what stands there beside what the form says. */
export function tableOf({ sheet, ctx }: { sheet: FormSheet; ctx: CheckContext }) {
  const tasks = new Map(ctx.form.groups.flatMap((group) => group.tasks).map((task) => [task.id, task]));
  return sheet.rows.flatMap(({ task, texts }) => {
    const known = tasks.get(task);
    return known ? [{ ...texts, issued: issuedOf(known) }] : [];
  });
}
