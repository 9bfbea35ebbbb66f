import * as z from 'zod';

/** `I.1` … `VI.3` */
export type TaskId = string;

/** The seven official columns, by meaning. */
export const COLUMNS = ['tt', 'task', 'lead', 'deadline', 'result', 'basis', 'note'] as const;
export const Column = z.enum(COLUMNS);
export type Column = z.infer<typeof Column>;

/** Where an issue may stand: a column, or the agency line, the title lines, the header. */
export const FIELDS = ['agency', 'title', 'header', ...COLUMNS] as const;
export const Field = z.enum(FIELDS);
export type Field = z.infer<typeof Field>;

export const Status = z.enum(['sufficient', 'needs-completion', 'none']);
export type Status = z.infer<typeof Status>;

/** What a task must yield (CONTRACTS §2). */
export const Yield = z.enum(['document', 'proposal', 'recurring', 'operation']);
export type Yield = z.infer<typeof Yield>;

export const FormTask = z.object({
  id: z.string(),
  /** Official text, NFC, single blanks. */
  text: z.string(),
  /** Column 3 as issued. */
  lead: z.string(),
  /** Agency codes behind `lead`; `ALL` = "Các bộ, ngành, địa phương". */
  leads: z.array(z.string()),
  /** Column 4 as issued. */
  deadline: z.string(),
  yields: Yield,
  /** What the issued form already states. */
  issued: z.object({ result: z.string(), basis: z.string(), note: z.string() }),
});
export type FormTask = z.infer<typeof FormTask>;

export const FormGroup = z.object({ numeral: z.string(), title: z.string(), tasks: z.array(FormTask) });
export type FormGroup = z.infer<typeof FormGroup>;

/** A versioned form as data: `seeds/forms/<id>/form.json`. */
export const FormDefinition = z.object({
  id: z.string(),
  version: z.string(),
  /** "Phụ lục IV", the title in capitals, the agency line, "(Kèm theo …)". */
  titleLines: z.array(
    z.object({
      role: z.enum(['annex', 'title', 'agency', 'reference']),
      text: z.string(),
      footnote: z.number().int().optional(),
    }),
  ),
  headers: z.array(
    z.object({
      column: Column,
      /** Text without footnote marks. */
      text: z.string(),
      /** Footnote marks that stand in the header, with the word they follow. */
      marks: z.array(z.object({ after: z.string(), footnote: z.number().int() })),
    }),
  ),
  groups: z.array(FormGroup),
  statuses: z.array(z.object({ status: Status, phrase: z.string(), printed: z.string() })),
  /** "Nhiệm vụ, giải pháp/mục tiêu", the lead-in of the printed phrases. */
  statusLeadIn: z.string(),
  footnotes: z.array(z.object({ number: z.number().int(), text: z.string() })),
});
export type FormDefinition = z.infer<typeof FormDefinition>;
