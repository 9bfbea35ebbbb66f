import * as z from 'zod';
import type { AgencyDirectory } from '../core/index.ts';
import type { ZodTable } from './zod-rows.ts';

/** Rules that need no grammar and compare no rows: of these zod and this check must find the very same. */
export const SAME = ['F-14', 'A-01', 'T-01', 'T-02', 'T-03', 'S-01'];

const INVISIBLE = /[\u00A0\u00AD\u061C\u2007\u200B-\u200F\u202A-\u202F\u2060\u2066-\u2069\uFEFF]/;
const SURPLUS = /^\s|\s$|\S[ \t]{2,}\S/;
/** The full stop after a cell that is one deadline. */
const STOP = /\d\.$/;
const LEVEL = '(?:tuyệt mật|tối mật|mật)';
const SECRET = new RegExp(`[(\\[]\\s*${LEVEL}\\s*[)\\]]|^\\s*${LEVEL}\\s*$|độ mật\\s*:?\\s*${LEVEL}(?!\\p{L})`, 'iu');

const tidy = z
  .string()
  .refine((text) => text.normalize('NFC') === text, 'T-01')
  .refine((text) => !INVISIBLE.test(text), 'T-02')
  .refine((text) => !SURPLUS.test(text), 'T-03')
  .refine((text) => !SECRET.test(text), 'S-01');

const Row = (known: Set<string>) =>
  z
    .object({
      tt: tidy,
      task: tidy,
      lead: tidy,
      deadline: tidy.refine((text) => !STOP.test(text), 'T-03'),
      result: tidy,
      basis: tidy,
      note: tidy,
      issued: z.object({ text: z.string(), lead: z.string(), deadline: z.string() }),
    })
    .superRefine(({ lead, deadline, issued }, ctx) => {
      const report = (field: string, message: string) => ctx.addIssue({ code: 'custom', path: [field], message });
      if (lead !== issued.lead && evened(lead) !== evened(issued.lead)) {
        report('lead', 'F-14');
        if (lead.split(/[,;\n]\s*/).some((name) => !known.has(name))) report('lead', 'A-01');
      }
      if (deadline !== issued.deadline) report('deadline', 'F-14');
    });

/** The form itself writes "Lao động -Thương binh". */
function evened(text: string): string {
  return text.replace(/ ?- ?/g, '-');
}

export function sameRows({ agencies }: AgencyDirectory) {
  return z.array(Row(new Set(agencies.flatMap(({ name, aliases }) => [name, ...aliases]))));
}

/** What zod finds, as `row|field|rule`. */
export function foundBy(rows: ReturnType<typeof sameRows>, table: ZodTable): string[] {
  return (rows.safeParse(table).error?.issues ?? []).map(({ path: [row, field], message }) =>
    [row, field, message].map(String).join('|'),
  );
}
