import * as z from 'zod';
import { Grid } from '../grid/types.ts';
import { Summary } from '../summary/types.ts';
import { SubmissionReturn } from './comments.ts';
import { Round } from './rounds.ts';

export { Round } from './rounds.ts';

/** `sha256:` + 64 hex digits. */
export const ContentHash = z.string().regex(/^sha256:[0-9a-f]{64}$/);

/** One row of the content that is hashed and kept (CONTRACTS §5): texts as displayed, NFC, `\n`, trimmed. */
export const ContentRow = z.object({
  task: z.string(),
  text: z.string(),
  lead: z.string(),
  deadline: z.string(),
  result: z.string(),
  basis: z.string(),
  note: z.string(),
});
export type ContentRow = z.infer<typeof ContentRow>;
export type Content = { form: string; agency: string; rows: ContentRow[] };

export const SubmissionClient = z.object({
  kind: z.enum(['excel', 'sheets', 'cli', 'page', 'other']),
  version: z.string().max(64),
});

/**
 * What a client sends. The store believes none of its verdicts: it reads and checks `grid` again, with the same core.
 * `grid` is the form's sheet pruned (`pruneGrid`) to the title lines, the header and the seven official columns.
 */
export const SubmissionRequest = z.object({
  form: z.string().max(64),
  agency: z.string().max(32),
  /** Claimed; the store computes it again and answers 422 `content-hash-mismatch` if it differs. */
  contentHash: ContentHash,
  /** ISO day; only used where the round fixes none. */
  reportDate: z.iso.date().optional(),
  grid: Grid,
  answers: z.record(z.string().max(200), z.string().max(500)).optional(),
  /** The one explanation where errors remain. */
  explanation: z.string().max(4000).optional(),
  /** A reason per rule, where the round asks for one (`Round.needReason`). */
  reasons: z.record(z.string().max(8), z.string().max(2000)).optional(),
  /** "Người lập biểu", free text: several people may work on one account. */
  preparedBy: z.string().trim().max(200).optional(),
  client: SubmissionClient,
});
export type SubmissionRequest = z.infer<typeof SubmissionRequest>;

export const SubmissionState = z.enum(['received', 'accepted', 'returned', 'superseded']);
export type SubmissionState = z.infer<typeof SubmissionState>;

/** Receipt (CONTRACTS §5, fixed). */
export const Receipt = z.object({
  number: z.string(),
  round: z.string(),
  agency: z.object({ code: z.string(), name: z.string() }),
  /** With offset +07:00. */
  receivedAt: z.string(),
  contentHash: ContentHash,
  reportDate: z.iso.date(),
  tasks: z.number().int(),
  errors: z.number().int(),
  warnings: z.number().int(),
  state: SubmissionState,
  summary: Summary,
  explanation: z.string().nullable(),
  /** The program that sent it. */
  client: SubmissionClient.optional(),
  /** Who sent it: a person's name, or which token. */
  by: z.string().optional(),
  /** "Người lập biểu" as the agency wrote it. */
  preparedBy: z.string().nullable().optional(),
  /** The approver who signed it off, where one did. */
  signedOffBy: z.string().optional(),
  /** The number that took its place, where it is `superseded`. */
  supersededBy: z.string().optional(),
  /** "Biên nhận này không thay thế văn bản đã ký …" */
  notice: z.string(),
  /** The store's public key (Ed25519, base64url). A store that signs nothing leaves both out. */
  key: z.string().optional(),
  /** Over the RFC 8785 text of all the rest, base64url. */
  signature: z.string().optional(),
});
export type Receipt = z.infer<typeof Receipt>;

/** `GET /api/v1/me` */
export const Me = z.object({
  role: z.enum(['officer', 'approver', 'coordinator', 'administrator']),
  agency: z.object({ code: z.string(), name: z.string() }).nullable(),
  /** The person who signed in; null for a service token. */
  user: z.object({ name: z.string() }).nullable().optional(),
  /** Today in Asia/Ho_Chi_Minh as the store sees it. */
  today: z.iso.date(),
  /** Release of the store, `0.1.0`: a client of an earlier one says so and goes on. */
  version: z.string().optional(),
  rounds: z.array(Round),
  /** Number of this agency's latest receipt in each round, and of the latest that was returned. */
  latest: z.record(
    z.string(),
    z.object({ number: z.string(), contentHash: ContentHash, state: SubmissionState }).nullable(),
  ),
  lastReturned: z.record(z.string(), z.string().nullable()),
  /** In each round the return of the latest submission, while it waits for an answer. */
  returned: z.record(z.string(), SubmissionReturn.nullable()).optional(),
});
export type Me = z.infer<typeof Me>;

/** RFC 9457 problem details; `code` is from the one catalogue. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  instance: z.string().optional(),
  params: z.record(z.string(), z.unknown()).optional(),
});
export type Problem = z.infer<typeof Problem>;
