import * as z from 'zod';

/**
 * How far a statement can be relied on. A finding is raised only on what is `verified` (the document itself or an
 * official site says so) or `reported` (a secondary source does); `recalled` and `unknown` tell nothing.
 */
export const Certainty = z.enum(['verified', 'reported', 'recalled', 'unknown']);
export type Certainty = z.infer<typeof Certainty>;

/** One document with its time in force; `number/year/symbol` or `number/symbol` identify it. */
export const LegalDocument = z.object({
  kind: z.string(),
  number: z.string(),
  year: z.string().nullable(),
  symbol: z.string(),
  date: z.iso.date().nullable(),
  /** Without the kind: "Căn cước", "quy định về định danh và xác thực điện tử". */
  title: z.string(),
  issuer: z.string(),
  /** First day in force. */
  from: z.iso.date().nullable(),
  /** Last day in force; null = none known. */
  to: z.iso.date().nullable(),
  /** Codes of the documents that took its place. */
  replacedBy: z.array(z.string()),
  source: z.string(),
  certainty: Certainty,
  note: z.string().optional(),
});
export type LegalDocument = z.infer<typeof LegalDocument>;

/** A term of the National Assembly ("QH15"); years, both included. */
export const AssemblyTerm = z.object({
  number: z.int(),
  from: z.int(),
  to: z.int(),
  certainty: Certainty,
});
export type AssemblyTerm = z.infer<typeof AssemblyTerm>;

/** What is known about documents beside the sheet: an argument of the check, so that an administrator may add to it. */
export const LegalDocuments = z.object({
  version: z.string(),
  documents: z.array(LegalDocument),
  terms: z.array(AssemblyTerm),
  /** Symbols met often enough to be right as they are. */
  symbols: z.array(z.string()),
});
export type LegalDocuments = z.infer<typeof LegalDocuments>;
