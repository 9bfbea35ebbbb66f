import * as z from 'zod';

export const AgencyKind = z.enum([
  'ministry',
  'government-agency',
  'judicial',
  'province',
  'task-force',
  'other',
  'collective',
]);
export type AgencyKind = z.infer<typeof AgencyKind>;

/** One agency with its life span; codes are unique and never reused (CONTRACTS §8). */
export const Agency = z.object({
  code: z.string(),
  name: z.string(),
  kind: AgencyKind,
  /** Other writings, abbreviations and known misspellings; compared folded. */
  aliases: z.array(z.string()),
  /** Issuer parts of document symbols, e.g. `BTC`. */
  symbols: z.array(z.string()),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  predecessors: z.array(z.string()),
  /** `note` marks a partial succession ("riêng …"): named to the officer, never assumed for scope. */
  successors: z.array(z.object({ code: z.string(), note: z.string().optional() })),
  source: z.string().optional(),
  certainty: z.enum(['verified', 'recalled', 'unknown']),
});
export type Agency = z.infer<typeof Agency>;

export const AgencyDirectory = z.object({ version: z.string(), agencies: z.array(Agency) });
export type AgencyDirectory = z.infer<typeof AgencyDirectory>;

/** The agency line as read: `code` null when it is not recognised; `unit` when a subordinate unit was named. */
export type ResolvedAgency = { code: string | null; name: string | null; raw: string; unit?: string };
