import * as z from 'zod';
import { Status } from '../form/types.ts';
import { Completion } from '../summary/types.ts';
import { CommentField, SubmissionComment, SubmissionReturn } from './comments.ts';
import { ContentRow, Receipt, SubmissionState } from './types.ts';

/** `POST /submissions/:number/return` */
export const ReturnRequest = z.object({
  reason: z.string().trim().min(1).max(4000),
  comments: z.array(SubmissionComment).max(400).default([]),
});
export type ReturnRequest = z.infer<typeof ReturnRequest>;

/** `POST /submissions/:number/accept` */
export const AcceptRequest = z.object({ reason: z.string().trim().max(4000).optional() });
export type AcceptRequest = z.infer<typeof AcceptRequest>;

/** One step of a submission's life; `from: null` is its being received. */
export const SubmissionStep = z.object({
  from: SubmissionState.nullable(),
  to: SubmissionState,
  /** With offset +07:00. */
  at: z.string(),
  actor: z.string(),
  reason: z.string().nullable(),
  comments: z.array(SubmissionComment),
});
export type SubmissionStep = z.infer<typeof SubmissionStep>;

/** What became of one comment in the submission that followed the return. */
export const AnsweredComment = SubmissionComment.extend({
  answer: z.enum(['changed', 'untouched']),
  before: z.string(),
  after: z.string(),
});
export type AnsweredComment = z.infer<typeof AnsweredComment>;

/** A field that was changed though nobody had asked for it. */
export const UnaskedChange = z.object({
  task: z.string(),
  field: CommentField,
  before: z.string(),
  after: z.string(),
});
export type UnaskedChange = z.infer<typeof UnaskedChange>;

/** How a submission answers the return before it. */
export const ReturnAnswer = z.object({
  to: SubmissionReturn,
  comments: z.array(AnsweredComment),
  unasked: z.array(UnaskedChange),
});
export type ReturnAnswer = z.infer<typeof ReturnAnswer>;

/** An issue as the store keeps it, with its sentence. */
export const KeptIssue = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  task: z.string().nullable(),
  field: z.string(),
  cell: z.string().nullable(),
  params: z.record(z.string(), z.unknown()),
  message: z.string(),
  fixable: z.boolean(),
});
export type KeptIssue = z.infer<typeof KeptIssue>;

/** A row as it was sent, and as the store read it. */
export const KeptRow = ContentRow.extend({ inScope: z.boolean(), completion: Completion, status: Status.nullable() });
export type KeptRow = z.infer<typeof KeptRow>;

/** The official document that goes with a submission, the latest version of it. */
export const CoveringDocument = z.object({
  number: z.string(),
  symbol: z.string(),
  issuedOn: z.iso.date(),
  signer: z.string(),
  /** Of the signed PDF; null without one. */
  pdfHash: z.string().nullable(),
  attachedAt: z.string(),
});
export type CoveringDocument = z.infer<typeof CoveringDocument>;

/** `GET /submissions/:number`: one submission whole. */
export const SubmissionDetail = z.object({
  receipt: Receipt,
  supersededBy: z.string().nullable(),
  /** Its life so far, the first step first. */
  history: z.array(SubmissionStep),
  /** Why it was returned; stays when another submission takes its place. */
  returned: SubmissionReturn.nullable(),
  /** The return of an earlier submission that this one answers. */
  answers: ReturnAnswer.nullable(),
  document: CoveringDocument.nullable(),
  /** The agency's reasons for single rules, where the round asks for them. */
  reasons: z.record(z.string(), z.string()).optional(),
  rows: z.array(KeptRow),
  issues: z.array(KeptIssue),
});
export type SubmissionDetail = z.infer<typeof SubmissionDetail>;

const KnownKey = z.object({ key: z.string(), fingerprint: z.string(), retiredAt: z.string().nullable() });

/** `GET /receipt-key`: what receipts are signed with now, and every key the store ever signed with. */
export const ReceiptKeys = z.object({ key: z.string(), fingerprint: z.string(), keys: z.array(KnownKey) });
export type ReceiptKeys = z.infer<typeof ReceiptKeys>;

/** The signed PDF in the answer's own text; a third longer than its 20 MB. */
const PDF_TEXT = 28_000_000;
const line = (longest: number) => z.string().trim().min(1).max(longest);

/** `POST /submissions/:number/document`: the official document that goes with a submission. */
export const CoveringDocumentRequest = z.object({
  number: line(32),
  symbol: line(64),
  issuedOn: z.iso.date(),
  signer: line(200),
  /** Base64. */
  pdf: z.string().max(PDF_TEXT).optional(),
});
export type CoveringDocumentRequest = z.infer<typeof CoveringDocumentRequest>;
