import * as z from 'zod';

export const Completion = z.enum([
  'completed',
  'in-progress',
  'not-started',
  'not-applicable',
  'unreported',
  'unclear',
]);
export type Completion = z.infer<typeof Completion>;

/** Counts of one sheet; `completed` … `unclear` and `byStatus` count the rows in scope (CONTRACTS §6). */
export const Summary = z.object({
  tasks: z.number().int(),
  inScope: z.number().int(),
  completed: z.number().int(),
  inProgress: z.number().int(),
  notStarted: z.number().int(),
  notApplicable: z.number().int(),
  unreported: z.number().int(),
  unclear: z.number().int(),
  /** `missing` = rows in scope that need a status and have none. */
  byStatus: z.object({
    sufficient: z.number().int(),
    'needs-completion': z.number().int(),
    none: z.number().int(),
    missing: z.number().int(),
  }),
  errors: z.number().int(),
  warnings: z.number().int(),
  infos: z.number().int(),
});
export type Summary = z.infer<typeof Summary>;

/** What is counted of rows; counts of several lots of rows add up. */
export type RowCounts = Omit<Summary, 'tasks' | 'errors' | 'warnings' | 'infos'>;
